//! Which servers of two lists are the same environment.
//!
//! Evidence, the strongest first; a server that is matched is out of the question for the rest:
//!
//! 1. the same URL;
//! 2. the same label: its name, its description, or what `[environments]` calls it;
//! 3. the same first word of the label (`Sandbox`, `Sandbox server`), where only one on each side has
//!    it;
//! 4. the same class (`Live` and `Production`, `Test` and `Sandbox`), by a word of the label or else
//!    of the URL, where only one on each side is of it;
//! 5. where nothing has a label: the position, if the lists are equally long;
//! 6. what is left, if it is one on each side and one of the two has no label; always, where both
//!    lists have only one.
//!
//! Servers of different classes are never matched: a call would reach the wrong environment, which
//! nobody notices before a customer does.

use super::server::Listed;

/// What kind of environment a server is, as far as words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// With real customers.
    Live,
    /// For callers to try things out.
    Trial,
    /// The last step before the real thing.
    Staging,
    /// For the vendor's developers.
    Development,
}

/// For each of `base` the server of `other` that is the same environment.
pub(super) fn matched(base: &[Listed], other: &[Listed]) -> Vec<Option<usize>> {
    let mut matching = Matching { base, other, found: vec![None; base.len()] };
    matching.by_unique(|server| Some(server.url.to_lowercase()));
    matching.by_unique(|server| Some(words(server.label.as_deref()?).join(" ")));
    matching.by_unique(|server| words(server.label.as_deref()?).into_iter().find(is_telling));
    matching.by_unique(|server| class(server).map(|class| format!("{class:?}")));
    matching.by_position();
    matching.by_elimination();
    matching.found
}

struct Matching<'l> {
    base: &'l [Listed],
    other: &'l [Listed],
    found: Vec<Option<usize>>,
}

impl Matching<'_> {
    /// Matches servers whose key only one of the servers left on either side has.
    fn by_unique(&mut self, key: impl Fn(&Listed) -> Option<String>) {
        let sole = |servers: &[(usize, Option<String>)], wanted: &str| {
            let mut equal = servers.iter().filter(|(_, key)| key.as_deref() == Some(wanted));
            equal.next().filter(|_| equal.next().is_none()).map(|(index, _)| *index)
        };
        let left: Vec<_> = self.left().map(|index| (index, key(&self.base[index]))).collect();
        let right: Vec<_> = self.right().map(|index| (index, key(&self.other[index]))).collect();
        for wanted in left.iter().filter_map(|(_, key)| key.as_deref()) {
            if let (Some(first), Some(second)) = (sole(&left, wanted), sole(&right, wanted)) {
                self.pair(first, second);
            }
        }
    }

    fn by_position(&mut self) {
        let mut all = self.base.iter().chain(self.other);
        let plain = self.base.len() == self.other.len() && all.all(|server| server.label.is_none());
        let in_order =
            |(index, found): (usize, &Option<usize>)| found.is_none_or(|found| found == index);
        let agree = || (0..self.base.len()).all(|index| self.may_pair(index, index));
        if plain && self.found.iter().enumerate().all(in_order) && agree() {
            self.left().collect::<Vec<_>>().into_iter().for_each(|index| self.pair(index, index));
        }
    }

    fn by_elimination(&mut self) {
        let left: Vec<_> = self.left().collect();
        let right: Vec<_> = self.right().collect();
        let ([first], [second]) = (left.as_slice(), right.as_slice()) else { return };
        let nameless = self.base[*first].label.is_none() || self.other[*second].label.is_none();
        if nameless || (self.base.len() == 1 && self.other.len() == 1) {
            self.pair(*first, *second);
        }
    }

    fn pair(&mut self, first: usize, second: usize) {
        if self.found[first].is_none() && self.may_pair(first, second) {
            self.found[first] = Some(second);
        }
    }

    fn may_pair(&self, first: usize, second: usize) -> bool {
        let classes = (class(&self.base[first]), class(&self.other[second]));
        !matches!(classes, (Some(first), Some(second)) if first != second)
    }

    fn left(&self) -> impl Iterator<Item = usize> {
        (0..self.base.len()).filter(|index| self.found[*index].is_none())
    }

    fn right(&self) -> impl Iterator<Item = usize> {
        (0..self.other.len()).filter(|index| !self.found.contains(&Some(*index)))
    }
}

/// The class of a server by its label, or else by its URL.
pub(super) fn class(server: &Listed) -> Option<Class> {
    server.label.as_deref().and_then(class_of).or_else(|| class_of(&server.url))
}

/// The class that the first telling word names.
pub(super) fn class_of(text: &str) -> Option<Class> {
    let words = words(text);
    let negated = |index: usize| match index.checked_sub(1).map(|before| words[before].as_str()) {
        Some("non" | "not") => Some(Class::Trial),
        Some("pre") => Some(Class::Staging),
        _ => None,
    };
    words.iter().enumerate().find_map(|(index, word)| {
        let class = match word.as_str() {
            "production" | "prod" | "live" => Class::Live,
            "sandbox" | "sandboxes" | "test" | "testing" | "tests" | "trial" | "demo" => {
                Class::Trial
            }
            "staging" | "stage" | "preprod" | "preproduction" | "uat" => Class::Staging,
            "development" | "dev" | "local" | "localhost" => Class::Development,
            _ => return None,
        };
        Some(if class == Class::Live { negated(index).unwrap_or(class) } else { class })
    })
}

/// The words of a text, in lower case.
pub(super) fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Words that many descriptions start with, whatever they are about.
#[allow(clippy::ptr_arg, reason = "it is the predicate of an iterator over strings")]
fn is_telling(word: &String) -> bool {
    let empty = [
        "a", "an", "the", "our", "this", "your", "api", "server", "servers", "url", "base", "host",
    ];
    !empty.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::tree::{Node, Span};

    /// Each server of a list is its URL and its description, or only its URL.
    fn servers(list: &[&str]) -> Vec<Listed> {
        let server = |text: &&str| match text.split_once(' ') {
            Some((url, description)) => json!({"url": url, "description": description}),
            None => json!({"url": text}),
        };
        let list: Value = list.iter().map(server).collect();
        super::super::server::listed(Some(&Node::from_json(&list, Span::NONE)))
    }

    fn check(base: &[&str], other: &[&str], expected: &[Option<usize>]) {
        assert_eq!(matched(&servers(base), &servers(other)), expected, "{base:?} {other:?}");
    }

    #[test]
    fn names_match_in_any_order_and_spelling() {
        let base = &["https://s.a Sandbox", "https://p.a Production (US)"];
        check(base, &["https://p.b production", "https://s.b Sandbox server"], &[Some(1), Some(0)]);
        check(base, &["https://l.b Live", "https://t.b Test"], &[Some(1), Some(0)]);
        check(base, &["https://p.b The production API", "https://s.b"], &[Some(1), Some(0)]);
        check(base, &["https://p.b Non-production", "https://l.b Live"], &[Some(0), Some(1)]);
        let regions = &["https://1 Production EU", "https://2 Production US", "https://3 Sandbox"];
        let other = &["https://4 Sandbox", "https://5 production (US)", "https://6 Production: EU"];
        check(regions, other, &[Some(2), Some(1), Some(0)]);
    }

    #[test]
    fn nameless_lists_match_by_position_unless_the_urls_tell_otherwise() {
        check(
            &["https://1.a", "https://2.a"],
            &["https://1.b", "https://2.b"],
            &[Some(0), Some(1)],
        );
        let base = &["https://sandbox.a", "https://api.a"];
        check(base, &["https://api.b", "https://sandbox.b"], &[Some(1), Some(0)]);
        check(base, &["https://api-test.b", "https://live.b"], &[Some(0), Some(1)]);
        check(&["https://1.a", "https://2.a"], &["https://1.b"], &[None, None]);
        check(&["https://api.a"], &["https://other.b Main"], &[Some(0)]);
    }

    #[test]
    fn what_contradicts_is_not_matched() {
        check(&["https://a Sandbox"], &["https://b Production"], &[None]);
        check(&["https://test.a"], &["https://live.b"], &[None]);
        check(&["https://x Sandbox"], &["https://x Production"], &[None]);
        let base = &["https://1 Acme sandbox", "https://2 Acme live"];
        check(base, &["https://3 Acme production", "https://4 Frankfurt"], &[None, Some(0)]);
        check(base, &["https://3 Production EU", "https://4 Production US"], &[None, None]);
    }
}
