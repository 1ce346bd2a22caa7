//! Which names a package can have.
//!
//! cargo itself refuses little, and late: a crate called `test` or `nul` is a valid manifest that
//! nobody can use.

use crate::operation::is_name;

/// The longest name that crates.io takes.
const LONGEST: usize = 64;

/// Crates that generated code names by their path, so that a client of the same name would hide
/// them or be mistaken for them.
const USED_BY_CLIENTS: [&str; 6] =
    ["client-runtime", "jiff", "schemars", "serde", "serde-json", "uuid"];

/// Crates of the compiler, and folders that cargo makes beside the artifacts of a package.
const RESERVED: [&str; 9] =
    ["alloc", "build", "core", "deps", "examples", "incremental", "proc-macro", "std", "test"];

/// Why a name cannot be a package's; `None` if it can.
#[must_use]
pub fn name_problem(name: &str) -> Option<String> {
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    if name.is_empty() {
        return Some("it is empty".to_owned());
    }
    if !name.starts_with(|first: char| first.is_ascii_lowercase()) || !name.split('-').all(is_word)
    {
        return Some(
            "use lower-case letters, digits and single hyphens between them, and start with a letter"
                .to_owned(),
        );
    }
    if name.len() > LONGEST {
        return Some(format!("it is longer than {LONGEST} characters"));
    }
    if !is_name(&name.replace('-', "_")) {
        return Some("it is a keyword of Rust".to_owned());
    }
    if RESERVED.contains(&name) {
        return Some("cargo and the compiler use it for something else".to_owned());
    }
    if USED_BY_CLIENTS.contains(&name) {
        return Some("client crates depend on a crate of this name".to_owned());
    }
    is_device(name).then(|| "Windows reserves it for a device".to_owned())
}

/// Two packages whose names are equal after this cannot be told apart: their libraries have the
/// same name, or their folders have where file names ignore case.
#[must_use]
pub fn folded(name: &str) -> String {
    name.to_lowercase().replace('-', "_")
}

fn is_device(name: &str) -> bool {
    let numbered = |device: &str| {
        name.strip_prefix(device)
            .is_some_and(|rest| matches!(rest.as_bytes(), [digit] if digit.is_ascii_digit()))
    };
    matches!(name, "aux" | "con" | "nul" | "prn") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_cannot_be_a_packages_are_refused() {
        let bad = [
            "",
            "Museum",
            "mu_seum",
            "1st",
            "-museum",
            "museum-",
            "mu--seum",
            "mu seum",
            "müze",
            "type",
            "gen",
            "async",
            "self",
            "test",
            "core",
            "std",
            "proc-macro",
            "build",
            "deps",
            "serde",
            "serde-json",
            "client-runtime",
            "con",
            "com1",
            "lpt9",
            "a/b",
            "..",
            "mu\nseum",
            "博物館",
        ];
        for name in bad {
            assert!(name_problem(name).is_some(), "{name:?}");
        }
        assert!(name_problem(&"a".repeat(LONGEST + 1)).is_some());
        for name in ["museum", "kulipa-kyc", "a", "com10", "type-api", "api-2020-09-14"] {
            assert_eq!(name_problem(name), None, "{name}");
        }
        assert_eq!(name_problem(&"a".repeat(LONGEST)), None);
    }
}
