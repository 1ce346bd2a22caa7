//! Made of cases/schemas/wire by the suite `compiled`. Do not edit.

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

/// `Answer`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Answer {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub account: ::std::option::Option<Account>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub bill: ::std::option::Option<Bill>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<Code>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub contact: ::std::option::Option<Contact>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub currency: ::std::option::Option<Currency>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub keeper: ::std::option::Option<Keeper>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub label: ::std::option::Option<Label>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub mark: ::std::option::Option<Mark>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub parcel: ::std::option::Option<Parcel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub payout: ::std::option::Option<Payout>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pet: ::std::option::Option<Pet>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub receipt: ::std::option::Option<Receipt>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub shape: ::std::option::Option<Shape>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sound: ::std::option::Option<Sound>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<Status>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ticket: ::std::option::Option<Ticket>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub weight: ::std::option::Option<Weight>,
}

/// `Bill`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Bill {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<::serde_json::Value>,
    pub total: crate::cents::Cents,
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

/// `Contact`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Contact {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub mail: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone: ::std::option::Option<::std::string::String>,
}

impl Contact {
    pub fn builder() -> builder::Contact {
        Default::default()
    }
}

/// `Currency`
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Currency {
    Gbp,
    Euro,
    /// A value that the document does not list, as the vendor sent it.
    Other(::std::string::String),
}

impl Currency {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gbp => "GBP",
            Self::Euro => "EURO",
            Self::Other(value) => value,
        }
    }
}

impl ::std::convert::From<&str> for Currency {
    fn from(value: &str) -> Self {
        match value {
            "GBP" => Self::Gbp,
            "EURO" => Self::Euro,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl ::std::convert::From<::std::string::String> for Currency {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for Currency {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}

impl ::std::fmt::Display for Currency {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::serde::Serialize for Currency {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for Currency {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::std::result::Result<Self, D::Error> {
        <::std::string::String as ::serde::Deserialize>::deserialize(deserializer)
            .map(Self::from)
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

/// `Keeper`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Keeper {
    pub name: ::std::string::String,
    pub pets: i64,
}

/// `Label`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Label {
    Integer(i64),
    String(::std::string::String),
}

impl ::std::fmt::Display for Label {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            Self::Integer(x) => x.fmt(f),
            Self::String(x) => x.fmt(f),
        }
    }
}

impl ::std::convert::From<i64> for Label {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

/// `Mark`
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum Mark {
    Good,
    Bad,
    /// A value that the document does not list, as the vendor sent it.
    Other(::std::string::String),
}

impl Mark {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Other(value) => value,
        }
    }
}

impl ::std::convert::From<&str> for Mark {
    fn from(value: &str) -> Self {
        match value {
            "good" => Self::Good,
            "bad" => Self::Bad,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl ::std::convert::From<::std::string::String> for Mark {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for Mark {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}

impl ::std::fmt::Display for Mark {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::serde::Serialize for Mark {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for Mark {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::std::result::Result<Self, D::Error> {
        <::std::string::String as ::serde::Deserialize>::deserialize(deserializer)
            .map(Self::from)
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

/// `Parcel`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Parcel {
    pub grams: i64,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pin: ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub stops: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
}

impl Parcel {
    pub fn builder() -> builder::Parcel {
        Default::default()
    }
}

/// `Payout`
#[derive(::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Payout {
    String(::std::string::String),
    Branches(::std::vec::Vec<PayoutBranchesItem>),
    Shares(::std::vec::Vec<PayoutSharesItem>),
    Card(PayoutCard),
    Bank(PayoutBank),
    Wallet(Wallet),
    Other(::serde_json::Value),
}

impl<'de> ::serde::Deserialize<'de> for Payout {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        for branch in ::client_runtime::wire::likely_branches(
            &value,
            &[
                ::client_runtime::wire::Members::Unlisted,
                ::client_runtime::wire::Members::Items(&["branch"]),
                ::client_runtime::wire::Members::Items(&["share"]),
                ::client_runtime::wire::Members::Object(&["brand", "holder-name", "id"]),
                ::client_runtime::wire::Members::Object(&["iban", "id"]),
                ::client_runtime::wire::Members::Object(&["address", "chain", "phone"]),
                ::client_runtime::wire::Members::Unlisted,
            ],
        ) {
            let decoded = match branch {
                0 => {
                    <::std::string::String as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::String)
                }
                1 => {
                    <::std::vec::Vec<
                        PayoutBranchesItem,
                    > as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Branches)
                }
                2 => {
                    <::std::vec::Vec<
                        PayoutSharesItem,
                    > as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Shares)
                }
                3 => {
                    <PayoutCard as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Card)
                }
                4 => {
                    <PayoutBank as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Bank)
                }
                5 => {
                    <Wallet as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Wallet)
                }
                6 => {
                    <::serde_json::Value as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Other)
                }
                _ => continue,
            };
            if let Ok(decoded) = decoded {
                return Ok(decoded);
            }
        }

        Err(
            <D::Error as ::serde::de::Error>::custom(
                "the value fits no branch of `Payout`",
            ),
        )
    }
}

impl ::std::convert::From<::std::vec::Vec<PayoutBranchesItem>> for Payout {
    fn from(value: ::std::vec::Vec<PayoutBranchesItem>) -> Self {
        Self::Branches(value)
    }
}

impl ::std::convert::From<::std::vec::Vec<PayoutSharesItem>> for Payout {
    fn from(value: ::std::vec::Vec<PayoutSharesItem>) -> Self {
        Self::Shares(value)
    }
}

impl ::std::convert::From<PayoutCard> for Payout {
    fn from(value: PayoutCard) -> Self {
        Self::Card(value)
    }
}

impl ::std::convert::From<PayoutBank> for Payout {
    fn from(value: PayoutBank) -> Self {
        Self::Bank(value)
    }
}

impl ::std::convert::From<Wallet> for Payout {
    fn from(value: Wallet) -> Self {
        Self::Wallet(value)
    }
}

impl ::std::convert::From<::serde_json::Value> for Payout {
    fn from(value: ::serde_json::Value) -> Self {
        Self::Other(value)
    }
}

/// `PayoutBank`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct PayoutBank {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub iban: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
}

/// `PayoutBranchesItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct PayoutBranchesItem {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub branch: ::std::option::Option<::std::string::String>,
}

/// `PayoutCard`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct PayoutCard {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub brand: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "holder-name",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub holder_name: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
}

/// `PayoutSharesItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct PayoutSharesItem {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub share: ::std::option::Option<f64>,
}

/// `Person`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Person {
    pub name: ::std::string::String,
}

impl Person {
    pub fn builder() -> builder::Person {
        Default::default()
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

/// `Receipt`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Receipt {
    #[serde(
        default,
        skip_serializing_if = "::serde_json::Map::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub details: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub errors: ::std::vec::Vec<::std::string::String>,
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub hints: ::std::vec::Vec<::std::string::String>,
    pub lines: ::std::vec::Vec<::std::string::String>,
    #[serde(
        default,
        skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub notes: ::std::collections::BTreeMap<
        ::std::string::String,
        ::std::string::String,
    >,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub parcel: ::std::option::Option<Parcel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub stamp: ::std::option::Option<::std::string::String>,
}

/// `Request`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Request {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<Code>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub contact: ::std::option::Option<Contact>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub direction: ::std::option::Option<Direction>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub offset: ::std::option::Option<Offset>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub order: ::std::option::Option<Order>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub parcel: ::std::option::Option<Parcel>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub pet: ::std::option::Option<Pet>,
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
#[derive(::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Sound {
    Loud(SoundLoud),
    Quiet(SoundQuiet),
    Other(::serde_json::Value),
}

impl<'de> ::serde::Deserialize<'de> for Sound {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        for branch in ::client_runtime::wire::likely_branches(
            &value,
            &[
                ::client_runtime::wire::Members::Object(&["pitch", "volume"]),
                ::client_runtime::wire::Members::Object(&["pitch"]),
                ::client_runtime::wire::Members::Unlisted,
            ],
        ) {
            let decoded = match branch {
                0 => {
                    <SoundLoud as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Loud)
                }
                1 => {
                    <SoundQuiet as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Quiet)
                }
                2 => {
                    <::serde_json::Value as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Other)
                }
                _ => continue,
            };
            if let Ok(decoded) = decoded {
                return Ok(decoded);
            }
        }

        Err(
            <D::Error as ::serde::de::Error>::custom(
                "the value fits no branch of `Sound`",
            ),
        )
    }
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

/// `SoundQuiet`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SoundQuiet {
    pub pitch: i64,
}

/// `Square`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Square {
    pub id: ::std::string::String,
    pub side: f64,
    #[serde(rename = "type", default = "defaults::square_type")]
    pub type_: SquareType,
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

/// `Ticket`
#[derive(::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Ticket {
    Day(TicketDay),
    Season(TicketSeason),
    Other(::serde_json::Value),
}

impl<'de> ::serde::Deserialize<'de> for Ticket {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        if value.get("kind").is_none() {
            for branch in ::client_runtime::wire::likely_branches(
                &value,
                &[
                    ::client_runtime::wire::Members::Object(&["date", "kind"]),
                    ::client_runtime::wire::Members::Object(&["kind", "year"]),
                    ::client_runtime::wire::Members::Unlisted,
                ],
            ) {
                let decoded = match branch {
                    0 => {
                        <TicketDay as ::serde::Deserialize>::deserialize(&value)
                            .map(Self::Day)
                    }
                    1 => {
                        <TicketSeason as ::serde::Deserialize>::deserialize(&value)
                            .map(Self::Season)
                    }
                    2 => {
                        <::serde_json::Value as ::serde::Deserialize>::deserialize(
                                &value,
                            )
                            .map(Self::Other)
                    }
                    _ => continue,
                };
                if let Ok(decoded) = decoded {
                    return Ok(decoded);
                }
            }
        }

        let tag = value.get("kind").and_then(::serde_json::Value::as_str);
        let tag = tag.unwrap_or_default().to_owned();
        let decoded = match tag.as_str() {
            "day" => ::serde_json::from_value(value).map(Self::Day),
            "season" => ::serde_json::from_value(value).map(Self::Season),
            _ => return Ok(Self::Other(value)),
        };

        decoded.map_err(<D::Error as ::serde::de::Error>::custom)
    }
}

impl ::std::convert::From<TicketDay> for Ticket {
    fn from(value: TicketDay) -> Self {
        Self::Day(value)
    }
}

impl ::std::convert::From<TicketSeason> for Ticket {
    fn from(value: TicketSeason) -> Self {
        Self::Season(value)
    }
}

impl ::std::convert::From<::serde_json::Value> for Ticket {
    fn from(value: ::serde_json::Value) -> Self {
        Self::Other(value)
    }
}

/// `TicketDay`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct TicketDay {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub date: ::std::option::Option<::std::string::String>,
    #[serde(default = "defaults::ticket_day_kind")]
    pub kind: TicketDayKind,
}

impl ::std::default::Default for TicketDay {
    fn default() -> Self {
        Self {
            date: Default::default(),
            kind: defaults::ticket_day_kind(),
        }
    }
}

/// `TicketDayKind`
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
pub enum TicketDayKind {
    #[serde(rename = "day")]
    Day,
}

impl TicketDayKind {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Day => "day",
        }
    }
}

impl ::std::fmt::Display for TicketDayKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for TicketDayKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "day" => Ok(Self::Day),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for TicketDayKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for TicketDayKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `TicketSeason`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct TicketSeason {
    #[serde(default = "defaults::ticket_season_kind")]
    pub kind: TicketSeasonKind,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub year: ::std::option::Option<i64>,
}

impl ::std::default::Default for TicketSeason {
    fn default() -> Self {
        Self {
            kind: defaults::ticket_season_kind(),
            year: Default::default(),
        }
    }
}

/// `TicketSeasonKind`
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
pub enum TicketSeasonKind {
    #[serde(rename = "season")]
    Season,
}

impl TicketSeasonKind {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Season => "season",
        }
    }
}

impl ::std::fmt::Display for TicketSeasonKind {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for TicketSeasonKind {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "season" => Ok(Self::Season),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for TicketSeasonKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for TicketSeasonKind {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `Update`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Update {
    #[serde(skip_serializing_if = "::client_runtime::Nullable::is_absent", default)]
    pub nickname: ::client_runtime::Nullable<::std::string::String>,
    /// Default: `2`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub portions: ::std::option::Option<i64>,
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

/// `Wallet`
#[derive(::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum Wallet {
    Chain(WalletChain),
    Mobile(WalletMobile),
    Other(::serde_json::Value),
}

impl<'de> ::serde::Deserialize<'de> for Wallet {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        for branch in ::client_runtime::wire::likely_branches(
            &value,
            &[
                ::client_runtime::wire::Members::Object(&["address", "chain"]),
                ::client_runtime::wire::Members::Object(&["phone"]),
                ::client_runtime::wire::Members::Unlisted,
            ],
        ) {
            let decoded = match branch {
                0 => {
                    <WalletChain as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Chain)
                }
                1 => {
                    <WalletMobile as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Mobile)
                }
                2 => {
                    <::serde_json::Value as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Other)
                }
                _ => continue,
            };
            if let Ok(decoded) = decoded {
                return Ok(decoded);
            }
        }

        Err(
            <D::Error as ::serde::de::Error>::custom(
                "the value fits no branch of `Wallet`",
            ),
        )
    }
}

impl ::std::convert::From<WalletChain> for Wallet {
    fn from(value: WalletChain) -> Self {
        Self::Chain(value)
    }
}

impl ::std::convert::From<WalletMobile> for Wallet {
    fn from(value: WalletMobile) -> Self {
        Self::Mobile(value)
    }
}

impl ::std::convert::From<::serde_json::Value> for Wallet {
    fn from(value: ::serde_json::Value) -> Self {
        Self::Other(value)
    }
}

/// `WalletChain`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct WalletChain {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub chain: ::std::option::Option<::std::string::String>,
}

/// `WalletMobile`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct WalletMobile {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub phone: ::std::option::Option<::std::string::String>,
}

/// `Weight`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct Weight(pub f64);
impl ::std::ops::Deref for Weight {
    type Target = f64;
    fn deref(&self) -> &f64 {
        &self.0
    }
}

impl ::std::convert::From<Weight> for f64 {
    fn from(value: Weight) -> Self {
        value.0
    }
}

impl ::std::convert::From<f64> for Weight {
    fn from(value: f64) -> Self {
        Self(value)
    }
}

impl ::std::fmt::Display for Weight {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}

impl ::std::str::FromStr for Weight {
    type Err = <f64 as ::std::str::FromStr>::Err;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self(value.parse()?))
    }
}

impl ::std::convert::TryFrom<&str> for Weight {
    type Error = <f64 as ::std::str::FromStr>::Err;
    fn try_from(value: &str) -> ::std::result::Result<Self, Self::Error> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<String> for Weight {
    type Error = <f64 as ::std::str::FromStr>::Err;
    fn try_from(value: String) -> ::std::result::Result<Self, Self::Error> {
        value.parse()
    }
}

/// Types for composing complex structures.
pub mod builder {
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
    pub struct Contact {
        mail: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        phone: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Contact {
        fn default() -> Self {
            Self {
                mail: Ok(Default::default()),
                phone: Ok(Default::default()),
            }
        }
    }

    impl Contact {
        pub fn mail<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.mail = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for mail: {e}"));
            self
        }

        pub fn phone<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.phone = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for phone: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Contact> for super::Contact {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Contact,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                mail: value.mail?,
                phone: value.phone?,
            })
        }
    }

    impl ::std::convert::From<super::Contact> for Contact {
        fn from(value: super::Contact) -> Self {
            Self {
                mail: Ok(value.mail),
                phone: Ok(value.phone),
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
    pub struct Parcel {
        grams: ::std::result::Result<i64, ::std::string::String>,
        id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pin: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        stops: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Parcel {
        fn default() -> Self {
            Self {
                grams: Err("no value supplied for grams".to_string()),
                id: Ok(Default::default()),
                pin: Ok(Default::default()),
                stops: Ok(Default::default()),
            }
        }
    }

    impl Parcel {
        pub fn grams<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<i64>,
            T::Error: ::std::fmt::Display,
        {
            self.grams = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for grams: {e}"));
            self
        }

        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn pin<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.pin = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for pin: {e}"));
            self
        }

        pub fn stops<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.stops = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for stops: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Parcel> for super::Parcel {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Parcel,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                grams: value.grams?,
                id: value.id?,
                pin: value.pin?,
                stops: value.stops?,
            })
        }
    }

    impl ::std::convert::From<super::Parcel> for Parcel {
        fn from(value: super::Parcel) -> Self {
            Self {
                grams: Ok(value.grams),
                id: Ok(value.id),
                pin: Ok(value.pin),
                stops: Ok(value.stops),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Person {
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for Person {
        fn default() -> Self {
            Self {
                name: Err("no value supplied for name".to_string()),
            }
        }
    }

    impl Person {
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

    impl ::std::convert::TryFrom<Person> for super::Person {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Person,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { name: value.name? })
        }
    }

    impl ::std::convert::From<super::Person> for Person {
        fn from(value: super::Person) -> Self {
            Self { name: Ok(value.name) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Request {
        code: ::std::result::Result<
            ::std::option::Option<super::Code>,
            ::std::string::String,
        >,
        contact: ::std::result::Result<
            ::std::option::Option<super::Contact>,
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
        parcel: ::std::result::Result<
            ::std::option::Option<super::Parcel>,
            ::std::string::String,
        >,
        pet: ::std::result::Result<
            ::std::option::Option<super::Pet>,
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
                contact: Ok(Default::default()),
                direction: Ok(Default::default()),
                offset: Ok(Default::default()),
                order: Ok(Default::default()),
                parcel: Ok(Default::default()),
                pet: Ok(Default::default()),
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

        pub fn contact<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Contact>>,
            T::Error: ::std::fmt::Display,
        {
            self.contact = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for contact: {e}")
                });
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

        pub fn parcel<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Parcel>>,
            T::Error: ::std::fmt::Display,
        {
            self.parcel = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for parcel: {e}"));
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
                contact: value.contact?,
                direction: value.direction?,
                offset: value.offset?,
                order: value.order?,
                parcel: value.parcel?,
                pet: value.pet?,
                update: value.update?,
            })
        }
    }

    impl ::std::convert::From<super::Request> for Request {
        fn from(value: super::Request) -> Self {
            Self {
                code: Ok(value.code),
                contact: Ok(value.contact),
                direction: Ok(value.direction),
                offset: Ok(value.offset),
                order: Ok(value.order),
                parcel: Ok(value.parcel),
                pet: Ok(value.pet),
                update: Ok(value.update),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Update {
        nickname: ::std::result::Result<
            ::client_runtime::Nullable<::std::string::String>,
            ::std::string::String,
        >,
        portions: ::std::result::Result<
            ::std::option::Option<i64>,
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
                portions: Ok(Default::default()),
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

        pub fn portions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.portions = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for portions: {e}")
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
                portions: value.portions?,
                tags: value.tags?,
            })
        }
    }

    impl ::std::convert::From<super::Update> for Update {
        fn from(value: super::Update) -> Self {
            Self {
                nickname: Ok(value.nickname),
                portions: Ok(value.portions),
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

    pub(super) fn ticket_day_kind() -> super::TicketDayKind {
        super::TicketDayKind::Day
    }

    pub(super) fn ticket_season_kind() -> super::TicketSeasonKind {
        super::TicketSeasonKind::Season
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
