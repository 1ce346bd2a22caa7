//! Branches of a union that a decoder could not tell apart, which become one.
//!
//! ```yaml
//! anyOf: [{type: string}, {enum: [a, b]}]                # an enum, which keeps other texts
//! anyOf: [{type: string}, {format: date-time, ..}]       # a text: a point in time is one
//! oneOf: [{type: integer}, {type: number}]               # a number that keeps whole numbers exact
//! oneOf: [{type: string, maxLength: 5}, {pattern: .., type: string}]  # a text; the ledger has the bounds
//! ```

use super::Reader;
use super::facts::Choice;
use crate::model::{
    Branch, Enum, Format, Kind, Naming, Part, Range, Scalar, Text, TypeId, TypeRef,
};

/// What a branch says of a value beyond its kind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    Bounds,
    Values,
}

use Says::{Bounds, Nothing, Values};

impl Reader<'_> {
    /// Branches that a decoder could not tell apart become one.
    pub(super) fn join(&mut self, branches: &mut Vec<Branch>, choice: &Choice<'_>, id: TypeId) {
        branches.retain(|branch| *self.types.resolve(&branch.ty) != TypeRef::Any);
        let mut kept: Vec<Branch> = Vec::new();
        for branch in branches.drain(..) {
            let same = kept.iter_mut().find(|kept| kept.ty == branch.ty);
            match same {
                Some(same) => same.values.extend(branch.values),
                None => kept.push(branch),
            }
        }
        *branches = kept;
        self.tell_joined(branches, choice);
        self.join_texts(branches, id);
        self.join_numbers(branches);
    }

    fn join_texts(&mut self, branches: &mut Vec<Branch>, id: TypeId) {
        let values = |ty: &TypeRef| match self.types.resolve(ty) {
            TypeRef::Named(id) => match &self.types.get(*id).kind {
                Kind::Enum(found) if !found.is_integer() => Some(found.values.clone()),
                Kind::Newtype(TypeRef::Scalar(Scalar::Text(_))) => Some(Vec::new()),
                _ => None,
            },
            TypeRef::Scalar(Scalar::Text(_)) => Some(Vec::new()),
            _ => None,
        };
        let texts: Vec<usize> =
            (0..branches.len()).filter(|index| values(&branches[*index].ty).is_some()).collect();
        let [first, rest @ ..] = texts.as_slice() else { return };
        if rest.is_empty() {
            return;
        }
        let mut all: Vec<crate::model::EnumValue> = Vec::new();
        for value in texts.iter().filter_map(|index| values(&branches[*index].ty)).flatten() {
            if !all.iter().any(|known| known.wire == value.wire) {
                all.push(value);
            }
        }
        let whole = branches.len() == texts.len();
        let secret = texts.iter().any(|index| self.is_secret(&branches[*index].ty));
        let ty = if all.is_empty() || secret {
            TypeRef::Scalar(Scalar::Text(Box::new(Text { secret, ..Text::default() })))
        } else if whole {
            self.types.get_mut(id).kind = Kind::Enum(Enum { values: all });
            TypeRef::Named(id)
        } else {
            let part = Part::Branch("text".to_owned());
            let origin = self.types.get(id).origin.clone();
            let mut joined = super::empty(Naming::Part { of: id, part }, origin);
            joined.kind = Kind::Enum(Enum { values: all });
            TypeRef::Named(self.types.add(joined))
        };
        (branches[*first].ty, branches[*first].label) = (ty, "text".to_owned());
        rest.iter().rev().for_each(|index| drop(branches.remove(*index)));
    }

    fn join_numbers(&self, branches: &mut Vec<Branch>) {
        let is_number = |ty: &TypeRef| matches!(self.scalar_of(ty), Some(Scalar::Number { .. }));
        let is_integer = |ty: &TypeRef| matches!(self.scalar_of(ty), Some(Scalar::Integer { .. }));
        let is_flag = |ty: &TypeRef| matches!(self.scalar_of(ty), Some(Scalar::Boolean(_)));
        let count = |test: &dyn Fn(&TypeRef) -> bool| {
            branches.iter().filter(|branch| test(&branch.ty)).count()
        };
        let (numbers, integers, flags) = (count(&is_number), count(&is_integer), count(&is_flag));
        let mixed = numbers > 0 && numbers + integers > 1;
        let mut seen = (false, false);
        branches.retain_mut(|branch| {
            let number = is_number(&branch.ty) || is_integer(&branch.ty);
            if number && mixed {
                branch.ty = TypeRef::Scalar(Scalar::ExactNumber);
            } else if number && integers > 1 {
                let range = Range::default();
                branch.ty = TypeRef::Scalar(Scalar::Integer { width: Default::default(), range });
            } else if flags > 1 && is_flag(&branch.ty) {
                branch.ty = TypeRef::Scalar(Scalar::Boolean(None));
                return !std::mem::replace(&mut seen.1, true);
            }
            !(number && std::mem::replace(&mut seen.0, true))
        });
    }

    /// Enters what the branches say of their values that the one that they become does not. Where
    /// one of them takes any value of its kind, the bounds of the others say nothing.
    fn tell_joined(&mut self, branches: &[Branch], choice: &Choice<'_>) {
        let (mut texts, mut numbers) = (Vec::new(), Vec::new());
        let mut has_format = false;
        for branch in branches {
            match self.scalar_of(&branch.ty) {
                Some(Scalar::Text(text)) => {
                    has_format |= text.format != Format::Plain;
                    let is_bound = text.min.is_some() || text.max.is_some();
                    texts.push(if is_bound || text.pattern.is_some() { Bounds } else { Nothing });
                }
                Some(Scalar::Integer { range, .. } | Scalar::Number { range, .. }) => {
                    numbers.push(if *range == Range::default() { Nothing } else { Bounds });
                }
                _ if self.is_text_enum(&branch.ty) => texts.push(Values),
                _ => {}
            }
        }
        let is_lost =
            |said: &[Says]| said.len() > 1 && said.contains(&Bounds) && !said.contains(&Nothing);
        let lost = [
            (is_lost(&texts), "the lengths and patterns of its texts are not checked"),
            (has_format && texts.len() > 1, "the formats of its texts have no type"),
            (is_lost(&numbers), "the bounds of its numbers are not checked"),
        ];
        for (_, lost) in lost.into_iter().filter(|(is_lost, _)| *is_lost) {
            let keyword = choice.pointer.last().unwrap_or_default();
            let detail = format!("branches of `{keyword}` that look alike are one, and {lost}");
            self.ledger.lose("joined-branches", &choice.pointer, choice.span, detail);
        }
    }

    /// The scalar that a type is, whether it has a name or not.
    fn scalar_of<'t>(&'t self, ty: &'t TypeRef) -> Option<&'t Scalar> {
        match self.types.resolve(ty) {
            TypeRef::Scalar(scalar) => Some(scalar),
            TypeRef::Named(id) => match &self.types.get(*id).kind {
                Kind::Newtype(TypeRef::Scalar(scalar)) => Some(scalar),
                _ => None,
            },
            _ => None,
        }
    }

    fn is_secret(&self, ty: &TypeRef) -> bool {
        matches!(self.scalar_of(ty), Some(Scalar::Text(text)) if text.secret)
    }

    fn is_text_enum(&self, ty: &TypeRef) -> bool {
        let TypeRef::Named(id) = self.types.resolve(ty) else { return false };
        matches!(&self.types.get(*id).kind, Kind::Enum(found) if !found.is_integer())
    }
}
