//! Pass `names`: what everything is called in Rust.
//!
//! A name comes from the document: the component, the property's path, the label of a branch; an
//! item of a list has the list's name in the singular. Names never depend on the order of the
//! document, nor on what else there is unless it wants the same name; then a word of the document
//! tells the two apart, and a number only if no word does.
//!
//! What is called how is remembered by place in a [`Memory`], which is committed beside the
//! document as `names.toml` (read and written by [`read`] and [`text`]):
//!
//! - every type that is not simply called like its component. The name of a part is free until the
//!   vendor adds a component of that name; only a memory can say who was first.
//! - members, values and branches whose own name clashed. The others are what they are in the
//!   document, and too many to list. If a clash appears later, neither keeps the name.
//!
//! An operation that is at another path takes its names along (`moved`).

mod file;
mod memory;
mod moved;
mod parts;
mod place;
mod types;
mod words;

pub use file::{FILE_NAME, read, text};
pub use memory::{Memory, Names};

use self::place::Places;
use crate::model::{Kind, Model};

/// The branch, and the value of an enum, that keeps what the document does not list.
pub const OTHER: &str = "Other";
/// The member that keeps members which the document does not list.
pub const EXTRA: &str = "extra";

/// Runs the pass. Names that had to be chosen are added to the memory.
pub fn apply(model: &mut Model, memory: &mut Memory) {
    let places = Places::of(&model.types);
    moved::follow(model, &places, memory);
    let known = types::known(model, &places, memory);
    types::name(model, &places, &mut memory.types);
    for id in places.order() {
        let (place, known) = (places.get(*id), known.contains(id));
        // The branches of a union are named after the types that they hold.
        let mut kind = model.types.get(*id).kind.clone();
        match &mut kind {
            Kind::Struct(object) => {
                parts::fields(&mut object.fields, &place, known, &mut memory.members);
            }
            Kind::Enum(found) => {
                parts::values(&mut found.values, &place, known, &mut memory.values);
            }
            Kind::Union(union) => {
                let name = &model.types.get(*id).name;
                let of = parts::Union { name, place, types: &model.types };
                parts::branches(&mut union.branches, &of, known, &mut memory.branches);
            }
            Kind::Outcome(_) | Kind::Newtype(_) | Kind::Alias(_) => continue,
        }
        model.types.get_mut(*id).kind = kind;
    }
    memory.earlier = true;
}
