//! Which servers of two lists are the same environment.
//!
//! Evidence, the strongest first; a server that is matched is out of the question for the rest:
//!
//! 1. the same URL;
//! 2. the same label: its name, its description, or what `[environments]` calls it;
//! 3. the same host, where only one on each side is there;
//! 4. the same first word of the label (`Sandbox`, `Sandbox server`), where only one on each side has
//!    it;
//! 5. the same class (`Live` and `Production`, `Test` and `Sandbox`), by the words of the label or
//!    else of the URL, where only one on each side is of it;
//! 6. where nothing has a label: the position, if the lists are equally long;
//! 7. what is left, if it is one on each side and one of the two has no label; always, where both
//!    lists have only one, unless one is for trying things out and nothing says so of the other, or
//!    one is wherever the caller says and the other is not.
//!
//! Servers of different classes or regions are never matched, nor is one whose words contradict each
//! other: a call would reach the wrong environment, which nobody notices before a customer does.
//! The last two are guesses, which the user is told about where the lists have more than one server.

use super::classes::{Class, class, contradicts, words};
use super::server::Listed;

/// The servers of a second list by those of the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Matched {
    /// For each of the first list the one of the second that is the same environment.
    pub found: Vec<Option<usize>>,
    /// Whether one of them was found by where it is in its list, and by nothing that it says.
    pub guessed: bool,
}

/// For each of `base` the server of `other` that is the same environment.
pub(super) fn matched(base: &[Listed], other: &[Listed]) -> Matched {
    let mut matching = Matching { base, other, found: vec![None; base.len()] };
    matching.by_unique(|server| Some(server.url.to_lowercase()));
    matching.by_unique(|server| Some(words(server.label.as_deref()?).join(" ")));
    matching.by_unique(host);
    matching.by_unique(|server| words(server.label.as_deref()?).into_iter().find(is_telling));
    matching.by_unique(|server| class(server).map(|class| format!("{class:?}")));
    let told = matching.found.clone();
    matching.by_position();
    matching.by_elimination();
    let guessed = base.len() > 1 && matching.found != told;
    Matched { found: matching.found, guessed }
}

/// Scheme and host, where a server has one of its own.
fn host(server: &Listed) -> Option<String> {
    let origin = server.template.origin();
    origin.contains("://").then(|| origin.to_lowercase())
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
        let several = self.base.len() > 1 && self.base.len() == self.other.len();
        let plain = several && all.all(|server| server.label.is_none());
        let in_order =
            |(index, found): (usize, &Option<usize>)| found.is_none_or(|found| found == index);
        let agree = || (0..self.base.len()).all(|index| self.may_pair(index, index));
        if plain && self.found.iter().enumerate().all(in_order) && agree() {
            self.left().collect::<Vec<_>>().into_iter().for_each(|index| {
                self.pair_unless_apart(index, index);
            });
        }
    }

    fn by_elimination(&mut self) {
        let left: Vec<_> = self.left().collect();
        let right: Vec<_> = self.right().collect();
        let ([first], [second]) = (left.as_slice(), right.as_slice()) else { return };
        let (one, two) = (&self.base[*first], &self.other[*second]);
        let nameless = one.label.is_none() || two.label.is_none();
        let alone = self.base.len() == 1 && self.other.len() == 1;
        // One that is for trials, beside one of which nothing is known, may be beside the real one.
        let is_trial = |class: Option<Class>| class.is_some_and(|class| class != Class::Live);
        let (one_class, two_class) = (class(one), class(two));
        let suspect = one_class.is_none() != two_class.is_none()
            && (is_trial(one_class) || is_trial(two_class));
        if (alone && !suspect) || (!alone && nameless) {
            self.pair_unless_apart(*first, *second);
        }
    }

    fn pair(&mut self, first: usize, second: usize) {
        if self.found[first].is_none() && self.may_pair(first, second) {
            self.found[first] = Some(second);
        }
    }

    /// Only a label may say that a server at the caller's host goes with one that has a host.
    fn pair_unless_apart(&mut self, first: usize, second: usize) {
        if self.base[first].is_relative() == self.other[second].is_relative() {
            self.pair(first, second);
        }
    }

    fn may_pair(&self, first: usize, second: usize) -> bool {
        !contradicts(&self.base[first], &self.other[second])
    }

    fn left(&self) -> impl Iterator<Item = usize> {
        (0..self.base.len()).filter(|index| self.found[*index].is_none())
    }

    fn right(&self) -> impl Iterator<Item = usize> {
        (0..self.other.len()).filter(|index| !self.found.contains(&Some(*index)))
    }
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
        assert_eq!(matched(&servers(base), &servers(other)).found, expected, "{base:?} {other:?}");
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
    fn a_host_is_an_environment() {
        let base = &["https://h1.x/a", "https://h2.x/a"];
        check(base, &["https://h2.x/b", "https://h1.x/b"], &[Some(1), Some(0)]);
        let labelled = &["https://h1.x/a Frankfurt", "https://h2.x/a Dublin"];
        check(labelled, &["https://h2.x/b", "https://h1.x/b"], &[Some(1), Some(0)]);
        check(&["https://x/live/a", "https://x/test/a"], &["https://x/test", "https://x/live"], {
            &[Some(1), Some(0)]
        });
    }

    #[test]
    fn what_is_only_a_guess_is_said() {
        let guessed =
            |base: &[&str], other: &[&str]| matched(&servers(base), &servers(other)).guessed;
        assert!(guessed(&["https://1.a", "https://2.a"], &["https://1.b", "https://2.b"]));
        assert!(guessed(
            &["https://s.a Sandbox", "https://a Live"],
            &["https://p.b Live", "https://b"]
        ));
        assert!(!guessed(
            &["https://s.a Sandbox", "https://a Live"],
            &["https://b Live", "https://c Test"]
        ));
        assert!(!guessed(&["https://a"], &["https://b"]));
    }

    #[test]
    fn what_contradicts_is_not_matched() {
        check(&["https://api.a"], &["https://sandbox.b"], &[None]);
        check(&["https://qa.a QA"], &["https://api.b Main"], &[None]);
        check(&["/a"], &["https://api.b"], &[None]);
        check(&["/a"], &["/b"], &[Some(0)]);
        check(&["https://1 Production-like sandbox"], &["https://2 Production"], &[None]);
        check(&["https://1 Production"], &["https://sandbox.b Production"], &[None]);
        check(&["https://1.localhost Production"], &["https://2.localhost Live"], &[Some(0)]);
        let base = &["https://1 EU production", "https://2 Sandbox"];
        check(base, &["https://3 US production", "https://4 Sandbox"], &[None, Some(1)]);
        check(base, &["https://3 production", "https://4 Sandbox"], &[Some(0), Some(1)]);
        check(&["https://eu.a"], &["https://us.b"], &[None]);
        check(&["https://a Sandbox"], &["https://b Production"], &[None]);
        check(&["https://test.a"], &["https://live.b"], &[None]);
        check(&["https://x Sandbox"], &["https://x Production"], &[None]);
        let base = &["https://1 Acme sandbox", "https://2 Acme live"];
        check(base, &["https://3 Acme production", "https://4 Frankfurt"], &[None, Some(0)]);
        check(base, &["https://3 Production EU", "https://4 Production US"], &[None, None]);
    }
}
