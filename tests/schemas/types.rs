//! Made of cases/schemas/wire by the test `compiled_types_are_fresh`.

#![allow(missing_docs, dead_code, unused_qualifications, clippy::all, reason = "generated")]

/// `Account`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Account {
    #[serde(rename = "EndTime", skip_serializing_if = "::std::option::Option::is_none")]
    pub end_time: ::std::option::Option<::std::string::String>,
    #[serde(
        skip_serializing_if = "::std::option::Option::is_none",
        rename = "EndTime<",
        default
    )]
    pub end_time_2: ::std::option::Option<::std::string::String>,
    pub id: ::std::string::String,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}

impl Account {
    pub fn builder() -> builder::Account {
        Default::default()
    }
}

/// `Answer`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Answer {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub account: ::std::option::Option<Account>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<Code>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pet: ::std::option::Option<Pet>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub shape: ::std::option::Option<Shape>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sound: ::std::option::Option<Sound>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<Status>,
}

impl Answer {
    pub fn builder() -> builder::Answer {
        Default::default()
    }
}

/// `Cat`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Cat {
    #[serde(default = "defaults::cat_kind")]
    pub kind: CatKind,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lives: ::std::option::Option<i64>,
    pub name: ::std::string::String,
}

impl Cat {
    pub fn builder() -> builder::Cat {
        Default::default()
    }
}

/// `CatKind`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum CatKind {
    #[serde(rename = "cat")]
    Cat,
}

impl CatKind {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Cat => "cat",
        }
    }
}

impl ::std::fmt::Display for CatKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for CatKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "cat" => Ok(Self::Cat),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for CatKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for CatKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `Circle`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Circle {
    pub id: ::std::string::String,
    pub radius: f64,
    #[serde(rename = "type", default = "defaults::circle_type")]
    pub type_: CircleType,
}

impl Circle {
    pub fn builder() -> builder::Circle {
        Default::default()
    }
}

/// `CircleType`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum CircleType {
    #[serde(rename = "circle")]
    Circle,
}

impl CircleType {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Circle => "circle",
        }
    }
}

impl ::std::fmt::Display for CircleType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for CircleType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "circle" => Ok(Self::Circle),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for CircleType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for CircleType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `Code`
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct Code(::std::string::String);
impl ::std::ops::Deref for Code {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<Code> for ::std::string::String {
    fn from(value: Code) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for Code {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 3usize {
            return Err("longer than 3 characters".into());
        }

        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for Code {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for Code {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for Code {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        <::std::string::String as ::serde::Deserialize>::deserialize(deserializer)
            .map(Self)
    }
}

/// `Direction`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum Direction {
    #[serde(rename = "up")]
    Up,
    #[serde(rename = "down")]
    Down,
}

impl Direction {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
        }
    }
}

impl ::std::fmt::Display for Direction {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for Direction {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "up" => Ok(Self::Up),
            "down" => Ok(Self::Down),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for Direction {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for Direction {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `Dog`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Dog {
    #[serde(default = "defaults::dog_kind")]
    pub kind: DogKind,
    pub name: ::std::string::String,
}

impl Dog {
    pub fn builder() -> builder::Dog {
        Default::default()
    }
}

/// `DogKind`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum DogKind {
    #[serde(rename = "DOG")]
    Dog,
}

impl DogKind {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Dog => "DOG",
        }
    }
}

impl ::std::fmt::Display for DogKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for DogKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "DOG" => Ok(Self::Dog),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for DogKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for DogKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `Offset`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum Offset {
    #[serde(rename = "GMT+1")]
    GmtPlus1,
    #[serde(rename = "GMT-1")]
    GmtMinus1,
}

impl Offset {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::GmtPlus1 => "GMT+1",
            Self::GmtMinus1 => "GMT-1",
        }
    }
}

impl ::std::fmt::Display for Offset {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for Offset {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "GMT+1" => Ok(Self::GmtPlus1),
            "GMT-1" => Ok(Self::GmtMinus1),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for Offset {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for Offset {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `Order`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum Order {
    #[serde(rename = "asc")]
    Asc2,
    #[serde(rename = "ASC")]
    Asc,
}

impl Order {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Asc2 => "asc",
            Self::Asc => "ASC",
        }
    }
}

impl ::std::fmt::Display for Order {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for Order {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "asc" => Ok(Self::Asc2),
            "ASC" => Ok(Self::Asc),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for Order {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for Order {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `Pet`
#[derive(::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    Other(::serde_json::Value),
}

impl<'de> ::serde::Deserialize<'de> for Pet {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let tag = value.get("kind").and_then(::serde_json::Value::as_str);
        let tag = tag.unwrap_or_default().to_owned();
        let decoded = match tag.as_str() {
            "cat" => ::serde_json::from_value(value).map(Self::Cat),
            "DOG" => ::serde_json::from_value(value).map(Self::Dog),
            _ => return Ok(Self::Other(value)),
        };

        decoded.map_err(<D::Error as ::serde::de::Error>::custom)
    }
}

impl ::std::convert::From<Cat> for Pet {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl ::std::convert::From<Dog> for Pet {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl ::std::convert::From<::serde_json::Value> for Pet {
    fn from(value: ::serde_json::Value) -> Self {
        Self::Other(value)
    }
}

/// `Request`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Request {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<Code>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub direction: ::std::option::Option<Direction>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub offset: ::std::option::Option<Offset>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<Order>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub update: ::std::option::Option<Update>,
}

impl Request {
    pub fn builder() -> builder::Request {
        Default::default()
    }
}

/// `Shape`
#[derive(::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Shape {
    Circle(Circle),
    Square(Square),
    Other(::serde_json::Value),
}

impl<'de> ::serde::Deserialize<'de> for Shape {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        let tag = value.get("type").and_then(::serde_json::Value::as_str);
        let tag = tag.unwrap_or_default().to_owned();
        let decoded = match tag.as_str() {
            "circle" => ::serde_json::from_value(value).map(Self::Circle),
            "square" => ::serde_json::from_value(value).map(Self::Square),
            _ => return Ok(Self::Other(value)),
        };

        decoded.map_err(<D::Error as ::serde::de::Error>::custom)
    }
}

impl ::std::convert::From<Circle> for Shape {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl ::std::convert::From<Square> for Shape {
    fn from(value: Square) -> Self {
        Self::Square(value)
    }
}

impl ::std::convert::From<::serde_json::Value> for Shape {
    fn from(value: ::serde_json::Value) -> Self {
        Self::Other(value)
    }
}

/// `Sound`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Sound {
    Loud(SoundLoud),
    Quiet(SoundQuiet),
    Other(::serde_json::Value),
}

impl ::std::convert::From<SoundLoud> for Sound {
    fn from(value: SoundLoud) -> Self {
        Self::Loud(value)
    }
}

impl ::std::convert::From<SoundQuiet> for Sound {
    fn from(value: SoundQuiet) -> Self {
        Self::Quiet(value)
    }
}

impl ::std::convert::From<::serde_json::Value> for Sound {
    fn from(value: ::serde_json::Value) -> Self {
        Self::Other(value)
    }
}

/// `SoundLoud`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SoundLoud {
    pub pitch: i64,
    pub volume: i64,
}

impl SoundLoud {
    pub fn builder() -> builder::SoundLoud {
        Default::default()
    }
}

/// `SoundQuiet`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SoundQuiet {
    pub pitch: i64,
}

impl SoundQuiet {
    pub fn builder() -> builder::SoundQuiet {
        Default::default()
    }
}

/// `Square`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Square {
    pub id: ::std::string::String,
    pub side: f64,
    #[serde(rename = "type", default = "defaults::square_type")]
    pub type_: SquareType,
}

impl Square {
    pub fn builder() -> builder::Square {
        Default::default()
    }
}

/// `SquareType`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum SquareType {
    #[serde(rename = "square")]
    Square,
}

impl SquareType {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Square => "square",
        }
    }
}

impl ::std::fmt::Display for SquareType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for SquareType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "square" => Ok(Self::Square),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for SquareType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for SquareType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `Status`
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Status {
    InProgress,
    Done,
    /// A value that the document does not list, as the vendor sent it.
    Other(::std::string::String),
}

impl Status {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::InProgress => "in-progress",
            Self::Done => "done",
            Self::Other(value) => value,
        }
    }
}

impl ::std::convert::From<&str> for Status {
    fn from(value: &str) -> Self {
        match value {
            "in-progress" => Self::InProgress,
            "done" => Self::Done,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl ::std::convert::From<::std::string::String> for Status {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for Status {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}

impl ::std::fmt::Display for Status {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::serde::Serialize for Status {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for Status {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::std::result::Result<Self, D::Error> {
        <::std::string::String as ::serde::Deserialize>::deserialize(deserializer)
            .map(Self::from)
    }
}

/// `Update`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Update {
    #[serde(skip_serializing_if = "::client_runtime::Nullable::is_absent", default)]
    pub nickname: ::client_runtime::Nullable<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub tags: ::std::option::Option<::std::vec::Vec<UpdateTagsItem>>,
}

impl Update {
    pub fn builder() -> builder::Update {
        Default::default()
    }
}

/// `UpdateTagsItem`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum UpdateTagsItem {
    #[serde(rename = "a")]
    A,
    #[serde(rename = "b")]
    B,
}

impl UpdateTagsItem {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

impl ::std::fmt::Display for UpdateTagsItem {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for UpdateTagsItem {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "a" => Ok(Self::A),
            "b" => Ok(Self::B),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for UpdateTagsItem {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for UpdateTagsItem {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct Account {
        end_time: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        end_time_2: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        extra: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Account {
        fn default() -> Self {
            Self {
                end_time: Ok(Default::default()),
                end_time_2: Ok(Default::default()),
                id: Err("no value supplied for id".to_string()),
                extra: Err("no value supplied for extra".to_string()),
            }
        }
    }

    impl Account {
        pub fn end_time<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.end_time = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for end_time: {e}")
                });
            self
        }

        pub fn end_time_2<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.end_time_2 = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for end_time_2: {e}")
                });
            self
        }

        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn extra<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.extra = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for extra: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Account> for super::Account {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Account,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                end_time: value.end_time?,
                end_time_2: value.end_time_2?,
                id: value.id?,
                extra: value.extra?,
            })
        }
    }

    impl ::std::convert::From<super::Account> for Account {
        fn from(value: super::Account) -> Self {
            Self {
                end_time: Ok(value.end_time),
                end_time_2: Ok(value.end_time_2),
                id: Ok(value.id),
                extra: Ok(value.extra),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Answer {
        account: ::std::result::Result<
            ::std::option::Option<super::Account>,
            ::std::string::String,
        >,
        code: ::std::result::Result<
            ::std::option::Option<super::Code>,
            ::std::string::String,
        >,
        pet: ::std::result::Result<
            ::std::option::Option<super::Pet>,
            ::std::string::String,
        >,
        shape: ::std::result::Result<
            ::std::option::Option<super::Shape>,
            ::std::string::String,
        >,
        sound: ::std::result::Result<
            ::std::option::Option<super::Sound>,
            ::std::string::String,
        >,
        status: ::std::result::Result<
            ::std::option::Option<super::Status>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Answer {
        fn default() -> Self {
            Self {
                account: Ok(Default::default()),
                code: Ok(Default::default()),
                pet: Ok(Default::default()),
                shape: Ok(Default::default()),
                sound: Ok(Default::default()),
                status: Ok(Default::default()),
            }
        }
    }

    impl Answer {
        pub fn account<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Account>>,
            T::Error: ::std::fmt::Display,
        {
            self.account = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for account: {e}")
                });
            self
        }

        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Code>>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for code: {e}"));
            self
        }

        pub fn pet<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Pet>>,
            T::Error: ::std::fmt::Display,
        {
            self.pet = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for pet: {e}"));
            self
        }

        pub fn shape<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Shape>>,
            T::Error: ::std::fmt::Display,
        {
            self.shape = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for shape: {e}"));
            self
        }

        pub fn sound<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Sound>>,
            T::Error: ::std::fmt::Display,
        {
            self.sound = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sound: {e}"));
            self
        }

        pub fn status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Status>>,
            T::Error: ::std::fmt::Display,
        {
            self.status = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for status: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Answer> for super::Answer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Answer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                account: value.account?,
                code: value.code?,
                pet: value.pet?,
                shape: value.shape?,
                sound: value.sound?,
                status: value.status?,
            })
        }
    }

    impl ::std::convert::From<super::Answer> for Answer {
        fn from(value: super::Answer) -> Self {
            Self {
                account: Ok(value.account),
                code: Ok(value.code),
                pet: Ok(value.pet),
                shape: Ok(value.shape),
                sound: Ok(value.sound),
                status: Ok(value.status),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Cat {
        kind: ::std::result::Result<super::CatKind, ::std::string::String>,
        lives: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for Cat {
        fn default() -> Self {
            Self {
                kind: Ok(super::defaults::cat_kind()),
                lives: Ok(Default::default()),
                name: Err("no value supplied for name".to_string()),
            }
        }
    }

    impl Cat {
        pub fn kind<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CatKind>,
            T::Error: ::std::fmt::Display,
        {
            self.kind = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for kind: {e}"));
            self
        }

        pub fn lives<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.lives = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for lives: {e}"));
            self
        }

        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Cat> for super::Cat {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Cat,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                kind: value.kind?,
                lives: value.lives?,
                name: value.name?,
            })
        }
    }

    impl ::std::convert::From<super::Cat> for Cat {
        fn from(value: super::Cat) -> Self {
            Self {
                kind: Ok(value.kind),
                lives: Ok(value.lives),
                name: Ok(value.name),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Circle {
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        radius: ::std::result::Result<f64, ::std::string::String>,
        type_: ::std::result::Result<super::CircleType, ::std::string::String>,
    }

    impl ::std::default::Default for Circle {
        fn default() -> Self {
            Self {
                id: Err("no value supplied for id".to_string()),
                radius: Err("no value supplied for radius".to_string()),
                type_: Ok(super::defaults::circle_type()),
            }
        }
    }

    impl Circle {
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn radius<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<f64>,
            T::Error: ::std::fmt::Display,
        {
            self.radius = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for radius: {e}"));
            self
        }

        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CircleType>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for type_: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Circle> for super::Circle {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Circle,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                id: value.id?,
                radius: value.radius?,
                type_: value.type_?,
            })
        }
    }

    impl ::std::convert::From<super::Circle> for Circle {
        fn from(value: super::Circle) -> Self {
            Self {
                id: Ok(value.id),
                radius: Ok(value.radius),
                type_: Ok(value.type_),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Dog {
        kind: ::std::result::Result<super::DogKind, ::std::string::String>,
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for Dog {
        fn default() -> Self {
            Self {
                kind: Ok(super::defaults::dog_kind()),
                name: Err("no value supplied for name".to_string()),
            }
        }
    }

    impl Dog {
        pub fn kind<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::DogKind>,
            T::Error: ::std::fmt::Display,
        {
            self.kind = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for kind: {e}"));
            self
        }

        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Dog> for super::Dog {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Dog,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                kind: value.kind?,
                name: value.name?,
            })
        }
    }

    impl ::std::convert::From<super::Dog> for Dog {
        fn from(value: super::Dog) -> Self {
            Self {
                kind: Ok(value.kind),
                name: Ok(value.name),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Request {
        code: ::std::result::Result<
            ::std::option::Option<super::Code>,
            ::std::string::String,
        >,
        direction: ::std::result::Result<
            ::std::option::Option<super::Direction>,
            ::std::string::String,
        >,
        offset: ::std::result::Result<
            ::std::option::Option<super::Offset>,
            ::std::string::String,
        >,
        order: ::std::result::Result<
            ::std::option::Option<super::Order>,
            ::std::string::String,
        >,
        update: ::std::result::Result<
            ::std::option::Option<super::Update>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Request {
        fn default() -> Self {
            Self {
                code: Ok(Default::default()),
                direction: Ok(Default::default()),
                offset: Ok(Default::default()),
                order: Ok(Default::default()),
                update: Ok(Default::default()),
            }
        }
    }

    impl Request {
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Code>>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for code: {e}"));
            self
        }

        pub fn direction<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Direction>>,
            T::Error: ::std::fmt::Display,
        {
            self.direction = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for direction: {e}")
                });
            self
        }

        pub fn offset<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Offset>>,
            T::Error: ::std::fmt::Display,
        {
            self.offset = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for offset: {e}"));
            self
        }

        pub fn order<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Order>>,
            T::Error: ::std::fmt::Display,
        {
            self.order = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for order: {e}"));
            self
        }

        pub fn update<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Update>>,
            T::Error: ::std::fmt::Display,
        {
            self.update = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for update: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Request> for super::Request {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Request,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                direction: value.direction?,
                offset: value.offset?,
                order: value.order?,
                update: value.update?,
            })
        }
    }

    impl ::std::convert::From<super::Request> for Request {
        fn from(value: super::Request) -> Self {
            Self {
                code: Ok(value.code),
                direction: Ok(value.direction),
                offset: Ok(value.offset),
                order: Ok(value.order),
                update: Ok(value.update),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct SoundLoud {
        pitch: ::std::result::Result<i64, ::std::string::String>,
        volume: ::std::result::Result<i64, ::std::string::String>,
    }

    impl ::std::default::Default for SoundLoud {
        fn default() -> Self {
            Self {
                pitch: Err("no value supplied for pitch".to_string()),
                volume: Err("no value supplied for volume".to_string()),
            }
        }
    }

    impl SoundLoud {
        pub fn pitch<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<i64>,
            T::Error: ::std::fmt::Display,
        {
            self.pitch = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for pitch: {e}"));
            self
        }

        pub fn volume<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<i64>,
            T::Error: ::std::fmt::Display,
        {
            self.volume = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for volume: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<SoundLoud> for super::SoundLoud {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SoundLoud,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                pitch: value.pitch?,
                volume: value.volume?,
            })
        }
    }

    impl ::std::convert::From<super::SoundLoud> for SoundLoud {
        fn from(value: super::SoundLoud) -> Self {
            Self {
                pitch: Ok(value.pitch),
                volume: Ok(value.volume),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct SoundQuiet {
        pitch: ::std::result::Result<i64, ::std::string::String>,
    }

    impl ::std::default::Default for SoundQuiet {
        fn default() -> Self {
            Self {
                pitch: Err("no value supplied for pitch".to_string()),
            }
        }
    }

    impl SoundQuiet {
        pub fn pitch<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<i64>,
            T::Error: ::std::fmt::Display,
        {
            self.pitch = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for pitch: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<SoundQuiet> for super::SoundQuiet {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SoundQuiet,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { pitch: value.pitch? })
        }
    }

    impl ::std::convert::From<super::SoundQuiet> for SoundQuiet {
        fn from(value: super::SoundQuiet) -> Self {
            Self { pitch: Ok(value.pitch) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Square {
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        side: ::std::result::Result<f64, ::std::string::String>,
        type_: ::std::result::Result<super::SquareType, ::std::string::String>,
    }

    impl ::std::default::Default for Square {
        fn default() -> Self {
            Self {
                id: Err("no value supplied for id".to_string()),
                side: Err("no value supplied for side".to_string()),
                type_: Ok(super::defaults::square_type()),
            }
        }
    }

    impl Square {
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn side<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<f64>,
            T::Error: ::std::fmt::Display,
        {
            self.side = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for side: {e}"));
            self
        }

        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::SquareType>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for type_: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Square> for super::Square {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Square,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                id: value.id?,
                side: value.side?,
                type_: value.type_?,
            })
        }
    }

    impl ::std::convert::From<super::Square> for Square {
        fn from(value: super::Square) -> Self {
            Self {
                id: Ok(value.id),
                side: Ok(value.side),
                type_: Ok(value.type_),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Update {
        nickname: ::std::result::Result<
            ::client_runtime::Nullable<::std::string::String>,
            ::std::string::String,
        >,
        tags: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::UpdateTagsItem>>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Update {
        fn default() -> Self {
            Self {
                nickname: Ok(Default::default()),
                tags: Ok(Default::default()),
            }
        }
    }

    impl Update {
        pub fn nickname<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Nullable<::std::string::String>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.nickname = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for nickname: {e}")
                });
            self
        }

        pub fn tags<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::std::vec::Vec<super::UpdateTagsItem>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.tags = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for tags: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Update> for super::Update {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Update,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                nickname: value.nickname?,
                tags: value.tags?,
            })
        }
    }

    impl ::std::convert::From<super::Update> for Update {
        fn from(value: super::Update) -> Self {
            Self {
                nickname: Ok(value.nickname),
                tags: Ok(value.tags),
            }
        }
    }
}

/// Generation of default values for serde.
pub mod defaults {
    pub(super) fn cat_kind() -> super::CatKind {
        super::CatKind::Cat
    }

    pub(super) fn circle_type() -> super::CircleType {
        super::CircleType::Circle
    }

    pub(super) fn dog_kind() -> super::DogKind {
        super::DogKind::Dog
    }

    pub(super) fn square_type() -> super::SquareType {
        super::SquareType::Square
    }
}

/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }

    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }

    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }

    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
