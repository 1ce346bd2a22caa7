//! The property that tells the branches of a union apart is told to the decoder.
//!
//! ```yaml
//! # before                                     # after
//! Pet:                                         Pet: {oneOf: [Cat, Dog, Other]}  (decoded by `kind`)
//!   oneOf: [{$ref: Cat}, {$ref: Dog}]          Cat: {required: [kind], properties:
//!   discriminator: {propertyName: kind}          {kind: {enum: [Cat]}, ..}}
//! ```
//!
//! typify ignores discriminators and tries one branch after the other, so that a branch with few
//! requirements swallows the others. The pass over the generated code decodes by the property; a
//! value that the document does not list goes into `Other`. The values are those of the mapping, or
//! of the branch's own enum, or the names of the components. Branches that each allow other values
//! of one property need no discriminator to be told apart, nor do those that another union's tells
//! apart. A name that the document lists nowhere is a guess: where the component is an answer by itself,
//! that may have another value. So may a branch of two unions that look at different properties.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::UnionFacts;
use super::shape::{
    self, WAS_INLINE, branches, component_of, is_tagged_externally, properties, referred, required,
    string_values, strings, type_of,
};
use super::unions::HAS_OTHER_VALUES;
use crate::normalise::Draft;
use crate::normalise::draft::{object, schema_reference};
use crate::operation::pascal_case;
use crate::schema;
use crate::tree::{Node, Object, Pointer};

/// The name that a component had in the vendor's document.
pub(super) const DOCUMENT_NAME: &str = "x-document-name";
/// Unions in unions are looked into to this depth.
const DEEPEST: usize = 8;

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let components = draft.schemas_mut().clone();
    let mut tags = Tags::new();
    let mut left: Vec<(&str, Union<'_>)> = Vec::new();
    for (name, schema) in components.nodes() {
        if branches(schema, "oneOf").is_empty() || is_tagged_externally(schema) {
            continue;
        }
        let union = Union { components: &components, schema };
        let Some((property, values)) = union.told_apart() else {
            left.push((name, union));
            continue;
        };
        draft.types.unions.insert(name.to_owned(), union.facts(&property, &values));
        for (target, values) in values {
            let guessed = union.is_guessed(&target, &property);
            let tag = tags.entry((target, property.clone())).or_default();
            tag.values.extend(values);
            tag.guessed |= guessed;
        }
    }
    for (name, union) in left {
        if let Some((property, values)) = union.told_apart_elsewhere(&tags) {
            draft.types.unions.insert(name.to_owned(), union.facts(&property, &values));
        } else if union.schema.get("discriminator").is_some() {
            let place: Pointer = ["components", "schemas", name].into_iter().collect();
            let detail =
                "the discriminator does not tell the branches apart; the likeliest one is taken";
            let span = union.schema.span;
            draft.ledger.lose("discriminator", &place.child("discriminator"), span, detail);
        }
    }
    let whole = used_whole(draft);
    for ((target, property), tag) in &tags {
        let whole = whole.contains(target);
        let open = (tag.guessed && whole) || properties_of(target, &tags).nth(1).is_some();
        fix(draft, &components, (target, property), &tag.values, Place { whole, open });
    }
}

/// The properties by which unions tell a component from others.
fn properties_of<'t>(target: &str, tags: &'t Tags) -> impl Iterator<Item = &'t String> {
    let of_target = tags.range((target.to_owned(), String::new())..);
    let target = target.to_owned();
    of_target
        .map(|(key, _)| key)
        .take_while(move |(other, _)| *other == target)
        .map(|(_, name)| name)
}

/// Where a component stands that a property tells from others.
#[derive(Clone, Copy)]
struct Place {
    /// Whether it stands by itself too, so that the property may be missing.
    whole: bool,
    /// Whether an answer can have another value there.
    open: bool,
}

/// The components that stand somewhere else than in a union that its property decodes.
fn used_whole(draft: &Draft<'_>) -> BTreeSet<String> {
    let unions = &draft.types.unions;
    let mut used = BTreeSet::new();
    schema::each(&draft.root, |node, place| {
        let Some(target) = node.reference().and_then(component_of) else { return };
        let pointer = place.pointer();
        let is_branch = match pointer.segments() {
            [_, _, union, one_of, ..] => one_of == "oneOf" && unions.contains_key(union),
            _ => false,
        };
        if !is_branch {
            used.insert(target);
        }
    });
    used
}

/// What tells components from others, by component and property.
type Tags = BTreeMap<(String, String), Tag>;

/// What the property by which unions tell a component from others has there.
#[derive(Default)]
struct Tag {
    values: BTreeSet<String>,
    /// Whether a value is the component's name, which the document lists nowhere.
    guessed: bool,
}

/// The branches of a union by the components that they are, with the values that stand for each.
type Values = Vec<(String, Vec<String>)>;

struct Union<'u> {
    components: &'u Object,
    schema: &'u Node,
}

impl Union<'_> {
    /// The property by which the branches differ, and its values for each branch.
    fn told_apart(&self) -> Option<(String, Values)> {
        let targets: Vec<String> = self.targets()?;
        let discriminator = self.schema.get("discriminator");
        match discriminator.and_then(|node| node.get("propertyName")).and_then(Node::as_str) {
            Some(property) => {
                let values = self.values(&targets, property);
                differ(&values).then(|| (property.to_owned(), values))
            }
            None => self.implied(&targets),
        }
    }

    /// The components of the branches, which must be objects or unions of objects.
    fn targets(&self) -> Option<Vec<String>> {
        let named =
            branches(self.schema, "oneOf").iter().filter(|branch| branch.get("allOf").is_some());
        let targets: Option<Vec<String>> = named
            .map(|branch| referred(branch).filter(|target| is_object(self.components, target, 0)))
            .collect();
        let others =
            branches(self.schema, "oneOf").iter().filter(|branch| branch.get("allOf").is_none());
        let only_other = others.clone().all(|branch| shape::constraints(branch).next().is_none());
        targets.filter(|targets| targets.len() > 1 && only_other)
    }

    /// A property by which other unions tell all the branches from each other.
    fn told_apart_elsewhere(&self, tags: &Tags) -> Option<(String, Values)> {
        let targets = self.targets()?;
        properties_of(targets.first()?, tags).find_map(|property| {
            let value = |target: &String| {
                let tag = tags.get(&(target.clone(), property.clone()))?;
                Some((target.clone(), tag.values.iter().cloned().collect()))
            };
            let values: Option<Values> = targets.iter().map(value).collect();
            values.filter(differ).map(|values| (property.clone(), values))
        })
    }

    /// Whether the document says nothing of the values that a component has for the property.
    fn is_guessed(&self, target: &str, property: &str) -> bool {
        self.mapped(target).is_empty()
            && own_values(self.components, target, property, 0).is_none_or(|own| own.is_empty())
    }

    /// A property that is an enum in every branch, no value of which is in two of them.
    fn implied(&self, targets: &[String]) -> Option<(String, Values)> {
        let first = self.components.get(targets.first()?)?;
        let mut names: Vec<&str> = properties(first)?.keys().collect();
        names.sort_unstable();
        names.into_iter().find_map(|property| {
            let values: Option<Values> = targets
                .iter()
                .map(|target| {
                    Some((target.clone(), own_values(self.components, target, property, 0)?))
                })
                .collect();
            values.filter(differ).map(|values| (property.to_owned(), values))
        })
    }

    fn values(&self, targets: &[String], property: &str) -> Values {
        let own: Values = targets
            .iter()
            .map(|target| {
                (
                    target.clone(),
                    own_values(self.components, target, property, 0).unwrap_or_default(),
                )
            })
            .collect();
        let own_differ = differ(&own);
        let value = |(target, own): (String, Vec<String>)| {
            let mapped = self.mapped(&target);
            let values = if !mapped.is_empty() {
                mapped
            } else if own.len() == 1 || own_differ && !own.is_empty() {
                own
            } else {
                self.name_among(&target, &own).into_iter().collect()
            };
            (target, values)
        };
        own.into_iter().map(value).collect()
    }

    /// The values that the mapping gives to a component.
    fn mapped(&self, target: &str) -> Vec<String> {
        let mapping = self.schema.get("discriminator").and_then(|node| node.get("mapping"));
        let mapping = mapping.and_then(Node::as_object).into_iter().flat_map(Object::nodes);
        mapping
            .filter(|(_, to)| {
                let text = to.as_str().unwrap_or_default();
                component_of(text).as_deref().unwrap_or(text) == target
            })
            .map(|(value, _)| value.to_owned())
            .collect()
    }

    /// The value that is a component's name: as the document spells it, or as an enum of all the
    /// values does. A schema that was inline has no name that the vendor knows.
    fn name_among(&self, target: &str, listed: &[String]) -> Option<String> {
        let schema = self.components.get(target)?;
        let written = schema.get(DOCUMENT_NAME).and_then(Node::as_str);
        let name = written.or_else(|| schema.get(WAS_INLINE).is_none().then_some(target))?;
        let bare = |text: &str| {
            text.chars()
                .filter(|c| c.is_alphanumeric())
                .flat_map(char::to_lowercase)
                .collect::<String>()
        };
        let found = listed.iter().find(|value| *value == name);
        let found = found.or_else(|| listed.iter().find(|value| bare(value) == bare(name)));
        Some(found.cloned().unwrap_or_else(|| name.to_owned()))
    }

    fn facts(&self, property: &str, values: &Values) -> UnionFacts {
        let all = branches(self.schema, "oneOf");
        let position = |target: &str| {
            all.iter().position(|branch| referred(branch).as_deref() == Some(target))
        };
        let values = values
            .iter()
            .filter_map(|(target, values)| Some((position(target)?, values)))
            .flat_map(|(position, values)| {
                values.iter().map(move |value| (value.clone(), position))
            })
            .collect();
        let open = all.iter().any(|branch| branch.get("allOf").is_none());
        let declared = self.schema.get("discriminator").is_some();
        UnionFacts { property: property.to_owned(), values, open, declared }
    }
}

fn is_object(components: &Object, name: &str, depth: usize) -> bool {
    let Some(schema) = components.get(name).filter(|_| depth < DEEPEST) else { return false };
    let inner: Vec<String> = branches(schema, "oneOf").iter().filter_map(referred).collect();
    type_of(schema) == Some("object")
        || (!inner.is_empty() && inner.iter().all(|inner| is_object(components, inner, depth + 1)))
}

/// The values that a component lists for a property; those of all its branches if it is a union.
fn own_values(
    components: &Object,
    name: &str,
    property: &str,
    depth: usize,
) -> Option<Vec<String>> {
    let schema = components.get(name).filter(|_| depth < DEEPEST)?;
    if let Some(node) = properties(schema).and_then(|properties| properties.get(property)) {
        let target = referred(node).and_then(|target| components.get(&target));
        return string_values(target.unwrap_or(node));
    }
    let inner: Vec<String> = branches(schema, "oneOf").iter().filter_map(referred).collect();
    let lists: Option<Vec<Vec<String>>> =
        inner.iter().map(|inner| own_values(components, inner, property, depth + 1)).collect();
    lists.map(|lists| lists.concat()).filter(|values| !values.is_empty())
}

/// Whether every branch has values and no value is in two branches.
fn differ(values: &Values) -> bool {
    let mut seen = BTreeSet::new();
    values.iter().all(|(_, values)| {
        let own: BTreeSet<&String> = values.iter().collect();
        !own.is_empty() && own.into_iter().all(|value| seen.insert(value))
    })
}

/// Makes the property of a branch an enum of the values that it has there. Where there are several
/// and the branch has the property, its own schema stays.
fn fix(
    draft: &mut Draft<'_>,
    before: &Object,
    (target, property): (&str, &str),
    values: &BTreeSet<String>,
    place: Place,
) {
    let Some(schema) = before.get(target).filter(|schema| type_of(schema) == Some("object")) else {
        return;
    };
    let span = schema.span;
    let values: Vec<String> = values.iter().cloned().collect();
    let written = properties(schema).and_then(|properties| properties.get(property));
    let resolved =
        written.map(|node| referred(node).and_then(|name| before.get(&name)).unwrap_or(node));
    let is_other = resolved.is_some_and(|node| type_of(node).is_some_and(|kind| kind != "string"));
    if is_other || (values.len() > 1 && written.is_some()) {
        return;
    }
    if resolved.and_then(string_values).is_none_or(|own| own != values) {
        let mut members = vec![
            ("type", Node::new("string", span)),
            ("enum", strings(&values, span)),
            (WAS_INLINE, Node::new(true, span)),
        ];
        if place.open {
            members.push((HAS_OTHER_VALUES, Node::new(true, span)));
        }
        let component =
            draft.add_schema(&format!("{target}{}", pascal_case(property)), object(members, span));
        let reference = match written.and_then(|node| node.get("description")) {
            Some(description) => {
                let all_of = Node::new(vec![schema_reference(&component, span)], span);
                object([("description", description.clone()), ("allOf", all_of)], span)
            }
            None => schema_reference(&component, span),
        };
        if let Some(schema) = draft.schemas_mut().get_mut(target) {
            let properties = schema.make_object().entry("properties", || object([], span));
            properties.make_object().insert(property, reference);
        }
    }
    // One value is filled in where it is missing; of several the caller has to choose.
    if let Some(schema) = draft.schemas_mut().get_mut(target)
        && (values.len() == 1 || !place.whole)
    {
        let mut names = required(schema);
        if !names.iter().any(|name| name == property) {
            names.push(property.to_owned());
            schema.make_object().insert("required", strings(&names, span));
        }
    }
}
