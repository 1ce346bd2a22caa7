//! The names of types.
//!
//! | who wants a name | and gets it before |
//! |---|---|
//! | a place that had it in an earlier run | everybody |
//! | a component that is written like it | other components |
//! | another component | parts and what operations carry |
//! | an owner | its parts |
//! | the place that comes first in alphabetical order | the others |
//!
//! The others get the name with a word more: how the component is spelt, that the part is written
//! `Inline`, the status or the media type, or a member that the type has. A number is what is left
//! if no word tells two of them apart.

use std::collections::{HashMap, HashSet};

use super::memory::{Memory, Names};
use super::place::{Carrier, CarrierKind, Places, content, note};
use super::words::{allowed, described, is_reserved, singular, type_name, word};
use crate::model::{Kind, Model, Naming, Part, Role, Type, TypeId};
use crate::operation::{pascal_case, unique};

/// Names every type. Names that are not simply a component's are added to the memory.
pub(super) fn name(model: &mut Model, places: &Places, memory: &mut Names) {
    let mut namer = Namer::new(model, places, memory);
    let order = {
        let rank = |id: &TypeId| rank(model.types.get(*id));
        let mut order = places.order().to_vec();
        // A stable sort: among equals owners stay first.
        order.sort_by_key(rank);
        order
    };
    for id in order {
        let place = places.text(id);
        let own = model.types.get(id);
        let name = match memory.get(&place) {
            Some(name) => name.clone(),
            None => namer.choose(id, own),
        };
        let is_plain = matches!(&own.naming, Naming::Component(key) if *key == name);
        if !is_plain {
            memory.insert(place.clone(), name.clone());
        }
        namer.taken.insert(name.to_ascii_lowercase(), Holder::Type(id));
        model.types.get_mut(id).name = name.clone();
        namer.names.insert(id, name);
    }
    required_names(model, places, memory, &mut namer.taken);
}

/// Whether an earlier run is sure to have seen a type, or cannot be told not to have.
pub(super) fn known(model: &Model, places: &Places, memory: &Memory) -> HashSet<TypeId> {
    let is_known = |(id, own): &(TypeId, &Type)| {
        rank(own) == 0 || memory.types.contains_key(&places.text(*id))
    };
    model.types.iter().filter(is_known).filter(|_| memory.earlier).map(|(id, _)| id).collect()
}

/// Components that are written like their name come first, then the other components.
fn rank(own: &Type) -> u8 {
    match &own.naming {
        Naming::Component(key) if *key == type_name(key) => 0,
        Naming::Component(_) => 1,
        Naming::Part { .. } | Naming::Side { .. } | Naming::Operation { .. } => 2,
    }
}

/// Who has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holder {
    Type(TypeId),
    /// A place that the document has no more. What it held may have become this component.
    Gone(Option<TypeId>),
}

struct Namer {
    names: HashMap<TypeId, String>,
    /// By name in lower case: two names never differ by case alone.
    taken: HashMap<String, Holder>,
}

impl Namer {
    fn new(model: &Model, places: &Places, memory: &Names) -> Self {
        let current: HashMap<String, TypeId> =
            places.order().iter().map(|id| (places.text(*id), *id)).collect();
        let mut uses = places.uses(&model.types);
        for operation in &model.operations {
            for (place, used) in operation.places(&model.types) {
                note(&mut uses, place, &used);
            }
        }
        let is_component =
            |id: &TypeId| matches!(model.types.get(*id).naming, Naming::Component(_));
        let holder = |place: &String| match current.get(place) {
            Some(id) => Holder::Type(*id),
            None => Holder::Gone(uses.get(place).copied().filter(is_component)),
        };
        let taken = memory.iter().map(|(place, name)| (name.to_ascii_lowercase(), holder(place)));
        Self { names: HashMap::new(), taken: taken.collect() }
    }

    fn choose(&self, id: TypeId, own: &Type) -> String {
        let candidates = self.candidates(own);
        let free = candidates.iter().find(|name| self.is_free(id, name, &candidates[0]));
        let last_resort = || unique(&candidates[0], |name| !self.is_free(id, name, ""));
        free.cloned().unwrap_or_else(last_resort)
    }

    /// A name is free if nobody has it, or if the place that had it uses this very type now: what was
    /// written out there became a component of that name.
    fn is_free(&self, id: TypeId, name: &str, natural: &str) -> bool {
        match self.taken.get(&name.to_ascii_lowercase()) {
            None => !is_reserved(name),
            Some(holder) => name == natural && *holder == Holder::Gone(Some(id)),
        }
    }

    /// The natural name of a type, and others that say more. Never empty.
    fn candidates(&self, own: &Type) -> Vec<String> {
        let mut found = match &own.naming {
            Naming::Component(key) => component(key),
            Naming::Part { of, part } => {
                let owner = self.names.get(of).map_or("Part", String::as_str);
                parts(owner, part)
            }
            Naming::Side { of, side } => {
                let owner = self.names.get(of).map_or("Side", String::as_str);
                vec![format!("{owner}{}", side.suffix()), format!("{owner}Schema{}", side.suffix())]
            }
            Naming::Operation { method, role, path } => carried(own, method, role, path),
        };
        let natural = found.first().cloned().unwrap_or_default();
        let with = |text: &String| format!("{natural}{}", word(text));
        found.extend(content(own).iter().map(with));
        found.into_iter().map(allowed).collect()
    }
}

fn component(key: &str) -> Vec<String> {
    let natural = type_name(key);
    let schema = format!("{natural}Schema");
    let described = described(key).into_iter().map(|text| type_name(&text));
    if natural == key {
        // Its spelling is the name's own; somebody else was there before.
        return [natural, schema].into_iter().chain(described).collect();
    }
    [natural].into_iter().chain(described).chain([schema]).collect()
}

fn parts(owner: &str, part: &Part) -> Vec<String> {
    let last = |name: &str| vec![format!("{owner}{name}"), format!("{owner}Inline{name}")];
    match part {
        Part::Property(property) => last(&word(property)),
        Part::Item => singular(owner).into_iter().chain(last("Item")).collect(),
        Part::Value => singular(owner).into_iter().chain(last("Value")).collect(),
        Part::Branch(label) => {
            let full = pascal_case(label);
            // A label that repeats the union's name would stutter.
            let shorter = full.strip_prefix(owner).filter(|rest| starts_word(rest));
            shorter.map(|_| full.clone()).into_iter().chain(last(&word(label))).collect()
        }
        Part::Inside(outer, inner) => {
            let owners = parts(owner, outer);
            let of = |owner: &String| parts(owner, inner);
            let natural = owners.first().map(of).unwrap_or_default();
            let inline = owners.last().and_then(|owner| of(owner).into_iter().next());
            natural.into_iter().chain(inline).collect()
        }
    }
}

pub(super) fn starts_word(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}

/// The name that a type which an operation carries has if nobody else has it.
pub(super) fn natural(own: &Type) -> Option<String> {
    let Naming::Operation { method, role, path } = &own.naming else { return None };
    carried(own, method, role, path).into_iter().next().map(allowed)
}

/// The names of what an operation carries.
fn carried(own: &Type, method: &str, role: &Role, path: &[Part]) -> Vec<String> {
    let method = type_name(method);
    // `Self_` and the like take the word that follows for the end of a name.
    let method = method.trim_end_matches('_');
    let carrier = Carrier::of(own);
    let media = carrier.as_ref().and_then(|carrier| carrier.media_type.as_deref()).map(media_word);
    let media = media.unwrap_or_default();
    let suffix = word(&role.suffix());
    let starts = match carrier.map(|carrier| carrier.kind) {
        _ if matches!(role, Role::Outcome | Role::Error | Role::Webhook) => {
            vec![format!("{method}{suffix}"), format!("{method}Call{suffix}")]
        }
        Some(CarrierKind::Body) => {
            vec![format!("{method}Body"), format!("{method}{media}Body")]
        }
        Some(CarrierKind::Answer(Some(status))) => {
            let said = status.variant();
            let plain = status.is_success().then(|| format!("{method}Response"));
            let with_status =
                [format!("{method}{said}Response"), format!("{method}{said}{media}Response")];
            plain.into_iter().chain(with_status).collect()
        }
        Some(CarrierKind::Answer(None) | CarrierKind::Parameter) | None => {
            vec![format!("{method}{suffix}"), format!("{method}{suffix}Parameter")]
        }
    };
    let [all_but_last @ .., last] = path else { return starts };
    let mut found = Vec::new();
    for start in starts {
        let owner = all_but_last
            .iter()
            .fold(start, |owner, part| parts(&owner, part).into_iter().next().unwrap_or(owner));
        found.extend(parts(&owner, last));
    }
    found
}

fn media_word(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    match essence {
        "application/x-www-form-urlencoded" => "Form".to_owned(),
        "multipart/form-data" => "Multipart".to_owned(),
        "application/octet-stream" => "Bytes".to_owned(),
        _ => word(essence.rsplit('/').next().unwrap_or_default()),
    }
}

/// Names for the structs that hold the required members of another one. They come last: a component
/// called so is the vendor's.
fn required_names(
    model: &mut Model,
    places: &Places,
    memory: &mut Names,
    taken: &mut HashMap<String, Holder>,
) {
    for id in places.order() {
        let own = model.types.get_mut(*id);
        let Kind::Struct(object) = &mut own.kind else { continue };
        let place = places.get(*id).child("required").to_string();
        let name = match memory.get(&place) {
            Some(name) => name.clone(),
            None => {
                let natural = format!("{}Required", own.name);
                let is_taken = |name: &str| taken.contains_key(&name.to_ascii_lowercase());
                let longer = format!("{natural}Members");
                let name = if is_taken(&natural) { longer } else { natural.clone() };
                let name = unique(&name, is_taken);
                if name != natural {
                    memory.insert(place, name.clone());
                }
                name
            }
        };
        taken.insert(name.to_ascii_lowercase(), Holder::Type(*id));
        object.required_name = name;
    }
}
