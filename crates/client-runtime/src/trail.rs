//! Which members were being read when a fault was met.
//!
//! The path to a fault in a body has keys in it that the type names, which anybody may see, and keys
//! of maps, which may be personal data. Only what reads an object knows which is which. It notes the
//! names here, on its way out of a fault, and only while somebody listens.

use std::cell::RefCell;

thread_local! {
    static NAMES: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// The names of members that lead to a fault.
#[derive(Debug, Default)]
pub(crate) struct Names(Vec<String>);

impl Names {
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.0.iter().any(|known| known == name)
    }
}

/// Does something that reads objects, and gives the names that were noted meanwhile.
pub(crate) fn followed<T>(read: impl FnOnce() -> T) -> (T, Names) {
    NAMES.with_borrow_mut(|names| *names = Some(Vec::new()));
    let value = read();
    let names = NAMES.take().unwrap_or_default();
    (value, Names(names))
}

/// Notes a member whose value could not be read.
pub(crate) fn note(name: &str) {
    NAMES.with_borrow_mut(|names| {
        if let Some(names) = names {
            names.push(name.to_owned());
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_noted_only_while_somebody_listens() {
        note("before");
        let ((), names) = followed(|| note("within"));
        note("after");
        assert_eq!(names.0, ["within"]);
        assert!(names.contains("within"));
    }
}
