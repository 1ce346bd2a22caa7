//! The manifests of the workspace: which packages there are, what they depend on, and where.
//!
//! Read without cargo, because a run must be able to look at the workspace that it is about to make,
//! and without a network. A manifest that is not TOML is passed over: cargo says so before anything
//! of this tool runs.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use toml::de::{DeTable, DeValue};

/// The manifests of a workspace.
#[derive(Clone, Debug, Default)]
pub struct Manifests {
    root: PathBuf,
    /// The root's manifest first, then the others by path.
    pub manifests: Vec<Manifest>,
    /// The patterns under `members` and `default-members` of the root.
    patterns: Vec<String>,
    /// The keys under `[workspace.package]`.
    pub shared_package_keys: BTreeSet<String>,
}

/// One manifest.
#[derive(Clone, Debug)]
pub struct Manifest {
    /// Its path, relative to the root, with `/` between the parts.
    pub path: String,
    /// Its folder, absolute and without `..`.
    pub folder: PathBuf,
    /// Its text.
    pub text: String,
    /// The name of its package, if it has one.
    pub package: Option<String>,
    /// The version of its package, if it says one.
    pub version: Option<String>,
    /// What it depends on, or lists for its members to depend on.
    pub dependencies: Vec<Dependency>,
    /// The features of other packages that its own features switch on: `(key, feature)`.
    pub forwarded: Vec<(String, String)>,
}

/// A line of a table of dependencies.
#[derive(Clone, Debug)]
pub struct Dependency {
    /// The keys that lead to it.
    pub keys: Vec<String>,
    /// The key in its table.
    pub key: String,
    /// The package that it means.
    pub package: String,
    /// The folder that it leads to, absolute and without `..`.
    pub folder: Option<PathBuf>,
    /// The requirement on the version, with its place in the text, quotes included.
    pub version: Option<(String, Range<usize>)>,
    /// The features that it asks for.
    pub features: Vec<String>,
    /// Whether the root's `[workspace.dependencies]` says the rest.
    pub is_inherited: bool,
    /// Whether it is in `[workspace.dependencies]`.
    pub is_shared: bool,
    /// Its place in the text.
    pub place: Range<usize>,
}

impl Manifests {
    /// Reads the manifest at the root, those of the members, and those of the packages that they
    /// depend on by path.
    #[must_use]
    pub fn read(root: &Path) -> Self {
        let absolute = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let root = normal(&absolute);
        let mut read = Self { root: root.clone(), ..Self::default() };
        let mut todo: VecDeque<PathBuf> = VecDeque::from([root.clone()]);
        let mut seen = BTreeSet::new();
        while let Some(folder) = todo.pop_front() {
            if !seen.insert(folder.clone()) {
                continue;
            }
            let Ok(text) = std::fs::read_to_string(folder.join("Cargo.toml")) else { continue };
            let Ok(table) = DeTable::parse(&text) else { continue };
            let table = table.get_ref();
            if folder == root {
                read.read_root(table);
                todo.extend(read.members(table));
            }
            let manifest = Manifest::new(relative(&root, &folder), folder, &text, table);
            let by_path = manifest.dependencies.iter().filter(|line| !line.is_shared);
            todo.extend(by_path.filter_map(|line| line.folder.clone()));
            read.manifests.push(manifest);
        }
        read.manifests
            .sort_by(|a, b| (a.folder != root, &a.path).cmp(&(b.folder != root, &b.path)));
        read
    }

    fn read_root(&mut self, table: &DeTable<'_>) {
        let Some(workspace) = child(table, "workspace") else { return };
        let lists = ["members", "default-members"].into_iter().filter_map(|key| workspace.get(key));
        self.patterns = lists.flat_map(|list| texts(list.get_ref())).collect();
        if let Some(package) = child(workspace, "package") {
            self.shared_package_keys =
                package.keys().map(|key| key.get_ref().clone().into_owned()).collect();
        }
    }

    /// The folders that the patterns of the root mean.
    fn members(&self, table: &DeTable<'_>) -> Vec<PathBuf> {
        let exclude = child(table, "workspace").and_then(|workspace| workspace.get("exclude"));
        let exclude = exclude.map(|list| texts(list.get_ref())).unwrap_or_default();
        let exclude: Vec<_> = exclude.iter().map(|path| normal(&self.root.join(path))).collect();
        let mut members: Vec<_> =
            self.patterns.iter().flat_map(|pattern| matches(&self.root, pattern)).collect();
        members.retain(|folder| !exclude.iter().any(|path| folder.starts_with(path)));
        members
    }

    /// The packages there are: manifest and name.
    pub fn packages(&self) -> impl Iterator<Item = (&Manifest, &str)> {
        self.manifests.iter().filter_map(|one| Some((one, one.package.as_deref()?)))
    }

    /// The lines of the root's `[workspace.dependencies]`, by key.
    #[must_use]
    pub fn shared(&self) -> BTreeMap<&str, &Dependency> {
        let root = self.manifests.iter().filter(|one| one.folder == self.root);
        let lines = root.flat_map(|one| &one.dependencies).filter(|line| line.is_shared);
        lines.map(|line| (line.key.as_str(), line)).collect()
    }

    /// Every line that means the package in a folder, which is relative to the root.
    pub fn dependents(&self, folder: &str) -> Vec<(&Manifest, &Dependency)> {
        let folder = normal(&self.root.join(folder));
        let shared = self.shared();
        let leads = |line: &Dependency| {
            let line = match line.is_inherited {
                true => shared.get(line.key.as_str()).copied().unwrap_or(line),
                false => line,
            };
            line.folder.as_ref() == Some(&folder)
        };
        let lines = self
            .manifests
            .iter()
            .flat_map(|one| one.dependencies.iter().map(move |line| (one, line)));
        lines.filter(|(_, line)| leads(line)).collect()
    }

    /// What would break if a folder were no longer there, as `manifest (what)`.
    #[must_use]
    pub fn naming(&self, folder: &str) -> Vec<String> {
        let absolute = normal(&self.root.join(folder));
        let own = |one: &Manifest| one.folder == absolute;
        let dependents = self.dependents(folder).into_iter().filter(|(one, _)| !own(one));
        let lines = dependents.map(|(one, line)| format!("{} ({})", one.path, line.keys.join(".")));
        let alone = self.patterns.iter().filter(|pattern| {
            matches(&self.root, pattern).iter().all(|member| *member == absolute)
                && matches(&self.root, pattern).contains(&absolute)
        });
        let patterns = alone.map(|pattern| format!("Cargo.toml (members \"{pattern}\")"));
        let mut all: Vec<String> = lines.chain(patterns).collect();
        all.sort();
        all.dedup();
        all
    }
}

impl Manifest {
    fn new(path: String, folder: PathBuf, text: &str, table: &DeTable<'_>) -> Self {
        let package = child(table, "package");
        let fact = |key| Some(package?.get(key)?.get_ref().as_str()?.to_owned());
        let mut dependencies = Vec::new();
        for keys in dependency_tables(table) {
            let Some(lines) = keys.iter().try_fold(table, |table, key| child(table, key)) else {
                continue;
            };
            let lines = lines.iter().map(|(key, line)| {
                dependency(&folder, &keys, key.get_ref(), line.get_ref(), line.span())
            });
            dependencies.extend(lines);
        }
        let features = child(table, "features").into_iter().flat_map(|features| features.values());
        let forwarded = features.flat_map(|list| texts(list.get_ref())).filter_map(|text| {
            let (key, feature) = text.split_once('/')?;
            Some((key.trim_end_matches('?').to_owned(), feature.to_owned()))
        });
        Self {
            path: format!("{path}Cargo.toml"),
            package: fact("name"),
            version: fact("version"),
            dependencies,
            forwarded: forwarded.collect(),
            text: text.to_owned(),
            folder,
        }
    }
}

/// The keys that lead to the tables of dependencies that a manifest has.
fn dependency_tables(table: &DeTable<'_>) -> Vec<Vec<String>> {
    const KINDS: [&str; 5] = [
        "dependencies",
        "dev-dependencies",
        "dev_dependencies",
        "build-dependencies",
        "build_dependencies",
    ];
    let path = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    let below = |outer: &'static str, kinds: &'static [&'static str]| {
        let inner = child(table, outer).into_iter().flat_map(|inner| inner.keys());
        inner.flat_map(move |key| {
            kinds.iter().map(move |kind| (outer, key.get_ref().clone(), *kind))
        })
    };
    let mut tables = vec![path(&["workspace", "dependencies"])];
    tables.extend(KINDS.map(|kind| path(&[kind])));
    tables.extend(below("target", &KINDS).map(|(outer, key, kind)| path(&[outer, &key, kind])));
    tables.extend(below("patch", &[""]).map(|(outer, key, _)| path(&[outer, &key])));
    tables
}

fn dependency(
    folder: &Path,
    table: &[String],
    key: &str,
    line: &DeValue<'_>,
    place: Range<usize>,
) -> Dependency {
    let fact = |key: &str| line.as_table().and_then(|line| line.get(key));
    let text = |key: &str| Some(fact(key)?.get_ref().as_str()?.to_owned());
    let version = match line.as_str() {
        Some(text) => Some((text.to_owned(), place.clone())),
        None => fact("version")
            .and_then(|value| Some((value.get_ref().as_str()?.to_owned(), value.span()))),
    };
    Dependency {
        keys: table.iter().cloned().chain([key.to_owned()]).collect(),
        key: key.to_owned(),
        package: text("package").unwrap_or_else(|| key.to_owned()),
        folder: text("path").map(|path| normal(&folder.join(path))),
        version,
        features: fact("features").map(|list| texts(list.get_ref())).unwrap_or_default(),
        is_inherited: fact("workspace")
            .is_some_and(|value| value.get_ref().as_bool() == Some(true)),
        is_shared: table.first().is_some_and(|first| first == "workspace"),
        place,
    }
}

fn child<'a, 'b>(table: &'a DeTable<'b>, key: &str) -> Option<&'a DeTable<'b>> {
    table.get(key)?.get_ref().as_table()
}

fn texts(list: &DeValue<'_>) -> Vec<String> {
    let items = list.as_array().into_iter().flat_map(|items| items.iter());
    items.filter_map(|item| item.get_ref().as_str().map(str::to_owned)).collect()
}

/// The folders with a manifest that a pattern under `members` means.
fn matches(root: &Path, pattern: &str) -> Vec<PathBuf> {
    let pattern = format!("{}/{pattern}", glob::Pattern::escape(&root.to_string_lossy()));
    let found = glob::glob(&pattern).into_iter().flatten().filter_map(Result::ok);
    found.filter(|folder| folder.join("Cargo.toml").is_file()).map(|path| normal(&path)).collect()
}

/// A path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}

/// A folder relative to the root, with `/` at its end unless it is the root.
fn relative(root: &Path, folder: &Path) -> String {
    let mut up = String::new();
    let below = root.ancestors().find_map(|above| match folder.strip_prefix(above) {
        Ok(below) => Some(below.to_string_lossy().replace('\\', "/")),
        Err(_) => {
            up.push_str("../");
            None
        }
    });
    match below.unwrap_or_default() {
        below if below.is_empty() => up,
        below => format!("{up}{below}/"),
    }
}
