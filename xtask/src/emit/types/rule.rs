//! What a value is checked against: the rule beside a member, a branch or an argument.

use std::collections::BTreeSet;

use super::Printer;
use crate::model::{
    Bound, Format, Kind, List, Presence, Range, Scalar, Text, TypeId, TypeRef, Types,
};

/// Aliases are followed to this depth.
const DEEPEST: usize = 32;

impl<'m> Printer<'m> {
    /// A printer of the uses of these types.
    pub fn new(types: &'m Types, decimals: Option<&'m str>) -> Self {
        let mut printer = Self { types, decimals, path: "", checked: BTreeSet::new() };
        printer.checked = checked(&mut printer);
        printer
    }

    /// The same printer for another module than that of the types.
    pub(crate) fn outside_of_types(&self) -> Self {
        Self { path: "types::", checked: self.checked.clone(), ..*self }
    }

    /// The rule of a use of a type: the bounds of its text, number or list, or `inner()` where only
    /// a type below it has some. `None` if there is nothing to check.
    pub(crate) fn rule(&self, used: &TypeRef) -> Option<String> {
        self.rule_at(used, 0)
    }

    fn rule_at(&self, used: &TypeRef, depth: usize) -> Option<String> {
        match used {
            TypeRef::Scalar(Scalar::Text(text)) => of_text(text),
            TypeRef::Scalar(Scalar::Integer { range, .. } | Scalar::Number { range, .. }) => {
                of_number(range)
            }
            TypeRef::List(list) => of_list(list, self.rule_at(&list.items, depth).as_deref()),
            TypeRef::Map(values) => {
                self.rule_at(values, depth).map(|rule| format!("map().values(&{rule})"))
            }
            TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => self.rule_at(inner, depth),
            TypeRef::Named(id) => match &self.types.get(*id).kind {
                Kind::Alias(target) | Kind::Newtype(target) if depth < DEEPEST => {
                    self.rule_at(target, depth + 1)
                }
                Kind::Struct(_) | Kind::Union(_) if self.checked.contains(id) => {
                    Some("inner()".to_owned())
                }
                _ => None,
            },
            TypeRef::Scalar(_) | TypeRef::Foreign(_) | TypeRef::Any => None,
        }
    }
}

/// The types that callers send and that have something to check in them. What is only received is
/// not checked; its own bounds are printed all the same, for its JSON Schema.
fn checked(printer: &mut Printer<'_>) -> BTreeSet<TypeId> {
    let types = printer.types;
    let sent: Vec<TypeId> = types.ids().filter(|id| types.get(*id).usage.sent).collect();
    loop {
        let found: Vec<TypeId> = sent
            .iter()
            .copied()
            .filter(|id| !printer.checked.contains(id) && has_rule(&types.get(*id).kind, printer))
            .collect();
        if found.is_empty() {
            return std::mem::take(&mut printer.checked);
        }
        printer.checked.extend(found);
    }
}

fn has_rule(kind: &Kind, printer: &Printer<'_>) -> bool {
    let has = |used: &TypeRef| printer.rule(used).is_some();
    match kind {
        Kind::Struct(object) => {
            let free = |presence: &Presence| !matches!(presence, Presence::Constant(_));
            object.fields.iter().any(|field| free(&field.presence) && has(&field.ty))
                || object.extra.as_ref().is_some_and(has)
        }
        Kind::Union(union) => union.branches.iter().any(|branch| has(&branch.ty)),
        Kind::Enum(_) | Kind::Outcome(_) | Kind::Newtype(_) | Kind::Alias(_) => false,
    }
}

fn of_text(text: &Text) -> Option<String> {
    if text.format != Format::Plain {
        return None;
    }
    let mut rule = String::from("text()");
    bound(&mut rule, "min", text.min);
    bound(&mut rule, "max", text.max);
    if let Some(pattern) = &text.pattern {
        rule.push_str(&format!(".pattern({pattern:?})"));
    }
    Some(rule).filter(|rule| rule != "text()")
}

fn of_number(range: &Range) -> Option<String> {
    let mut rule = String::from("number()");
    let mut edge = |name: &str, found: &Option<Bound>| {
        if let Some(Bound { number, exclusive }) = found {
            let exclusive = if *exclusive { "exclusive_" } else { "" };
            rule.push_str(&format!(".{exclusive}{name}({number:?})"));
        }
    };
    edge("min", &range.min);
    edge("max", &range.max);
    if let Some(step) = &range.multiple_of {
        rule.push_str(&format!(".multiple_of({step:?})"));
    }
    Some(rule).filter(|rule| rule != "number()")
}

fn of_list(list: &List, items: Option<&str>) -> Option<String> {
    let mut rule = String::from("list()");
    bound(&mut rule, "min", list.min);
    bound(&mut rule, "max", list.max);
    if list.unique {
        rule.push_str(".unique()");
    }
    if let Some(items) = items {
        rule.push_str(&format!(".items(&{items})"));
    }
    Some(rule).filter(|rule| rule != "list()")
}

fn bound(rule: &mut String, name: &str, bound: Option<u64>) {
    if let Some(bound) = bound {
        rule.push_str(&format!(".{name}({bound})"));
    }
}
