//! What a document allows a value to be.

use std::fmt;

/// What values may be: the bounds of a text, a number or a list. `K` says of which, and makes the
/// bounds available that it can have.
///
/// ```
/// use client_runtime::check::{list, number, text};
///
/// let name = text().min(1).max(50).pattern("^[A-Z]");
/// let amount = number().exclusive_min("0").multiple_of("0.01");
/// let tags = list().max(5).unique().items(&text().max(10));
/// ```
pub struct Rule<'r, K: ?Sized = dyn Kind> {
    pub(crate) bounds: Bounds<'r>,
    kind: K,
}

/// What a [`Rule`] is about.
#[doc(hidden)]
pub trait Kind: fmt::Debug {}

macro_rules! kinds {
    ($($(#[$docs:meta])* $kind:ident $function:ident),* $(,)?) => {$(
        $(#[$docs])*
        #[doc(hidden)]
        #[derive(Clone, Copy, Debug)]
        pub struct $kind(());

        impl Kind for $kind {}

        $(#[$docs])*
        #[must_use]
        pub const fn $function() -> Rule<'static, $kind> {
            Rule { bounds: Bounds::NONE, kind: $kind(()) }
        }
    )*};
}

kinds! {
    /// A text of any length.
    Text text,
    /// Any number.
    Number number,
    /// A list of any length.
    List list,
    /// An object whose names are not known.
    Map map,
    /// A value that has no bound of its own, but whose members have.
    Inner inner,
}

/// The bounds of a rule; those that a value cannot have are not looked at.
#[derive(Clone, Copy)]
pub(crate) struct Bounds<'r> {
    pub shortest: Option<u64>,
    pub longest: Option<u64>,
    pub pattern: Option<&'static str>,
    pub format: Option<&'static str>,
    pub lower: Option<Edge>,
    pub upper: Option<Edge>,
    pub multiple_of: Option<&'static str>,
    pub fewest: Option<u64>,
    pub most: Option<u64>,
    pub unique: bool,
    /// What each item of a list, or each value of a map, may be.
    pub each: Option<&'r Rule<'r>>,
}

/// An end of a range of numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edge {
    pub number: &'static str,
    pub exclusive: bool,
}

impl Bounds<'_> {
    const NONE: Self = Self {
        shortest: None,
        longest: None,
        pattern: None,
        format: None,
        lower: None,
        upper: None,
        multiple_of: None,
        fewest: None,
        most: None,
        unique: false,
        each: None,
    };
}

impl Rule<'_, Text> {
    /// The fewest characters.
    #[must_use]
    pub const fn min(mut self, characters: u64) -> Self {
        self.bounds.shortest = Some(characters);
        self
    }

    /// The most characters.
    #[must_use]
    pub const fn max(mut self, characters: u64) -> Self {
        self.bounds.longest = Some(characters);
        self
    }

    /// A regular expression that the text matches somewhere, in the syntax of the crate `regex`. One
    /// that is not one is not looked at.
    #[must_use]
    pub const fn pattern(mut self, pattern: &'static str) -> Self {
        self.bounds.pattern = Some(pattern);
        self
    }

    /// The format that the document names. It is documentation, and is not checked.
    #[must_use]
    pub const fn format(mut self, format: &'static str) -> Self {
        self.bounds.format = Some(format);
        self
    }
}

impl Rule<'_, Number> {
    /// The smallest number, as JSON writes it.
    #[must_use]
    pub const fn min(mut self, number: &'static str) -> Self {
        self.bounds.lower = Some(Edge { number, exclusive: false });
        self
    }

    /// The largest number.
    #[must_use]
    pub const fn max(mut self, number: &'static str) -> Self {
        self.bounds.upper = Some(Edge { number, exclusive: false });
        self
    }

    /// The number above which it is.
    #[must_use]
    pub const fn exclusive_min(mut self, number: &'static str) -> Self {
        self.bounds.lower = Some(Edge { number, exclusive: true });
        self
    }

    /// The number below which it is.
    #[must_use]
    pub const fn exclusive_max(mut self, number: &'static str) -> Self {
        self.bounds.upper = Some(Edge { number, exclusive: true });
        self
    }

    /// The number of which it is a multiple.
    #[must_use]
    pub const fn multiple_of(mut self, number: &'static str) -> Self {
        self.bounds.multiple_of = Some(number);
        self
    }
}

impl<'r> Rule<'r, List> {
    /// The fewest items.
    #[must_use]
    pub const fn min(mut self, items: u64) -> Self {
        self.bounds.fewest = Some(items);
        self
    }

    /// The most items.
    #[must_use]
    pub const fn max(mut self, items: u64) -> Self {
        self.bounds.most = Some(items);
        self
    }

    /// No two items are equal.
    #[must_use]
    pub const fn unique(mut self) -> Self {
        self.bounds.unique = true;
        self
    }

    /// What each item may be.
    #[must_use]
    pub const fn items<'a>(self, rule: &'a Rule<'a>) -> Rule<'a, List>
    where
        'r: 'a,
    {
        Rule { bounds: self.bounds.each(rule), kind: self.kind }
    }
}

impl<'r> Rule<'r, Map> {
    /// What each value may be.
    #[must_use]
    pub const fn values<'a>(self, rule: &'a Rule<'a>) -> Rule<'a, Map>
    where
        'r: 'a,
    {
        Rule { bounds: self.bounds.each(rule), kind: self.kind }
    }
}

impl<'r> Bounds<'r> {
    const fn each<'a>(self, rule: &'a Rule<'a>) -> Bounds<'a>
    where
        'r: 'a,
    {
        Bounds { each: Some(rule), ..self }
    }
}

impl<K: Kind + ?Sized> fmt::Debug for Rule<'_, K> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Rule({:?})", &self.kind)
    }
}
