//! The constants for what operations need to be authorised: one for each combination of schemes, named
//! after them, so that the name of one does not change with another operation.

use std::collections::BTreeMap;

use heck::ToShoutySnakeCase as _;

use crate::emit::literal::{Literal, text, texts};
use crate::operation::{RequiredScheme, unique};

/// The longest name, in characters; words beyond it are left out. Scopes can be many.
const LONGEST: usize = 64;

type Security = Vec<Vec<RequiredScheme>>;

/// The constants, by what they say.
pub(super) struct SecurityConstants(Vec<(String, Security)>);

impl SecurityConstants {
    pub(super) fn of<'s>(all: impl Iterator<Item = &'s Security>) -> Self {
        // Sorted by the whole of what they say, so that numbers do not depend on operations' order.
        let distinct: BTreeMap<String, &Security> =
            all.filter(|one| !one.is_empty()).map(|one| (format!("{one:?}"), one)).collect();
        let mut named: Vec<(String, Security)> = Vec::new();
        for security in distinct.into_values() {
            let is_taken = |name: &str| {
                let own = ["OPERATIONS", "SURFACE"].contains(&name);
                own || named.iter().any(|(known, _)| known == name)
            };
            let name = unique(&name(security), is_taken);
            named.push((name, security.clone()));
        }
        named.sort_by(|a, b| a.0.cmp(&b.0));
        Self(named)
    }

    /// The name of the constant for an operation's security; `None` if it needs none.
    pub(super) fn name(&self, security: &Security) -> Option<&str> {
        let found = self.0.iter().find(|(_, known)| known == security);
        found.map(|(name, _)| name.as_str())
    }

    /// The constants and their values, sorted by name.
    pub(super) fn literals(&self) -> impl Iterator<Item = (String, Literal)> {
        self.0.iter().map(|(name, security)| {
            (name.clone(), Literal::List(security.iter().map(|way| requirement(way)).collect()))
        })
    }
}

/// `API_KEY_AND_SECRET_OR_OAUTH_WITH_READ_WRITE`
fn name(security: &Security) -> String {
    let scheme = |required: &RequiredScheme| {
        let scopes = required.scopes.iter().map(|scope| scope.to_shouty_snake_case());
        let scopes: Vec<String> = scopes.filter(|scope| !scope.is_empty()).collect();
        let scheme = required.scheme.to_shouty_snake_case();
        if scopes.is_empty() { scheme } else { format!("{scheme}_WITH_{}", scopes.join("_")) }
    };
    let way = |way: &Vec<RequiredScheme>| match way.as_slice() {
        [] => "NOTHING".to_owned(),
        way => way.iter().map(scheme).collect::<Vec<_>>().join("_AND_"),
    };
    let name = security.iter().map(way).collect::<Vec<_>>().join("_OR_");
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    let name = match name.get(..LONGEST).and_then(|cut| cut.rsplit_once('_')) {
        Some((whole_words, _)) => whole_words,
        None => &name,
    }
    .trim_matches('_');
    match name.chars().next() {
        None => "SECURITY".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("SCHEME_{name}"),
        Some(_) => name.to_owned(),
    }
}

fn requirement(way: &[RequiredScheme]) -> Literal {
    let schemes = way.iter().map(|required| Literal::Struct {
        name: "RequiredScheme".to_owned(),
        fields: vec![("scheme", text(&required.scheme)), ("scopes", texts(&required.scopes))],
        base: None,
    });
    Literal::Struct {
        name: "SecurityRequirement".to_owned(),
        fields: vec![("schemes", Literal::List(schemes.collect()))],
        base: None,
    }
}
