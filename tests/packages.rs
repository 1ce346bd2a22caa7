//! What a package promises to those who depend on it: the version of Rust that it needs, and the
//! licences of what it brings with it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use semver::Version;
use serde_json::Value;

/// What is published.
const PUBLISHED: [&str; 4] = ["client-runtime", "dwolla-kba", "entrust-kba", "kulipa-kyc"];

/// Licences that ask for no more than their own text. None of them reaches into the code of a caller.
const LICENCES: [&str; 8] = [
    "Apache-2.0",
    "BSD-3-Clause",
    "BSL-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Zlib",
];

/// Packages of which a client brings two versions, and who has not moved yet.
const TWICE: [(&str, &str); 5] = [
    ("base64", "sfv, for the feature `webhooks`"),
    ("getrandom", "ring and the older rand_core"),
    ("syn", "macros that run while a client is compiled"),
    ("untrusted", "aws-lc-rs"),
    ("windows-sys", "ring, on Windows alone"),
];

#[test]
fn members_say_the_version_of_rust_that_they_need() {
    let graph = Graph::read();
    for member in graph.members() {
        let own = graph.rust_version(member).unwrap();
        let needed = graph.needed_by(&[member]);
        let newest = needed.iter().filter_map(|id| Some((graph.rust_version(id)?, *id))).max();
        let (newest, package) = newest.unwrap();
        assert!(
            own >= newest,
            "{} says `rust-version = \"{own}\"`, and {} needs {newest}",
            graph.name(member),
            graph.name(package),
        );
    }
}

#[test]
fn packages_bring_no_licence_that_asks_for_more_than_its_text() {
    let graph = Graph::read();
    let mut used = BTreeSet::new();
    for id in graph.needed_by(&graph.published()) {
        let license = graph.packages[id]["license"].as_str().unwrap_or_default();
        let parsed = spdx::Expression::parse_mode(license, spdx::ParseMode::LAX);
        let parsed = parsed.unwrap_or_else(|_| panic!("{}: `{license}`", graph.name(id)));
        let is_fine = |one: &spdx::LicenseReq| {
            let name = one.license.id().map(|id| id.name);
            let known = LICENCES.iter().find(|known| Some(**known) == name);
            used.extend(known);
            known.is_some()
        };
        assert!(parsed.evaluate(is_fine), "{}: `{license}`", graph.name(id));
    }
    let listed: BTreeSet<_> = LICENCES.iter().collect();
    let unused: Vec<_> = listed.difference(&used).collect();
    assert!(unused.is_empty(), "no package has {unused:?} any longer");
}

#[test]
fn clients_bring_two_versions_of_nothing_but_what_is_listed() {
    let graph = Graph::read();
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for id in graph.needed_by(&graph.published()) {
        *versions.entry(graph.name(id)).or_default() += 1;
    }
    let twice: BTreeSet<&str> =
        versions.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect();
    assert_eq!(twice, TWICE.iter().map(|(name, _)| *name).collect());
}

#[test]
fn packages_carry_the_licence() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for name in PUBLISHED {
        for file in ["LICENSE-APACHE", "LICENSE-MIT"] {
            let own = std::fs::read(root.join("crates").join(name).join(file)).unwrap();
            assert!(own == std::fs::read(root.join(file)).unwrap(), "crates/{name}/{file}");
        }
    }
}

/// The packages of the lock file, and what each needs.
struct Graph {
    packages: BTreeMap<String, Value>,
    needs: BTreeMap<String, Vec<String>>,
    members: Vec<String>,
}

impl Graph {
    fn read() -> Self {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
        let id = |value: &Value| value.as_str().unwrap().to_owned();
        let list = |value: &Value| value.as_array().unwrap().clone();
        Self {
            packages: list(&metadata["packages"])
                .into_iter()
                .map(|package| (id(&package["id"]), package))
                .collect(),
            needs: list(&metadata["resolve"]["nodes"])
                .iter()
                .map(|node| {
                    (id(&node["id"]), list(&node["deps"]).iter().filter_map(need).collect())
                })
                .collect(),
            members: list(&metadata["workspace_members"]).iter().map(id).collect(),
        }
    }

    fn members(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(String::as_str)
    }

    fn published(&self) -> Vec<&str> {
        self.members().filter(|id| PUBLISHED.contains(&self.name(id))).collect()
    }

    fn name(&self, id: &str) -> &str {
        self.packages[id]["name"].as_str().unwrap()
    }

    fn rust_version(&self, id: &str) -> Option<Version> {
        let text = self.packages[id]["rust_version"].as_str()?;
        let full =
            if text.matches('.').count() == 1 { format!("{text}.0") } else { text.to_owned() };
        Some(Version::parse(&full).unwrap())
    }

    /// The packages that are compiled for others, for every platform, and these themselves.
    fn needed_by<'g>(&'g self, roots: &[&'g str]) -> BTreeSet<&'g str> {
        let mut found = BTreeSet::new();
        let mut todo = roots.to_vec();
        while let Some(id) = todo.pop() {
            if found.insert(id) {
                todo.extend(self.needs[id].iter().map(String::as_str));
            }
        }
        found
    }
}

/// A dependency that is more than one of tests.
fn need(dependency: &Value) -> Option<String> {
    let kinds = dependency["dep_kinds"].as_array()?;
    let counts = kinds.iter().any(|kind| kind["kind"] != "dev");
    counts.then(|| dependency["pkg"].as_str().unwrap_or_default().to_owned())
}
