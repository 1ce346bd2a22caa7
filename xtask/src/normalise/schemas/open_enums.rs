//! String enums get variants with different names, and those that the vendor answers with keep
//! values that the document does not list.
//!
//! ```yaml
//! # before                        # after
//! Order: {enum: [ASC, asc]}       Order: {enum: [Asc, Asc2]}   (on the wire: ASC, asc)
//! Zone: {enum: [GMT+1, GMT-1]}    Zone: {enum: [GmtPlus1, GmtMinus1]}
//! ```
//!
//! typify refuses values whose names are equal in Pascal case. Where the generator gets other values
//! than the wire has, [`TypeFacts`](super::TypeFacts) holds the vendor's, and the pass over the
//! generated code writes them. Among equal names the order of the alphabet decides.
//!
//! Vendors add values to enums without a new version. `[types] open-enums` of `surface.toml` says
//! which enums get a variant for them: `responses` (those that an answer can hold, which is the
//! default), `all` or `none`. The values by which the branches of a union are told apart are not
//! open unless they are a guess, and types that are only sent are closed, so that a slip of the pen is found.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{EnumFacts, TypeFacts};
use super::reach::Reach;
use super::shape::{branches, properties, referred, string_values, strings};
use super::unions::HAS_OTHER_VALUES;
use crate::normalise::{Draft, draft};
use crate::operation::unique;
use crate::surface::OpenEnums;
use crate::tree::Object;

/// What symbols are called where they alone tell two values apart.
const SYMBOLS: [(char, &str); 18] = [
    ('+', "Plus"),
    ('-', "Minus"),
    ('<', "Less"),
    ('>', "Greater"),
    ('=', "Equal"),
    ('!', "Not"),
    ('*', "Star"),
    ('/', "Slash"),
    ('%', "Percent"),
    ('&', "And"),
    ('|', "Or"),
    ('#', "Hash"),
    ('@', "At"),
    ('$', "Dollar"),
    ('~', "Tilde"),
    ('?', "Question"),
    ('.', "Dot"),
    (',', "Comma"),
];

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let reach = Reach::of(draft);
    let choice = draft.surface.facts.types.open_enums;
    let mut facts = std::mem::take(&mut draft.types);
    let tags = tags(draft.schemas_mut(), &facts);
    for (name, schema) in draft.schemas_mut().nodes_mut() {
        let Some(values) = string_values(schema) else { continue };
        let said = schema.make_object().remove(HAS_OTHER_VALUES).is_some();
        let open = match choice {
            OpenEnums::All => true,
            OpenEnums::Responses => reach.component(name).response,
            OpenEnums::None => false,
        };
        let open = said || (open && !tags.contains(name));
        let mut fact = EnumFacts { open, ..EnumFacts::default() };
        if let Some(names) = variants(&values) {
            let placeholders: Vec<String> =
                values.iter().map(|value| names[value].clone()).collect();
            let span = schema.span;
            schema.make_object().insert("enum", strings(&placeholders, span));
            fact.wire = names.into_iter().map(|(value, name)| (name, value)).collect();
        }
        facts.enums.insert(name.to_owned(), fact);
    }
    draft.types = facts;
}

/// The enums of one value that tell branches apart.
pub(super) fn tags(schemas: &Object, facts: &TypeFacts) -> BTreeSet<String> {
    let mut tags = BTreeSet::new();
    for (name, union) in &facts.unions {
        let found = schemas.get(name).map(|schema| branches(schema, "oneOf")).unwrap_or_default();
        for target in found.iter().filter_map(referred) {
            let tag = schemas
                .get(&target)
                .and_then(properties)
                .and_then(|properties| properties.get(&union.property))
                .and_then(referred);
            let single = |tag: &String| {
                schemas.get(tag).and_then(string_values).is_some_and(|values| values.len() == 1)
            };
            tags.extend(tag.filter(single));
        }
    }
    tags
}

/// The name of each value's variant; none where typify finds the same ones by itself.
fn variants(values: &[String]) -> Option<BTreeMap<String, String>> {
    let plain = |value: &String| {
        value.starts_with(|first: char| first.is_ascii_alphabetic())
            && value.chars().all(|c| c.is_ascii_alphanumeric() || "_- .:".contains(c))
    };
    let short: BTreeMap<&String, String> =
        values.iter().map(|value| (value, variant_name(value))).collect();
    let count = |name: &String| short.values().filter(|other| *other == name).count();
    let clear = values
        .iter()
        .all(|value| plain(value) && count(&short[value]) == 1 && short[value] != "SelfValue");
    if clear {
        return None;
    }
    let mut sorted: Vec<&String> = values.iter().collect();
    sorted.sort_unstable();
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut names = BTreeMap::new();
    for value in sorted {
        let short = &short[value];
        let wanted = if count(short) > 1 || short == "X" {
            variant_name(&worded(value))
        } else {
            short.clone()
        };
        let name = unique(&wanted, |name| taken.contains(name));
        taken.insert(name.clone());
        names.insert(value.clone(), name);
    }
    Some(names)
}

/// A name that typify keeps as it is.
fn variant_name(text: &str) -> String {
    match draft::type_name(text) {
        name if name == "Self_" => "SelfValue".to_owned(),
        name => name,
    }
}

/// A value with its symbols in words.
fn worded(value: &str) -> String {
    if value.is_empty() {
        return "Empty".to_owned();
    }
    let mut words = String::new();
    let mut rest = value.chars().peekable();
    while let Some(c) = rest.next() {
        let hyphen = c == '-' && !rest.peek().is_some_and(char::is_ascii_digit) && value.len() > 1;
        match SYMBOLS.iter().find(|(symbol, _)| *symbol == c) {
            Some((_, word)) if !hyphen => words.push_str(&format!(" {word} ")),
            _ => words.push(c),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::variants;

    #[test]
    fn values_that_look_alike_get_names_of_their_own() {
        let names = |values: &[&str]| {
            let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
            let names = variants(&values).unwrap_or_default();
            values
                .iter()
                .map(|value| names.get(value).cloned().unwrap_or_default())
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&["asc", "ASC", "desc"]), ["Asc2", "Asc", "Desc"]);
        assert_eq!(names(&["GMT+1", "GMT-1"]), ["GmtPlus1", "GmtMinus1"]);
        assert_eq!(names(&[">", "<", ">="]), ["Greater", "Less", "GreaterEqual"]);
        assert_eq!(names(&["", "1", "Self"]), ["Empty", "X1", "SelfValue"]);
        assert_eq!(names(&["MJ", "m/J", "'"]), ["Mj", "MSlashJ", "X"]);
        assert_eq!(names(&["one", "two"]), ["", ""]);
    }
}
