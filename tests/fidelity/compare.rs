//! What two schemas say that is not the same.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use crate::fidelity::schema::{Schema, same};

/// Something that a document says of a value and its type does not, or the other way round.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// Where the document says it, part by part.
    pub places: Vec<String>,
    /// What.
    pub what: String,
}

/// Compares schemas, each pair once.
#[derive(Default)]
pub struct Comparison {
    seen: HashSet<(String, String, bool)>,
    /// The members that tell the branches of unions apart. Each branch has its own values of them,
    /// whether the document repeats them there or not.
    tags: HashSet<String>,
    /// Whether branches are compared that are one type, whose documentation has their values.
    one_of_equals: bool,
    pub differences: BTreeSet<Difference>,
}

impl Comparison {
    /// A comparison with a document.
    pub fn with(document: &Value) -> Self {
        let mut comparison = Self::default();
        let mut todo = vec![document];
        while let Some(value) = todo.pop() {
            let tag = value["discriminator"]["propertyName"].as_str();
            comparison.tags.extend(tag.map(str::to_owned));
            todo.extend(value.as_object().into_iter().flat_map(|members| members.values()));
            todo.extend(value.as_array().into_iter().flatten());
        }
        comparison
    }

    fn compare(&mut self, document: &Schema<'_>, own: &Schema<'_>) {
        if !self.seen.insert((document.key(), own.key(), self.one_of_equals)) {
            return;
        }
        if document.is_nullable() != own.is_nullable() && !is_any(own) && !is_any(document) {
            self.note(document, format!("null: {} in the document", document.is_nullable()));
        }
        self.compare_type(document, own);
    }

    /// Notes where the schema of a type is not that of the document. Whether a value may be `null`
    /// is not said by a type but wherever it is used.
    pub fn compare_type(&mut self, document: &Schema<'_>, own: &Schema<'_>) {
        let (document, own) = (settled(document), settled(own));
        match (document.unions().as_slice(), own.unions().as_slice()) {
            ([], []) => self.plain(&document, &own),
            ([of_document], [of_own]) => self.branches(&document, of_document, &own, of_own),
            ([], [_]) if document.has("discriminator") => {}
            ([branches], []) if is_scalar(branches) => self.scalars(&document, branches, &own),
            ([branches], []) if own.types().contains("object") => {
                let base = document.without_unions();
                let before = std::mem::replace(&mut self.one_of_equals, true);
                for branch in branches {
                    self.compare(&base.clone().and(branch.clone()), &own);
                }
                self.one_of_equals = before;
            }
            (of_document, of_own) => {
                let (count, own_count) = (of_document.len(), of_own.len());
                self.note(&document, format!("{count} unions, and the type has {own_count}"));
            }
        }
    }

    fn note(&mut self, document: &Schema<'_>, what: String) {
        let places = document.places().into_iter().map(str::to_owned).collect();
        self.differences.insert(Difference { places, what });
    }

    fn plain(&mut self, document: &Schema<'_>, own: &Schema<'_>) {
        if document.types() != own.types() {
            let what = format!("{:?}, and the type is {:?}", document.types(), own.types());
            self.note(document, what);
            return;
        }
        let (listed, own_listed) = (document.listed(), own.listed());
        if !self.one_of_equals && !same_values(listed.as_deref(), own_listed.as_deref()) {
            self.note(document, format!("values {listed:?}, and the type has {own_listed:?}"));
        }
        // Nothing but the listed values is left of the bounds of an enum.
        if listed.is_none() {
            if document.bounds() != own.bounds() {
                let what = format!("{:?}, and the type has {:?}", document.bounds(), own.bounds());
                self.note(document, what);
            }
            if document.has_pattern() != own.has_pattern() {
                self.note(document, "pattern".to_owned());
            }
            if document.is_set() != own.is_set() {
                self.note(document, "uniqueItems".to_owned());
            }
        }
        self.members(document, own);
        match (document.items(), own.items()) {
            (Some(document), Some(own)) => self.compare(&document, &own),
            (Some(items), None) if !is_any(&items) => self.note(document, "items".to_owned()),
            (None, Some(items)) if !is_any(&items) => self.note(document, "no items".to_owned()),
            _ => {}
        }
    }

    fn members(&mut self, document: &Schema<'_>, own: &Schema<'_>) {
        let (members, own_members) = (document.properties(), own.properties());
        for (name, member) in &members {
            match own_members.get(name) {
                // Of the values of a tag each branch has its own.
                Some(own) if self.tags.contains(*name) && is_among(own, member) => {}
                Some(own) => self.compare(member, own),
                None => self.note(member, format!("the type has no member {name:?}")),
            }
        }
        for name in own_members.keys().filter(|name| !members.contains_key(*name)) {
            self.note(document, format!("the type has a member {name:?}"));
        }
        let (required, own_required) = (document.required(), own.required());
        for name in required.symmetric_difference(&own_required) {
            let member = members.get(name);
            let one_sided =
                |member: &Schema<'_>| member.says("readOnly") || member.says("writeOnly");
            let is_filled_in = self.tags.contains(*name) && own_required.contains(name);
            if !(is_filled_in || required.contains(name) && member.is_some_and(one_sided)) {
                self.note(document, format!("required in only one of them: {name:?}"));
            }
        }
        match (document.extra(), own.extra()) {
            (Some(document), Some(own)) => self.compare(&document, &own),
            (Some(_), None) if members.is_empty() && own_members.is_empty() => {}
            (Some(extra), None) => self.note(&extra, "additionalProperties".to_owned()),
            (None, Some(extra)) if !is_any(&extra) => {
                self.note(document, "no additionalProperties".to_owned());
            }
            (None, _) => {}
        }
    }

    /// Each branch against the one that is most like it.
    fn branches(
        &mut self,
        document: &Schema<'_>,
        of_document: &[Schema<'_>],
        own: &Schema<'_>,
        of_own: &[Schema<'_>],
    ) {
        let base = document.without_unions();
        let mut left: Vec<Schema<'_>> =
            of_own.iter().map(|branch| own.without_unions().and(branch.clone())).collect();
        for branch in without_contained(of_document) {
            let branch = base.clone().and(branch.clone());
            let tried = left.iter().enumerate().map(|(index, own)| {
                let mut tried = Self {
                    seen: self.seen.clone(),
                    tags: self.tags.clone(),
                    one_of_equals: self.one_of_equals,
                    ..Self::default()
                };
                // That one branch may be `null` is said of the union.
                tried.compare_type(&branch, own);
                (index, tried)
            });
            let Some((index, best)) = tried.min_by_key(|(_, tried)| tried.differences.len()) else {
                self.note(&branch, "the type has no such branch".to_owned());
                continue;
            };
            left.remove(index);
            self.seen.extend(best.seen);
            self.differences.extend(best.differences);
        }
        if !left.is_empty() {
            self.note(document, format!("the type has {} branches more", left.len()));
        }
    }

    /// A union of scalars that is one scalar: the widest of its branches.
    fn scalars(&mut self, document: &Schema<'_>, branches: &[Schema<'_>], own: &Schema<'_>) {
        let mut types: BTreeSet<String> = branches.iter().flat_map(Schema::types).collect();
        if types.contains("number") {
            types.remove("integer");
        }
        if types != own.types() {
            self.note(document, format!("a union of {types:?}, and the type is {:?}", own.types()));
        }
        let is_narrow = |schema: &Schema<'_>| !schema.bounds().is_empty() || schema.has_pattern();
        let takes_any = |branch: &Schema<'_>| !is_narrow(branch) && branch.listed().is_none();
        if branches.iter().any(is_narrow) && !branches.iter().any(takes_any) && !is_narrow(own) {
            self.note(document, "bounds of every branch".to_owned());
        }
    }
}

/// Branches without those whose values are all values of another one: whole numbers beside any
/// number, and what is any text in other words, since a `format` is an annotation.
fn without_contained<'b, 's>(branches: &'b [Schema<'s>]) -> Vec<&'b Schema<'s>> {
    let is_of = |branch: &Schema<'_>, kind| branch.types().iter().eq([kind]);
    let any_number = branches.iter().any(|branch| is_of(branch, "number"));
    let takes_any_text = |branch: &Schema<'_>| {
        is_of(branch, "string")
            && branch.listed().is_none()
            && branch.bounds().is_empty()
            && !branch.has_pattern()
            && branch.unions().is_empty()
    };
    let any_text = branches.iter().position(takes_any_text);
    let is_contained = |(index, branch): &(usize, &'b Schema<'s>)| {
        any_number && is_of(branch, "integer")
            || any_text.is_some_and(|first| first != *index)
                && is_of(branch, "string")
                && branch.listed().is_none()
    };
    let kept = branches.iter().enumerate().filter(|branch| !is_contained(branch));
    kept.map(|(_, branch)| branch).collect()
}

/// Whether a schema lists values of another one, or of one that lists none.
fn is_among(few: &Schema<'_>, many: &Schema<'_>) -> bool {
    let (Some(few), many) = (few.listed(), many.listed()) else { return false };
    few.iter().all(|value| many.iter().flatten().any(|found| same(found, value)) || many.is_none())
}

/// A schema whose unions are a choice: a union of one is what it says.
fn settled<'s>(schema: &Schema<'s>) -> Schema<'s> {
    let mut schema = schema.clone();
    for _ in 0..8 {
        let unions = schema.unions();
        // Which members have to be there is no choice of types.
        let is_group = |branch: &Schema<'_>| {
            branch.properties().is_empty() && branch.has("required") && !branch.has("$ref")
        };
        let is_single = |union: &Vec<Schema<'s>>| union.len() == 1;
        if unions.is_empty()
            || !unions.iter().all(|union| is_single(union) || union.iter().all(is_group))
        {
            return schema;
        }
        schema = unions
            .into_iter()
            .filter(|union| is_single(union))
            .flatten()
            .fold(schema.without_unions(), Schema::and);
    }
    schema
}

/// Whether it says nothing.
fn is_any(schema: &Schema<'_>) -> bool {
    schema.types().is_empty() && schema.unions().is_empty()
}

fn is_scalar(branches: &[Schema<'_>]) -> bool {
    let scalar = ["string", "number", "integer", "boolean"];
    branches.iter().all(|branch| {
        let types = branch.types();
        !types.is_empty() && types.iter().all(|kind| scalar.contains(&kind.as_str()))
    })
}

fn same_values(one: Option<&[Value]>, other: Option<&[Value]>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => {
            let all_in = |few: &[Value], many: &[Value]| {
                few.iter().all(|value| many.iter().any(|found| same(found, value)))
            };
            all_in(one, other) && all_in(other, one)
        }
        _ => false,
    }
}
