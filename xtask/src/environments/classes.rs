//! What kind of environment a server is, and where, as far as its words tell.

use std::borrow::Cow;

use super::server::Listed;

/// The kind of an environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// With real customers.
    Live,
    /// For callers to try things out.
    Trial,
    /// The last step before the real thing.
    Staging,
    /// For the vendor's testers.
    Quality,
    /// Without anything real at all.
    Mock,
    /// For the vendor's developers.
    Development,
}

/// What the words of a text say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Nothing,
    One(Class),
    /// The real thing and something else.
    Both,
    /// The label says the one, and the URL the other.
    Opposed,
}

/// Ends of host names that say nothing of an environment, though they look so: registered top-level
/// domains, and those of one's own machine and of tests (RFC 6761).
const ENDS: [&str; 6] = ["dev", "live", "prod", "local", "localhost", "test"];

/// The class of a server by its label, or else by its URL; `None` if they tell of none, or of several
/// that are not the same.
pub(super) fn class(server: &Listed) -> Option<Class> {
    match told(server) {
        Told::One(class) => Some(class),
        Told::Nothing | Told::Both | Told::Opposed => None,
    }
}

/// The class that a text names, if it names one: a label or a URL.
pub(super) fn class_of(text: &str) -> Option<Class> {
    match of_text(text) {
        Told::One(class) => Some(class),
        Told::Nothing | Told::Both | Told::Opposed => None,
    }
}

/// Whether two servers cannot be the same environment.
pub(super) fn contradicts(one: &Listed, other: &Listed) -> bool {
    let label = |server: &Listed| server.label.as_deref().map(words);
    let same = one.url == other.url || (label(one).is_some() && label(one) == label(other));
    let classes = match (told(one), told(other)) {
        (Told::One(one), Told::One(other)) => one != other,
        (Told::Opposed, Told::Opposed) => !same,
        (Told::Opposed, _) | (_, Told::Opposed) => one.url != other.url,
        (Told::Both, _) | (_, Told::Both) => !same,
        (Told::Nothing, _) | (_, Told::Nothing) => false,
    };
    classes || matches!((region(one), region(other)), (Some(a), Some(b)) if a != b)
}

fn told(server: &Listed) -> Told {
    let url = of_text(&server.template.filled(|_| false).text);
    let label = server.label.as_deref().map_or(Told::Nothing, of_text);
    match (label, url) {
        (Told::Nothing, told) => told,
        (Told::One(one), Told::One(other)) if is_live(one) != is_live(other) => Told::Opposed,
        (Told::One(class), _) | (Told::Both, Told::One(class)) => Told::One(class),
        (Told::Both | Told::Opposed, _) => Told::Both,
    }
}

/// What a server may be called that says nothing of itself but its URL.
pub(super) fn name_of_url(server: &Listed) -> &'static str {
    match class_of(&server.url) {
        Some(Class::Trial) => "Sandbox",
        Some(Class::Staging) => "Staging",
        Some(Class::Quality) => "Qa",
        Some(Class::Mock) => "Mock",
        Some(Class::Development) => "Development",
        Some(Class::Live) | None => "Production",
    }
}

/// Whether a word names an environment that the whole label is not.
pub(super) fn misleads(word: &str, label: &str) -> bool {
    class_of(word).is_some_and(|class| class_of(label) != Some(class))
}

fn is_live(class: Class) -> bool {
    class == Class::Live
}

fn of_text(text: &str) -> Told {
    let words = words(without_end(text, |end| ENDS.contains(&end)));
    let before = |index: usize| index.checked_sub(1).map(|before| words[before].as_str());
    let classes = words.iter().enumerate().filter_map(|(index, word)| {
        let class = of_word(word)?;
        Some(match (class, before(index)) {
            (Class::Live, Some("non" | "not")) => Class::Trial,
            (Class::Live, Some("pre")) => Class::Staging,
            _ => class,
        })
    });
    let classes: Vec<Class> = classes.collect();
    match classes.first() {
        None => Told::Nothing,
        Some(first) if classes.iter().any(|class| is_live(*class) != is_live(*first)) => Told::Both,
        Some(first) => Told::One(*first),
    }
}

fn of_word(word: &str) -> Option<Class> {
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let bare = word.strip_prefix("api").or_else(|| word.strip_suffix("api"));
    let word = bare.filter(|bare| !bare.is_empty()).unwrap_or(word);
    Some(match word {
        "production" | "prod" | "prd" | "live" => Class::Live,
        "test" | "testing" | "tests" | "trial" | "demo" | "nonprod" | "nonproduction" => {
            Class::Trial
        }
        "staging" | "stage" | "stg" | "preprod" | "preproduction" | "uat" => Class::Staging,
        "qa" | "sit" => Class::Quality,
        "mock" | "mocks" | "simulator" | "simulation" | "playground" => Class::Mock,
        "development" | "dev" | "local" | "localhost" => Class::Development,
        word if word.contains("sandbox") => Class::Trial,
        _ => return None,
    })
}

/// A URL without the last label of its host, if that is of the kind.
fn without_end(text: &str, is_meant: impl Fn(&str) -> bool) -> Cow<'_, str> {
    let Some((scheme, rest)) = text.split_once("://") else { return text.into() };
    let host_end = rest.find(['/', ':', '?']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(host_end);
    match host.rsplit_once('.') {
        Some((name, end)) if is_meant(&end.to_ascii_lowercase()) => {
            format!("{scheme}://{name}{path}").into()
        }
        _ => text.into(),
    }
}

/// The part of the world that a server is for, where its label or its URL has a word for it.
fn region(server: &Listed) -> Option<&'static str> {
    // A country at the end of a host is often the vendor's, not the server's.
    let label = server.label.as_deref().map_or_else(Vec::new, regions);
    let found = if label.is_empty() {
        regions(&without_end(&server.template.text, |_| true))
    } else {
        label
    };
    match found.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

fn regions(text: &str) -> Vec<&'static str> {
    let mut found: Vec<&str> = words(text).iter().filter_map(|word| region_of(word)).collect();
    found.dedup();
    found
}

fn region_of(word: &str) -> Option<&'static str> {
    Some(match word {
        "eu" | "europe" | "european" => "Europe",
        "us" | "usa" => "United States",
        "uk" | "gb" => "United Kingdom",
        "apac" | "asia" => "Asia",
        "au" | "australia" | "australian" => "Australia",
        "canada" | "canadian" => "Canada",
        "india" => "India",
        "japan" => "Japan",
        "singapore" => "Singapore",
        "brazil" => "Brazil",
        "china" => "China",
        _ => return None,
    })
}

/// The words of a text, in lower case.
pub(super) fn words(text: impl AsRef<str>) -> Vec<String> {
    let words = text.as_ref().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_a_class() {
        for (text, class) in [
            ("EU production", Some(Class::Live)),
            ("Non-production", Some(Class::Trial)),
            ("UAT", Some(Class::Staging)),
            ("https://sandboxapi.a.example", Some(Class::Trial)),
            ("https://api-test2.a.example", Some(Class::Trial)),
            ("https://testapi.a.example/v1", Some(Class::Trial)),
            ("https://api.acme.dev", None),
            ("https://api.acme.live/v1", None),
            ("https://accounts.localhost:80", None),
            ("http://localhost:8080", Some(Class::Development)),
            ("Production-like sandbox", None),
            ("Sandbox for testing", Some(Class::Trial)),
        ] {
            assert_eq!(class_of(text), class, "{text}");
        }
    }
}
