//! The server lists of the documents, and the environments that they have in common.

use std::collections::BTreeMap;

use super::classes::{class_of, misleads, name_of_url, words};
use super::matching::matched;
use super::server::{Listed, Template, listed, same_urls};
use super::{Variant, problem, variables};
use crate::diagnostic::Diagnostic;
use crate::ledger::Ledger;
use crate::merge::Origins;
use crate::operation::{pascal_case, unique};
use crate::tree::{Node, Pointer, Span};

/// The lists of all documents. Documents with the same URLs share one.
#[derive(Clone, Debug)]
pub(super) struct Lists {
    /// The first is the merged document's own; it has no servers if no document has any.
    pub groups: Vec<Group>,
    /// The documents, and for each of them the position of its group.
    paths: Vec<String>,
    of_document: Vec<usize>,
}

/// Documents with the same servers.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// The paths of the documents; the first names the part.
    pub documents: Vec<String>,
    pub servers: Vec<Listed>,
    pub span: Span,
}

/// An environment on its way to a [`Variant`].
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub name: Option<String>,
    /// For each group where it is; `None` where it is not.
    pub places: Vec<Option<Listed>>,
    /// The names of the groups.
    pub groups: Vec<String>,
}

impl Lists {
    pub fn new(root: &Node, origins: &Origins) -> Self {
        let own = root.get("servers");
        let span = own.map_or(root.span, |node| node.span);
        let base = Group { documents: Vec::new(), servers: listed(own), span };
        let paths = origins.documents.iter().map(|document| document.path.clone()).collect();
        let mut lists = Self { groups: vec![base], paths, of_document: Vec::new() };
        let with_servers = |servers: &Option<Node>| servers.as_ref().map(|node| listed(Some(node)));
        let first = origins.documents.iter().position(|document| document.servers.is_some());
        // An overlay may change the servers of the merged document, and with them those of every
        // document that listed the same.
        let original = first.and_then(|index| with_servers(&origins.documents[index].servers));
        let original = original.unwrap_or_default();
        for (index, document) in origins.documents.iter().enumerate() {
            let servers = with_servers(&document.servers).unwrap_or_default();
            let known = |group: &Group| same_urls(&group.servers, &servers);
            let group = if servers.is_empty() || same_urls(&original, &servers) {
                0
            } else if let Some(group) = lists.groups.iter().position(known) {
                group
            } else {
                let span = document.servers.as_ref().map_or(Span::NONE, |node| node.span);
                lists.groups.push(Group { documents: Vec::new(), servers, span });
                lists.groups.len() - 1
            };
            let path = document.path.clone();
            if first == Some(index) {
                lists.groups[group].documents.insert(0, path);
            } else {
                lists.groups[group].documents.push(path);
            }
            lists.of_document.push(group);
        }
        lists
    }

    /// Puts documents that are said to be apart into groups of their own.
    pub fn split(&mut self, are_apart: impl Fn(&str, &str) -> bool) {
        let mut index = 0;
        while index < self.groups.len() {
            let Group { documents, servers, span } = self.groups[index].clone();
            let (mut together, mut rest) = (Vec::<String>::new(), Vec::new());
            for document in documents {
                let is_apart = together.iter().any(|other| are_apart(other, &document));
                if is_apart { rest.push(document) } else { together.push(document) }
            }
            self.groups[index].documents = together;
            if !rest.is_empty() {
                let new = self.groups.len();
                for (path, group) in self.paths.iter().zip(&mut self.of_document) {
                    if rest.contains(path) {
                        *group = new;
                    }
                }
                self.groups.push(Group { documents: rest, servers, span });
            }
            index += 1;
        }
    }

    pub fn group_of(&self, document: Option<usize>) -> usize {
        document.and_then(|index| self.of_document.get(index).copied()).unwrap_or(0)
    }

    /// What was taken for granted to read the URLs goes into the ledger.
    pub fn assumptions(&self, ledger: &mut Ledger) {
        for server in self.groups.iter().flat_map(|group| &group.servers) {
            if let Some(assumed) = server.assumed {
                let detail = format!("`{}` {assumed}", server.url);
                ledger.lose("server", &Pointer::root().child("servers"), server.span, detail);
            }
        }
    }
}

impl Group {
    /// The path of the first document; the surface's own name is never needed in its place, since a
    /// single document is always the base.
    pub fn name(&self) -> &str {
        self.documents.first().map_or("openapi", String::as_str)
    }
}

/// The environments by matching every list to the first.
pub(super) fn variants(lists: &Lists, diagnostics: &mut Vec<Diagnostic>) -> Vec<Draft> {
    let names: Vec<String> = lists.groups.iter().map(|group| group.name().to_owned()).collect();
    let base = &lists.groups[0].servers;
    let mut drafts: Vec<Draft> = base
        .iter()
        .map(|server| Draft {
            name: None,
            places: vec![Some(server.clone())],
            groups: names.clone(),
        })
        .collect();
    let mut complete = true;
    let mut guessed = Vec::new();
    for group in &lists.groups[1..] {
        if let ([only], false) = (group.servers.as_slice(), base.iter().all(Listed::is_relative))
            && only.is_relative()
        {
            // A path without a host is at the host of each environment.
            for (draft, first) in drafts.iter_mut().zip(base) {
                let mut place = only.clone();
                place.template = below(&first.template, only);
                draft.places.push(Some(place));
            }
            continue;
        }
        let matching = matched(base, &group.servers);
        if matching.guessed {
            guessed.push(group);
        }
        let found = matching.found;
        let used = found.iter().flatten().count();
        complete &= used == base.len() && used == group.servers.len();
        for (draft, found) in drafts.iter_mut().zip(&found) {
            draft.places.push(found.map(|index| group.servers[index].clone()));
        }
        let left = (0..group.servers.len()).filter(|index| !found.contains(&Some(*index)));
        for index in left.collect::<Vec<_>>() {
            let mut places =
                vec![None; names.iter().position(|name| name == group.name()).unwrap_or(0)];
            places.push(Some(group.servers[index].clone()));
            drafts.push(Draft { name: None, places, groups: names.clone() });
        }
    }
    for draft in &mut drafts {
        draft.places.resize(names.len(), None);
    }
    if !complete {
        diagnostics.push(problem::unmatched(lists, &drafts));
    } else {
        let guesses = guessed.into_iter().map(|group| problem::guessed(lists, group, &drafts));
        diagnostics.extend(guesses);
    }
    drafts
}

/// A relative server at the host of a base URL.
pub(super) fn below(base: &Template, relative: &Listed) -> Template {
    let text = relative.template.text.as_str();
    let path = text.split_once('}').map_or(text, |(_, path)| path);
    let mut joined = base.joined(if path.is_empty() { "/" } else { path });
    joined.variables.extend(relative.template.variables.iter().skip(1).cloned());
    joined
}

impl Draft {
    /// The first place that there is.
    pub fn first(&self) -> Option<&Listed> {
        self.places.iter().flatten().next()
    }

    /// The name that its label suggests, without regard to the others.
    fn suggested_name(&self) -> String {
        let given = self.first().and_then(|server| server.name.as_ref());
        if let Some(name) = self.name.as_ref().or(given) {
            return pascal_case(name);
        }
        self.first().map_or_else(|| "Production".to_owned(), made_name)
    }

    /// A name that says more: several words of the label.
    fn longer_name(&self) -> Option<String> {
        let server = self.first().filter(|server| self.name.is_none() && server.name.is_none())?;
        long_name(server.label.as_deref()?)
    }
}

/// The names of the environments. Those whose first words are equal have several words of their labels,
/// so that a name keeps its meaning when a document has another order.
pub(super) fn names(drafts: &[Draft]) -> Vec<String> {
    let short: Vec<String> = drafts.iter().map(Draft::suggested_name).collect();
    let is_alone =
        |name: &String| name != "Other" && short.iter().filter(|other| *other == name).count() == 1;
    let mut names: Vec<String> = Vec::new();
    for (draft, short) in drafts.iter().zip(&short) {
        let name = if is_alone(short) { None } else { draft.longer_name() };
        let taken = |name: &str| name == "Other" || names.iter().any(|other| other == name);
        let name = unique(&name.unwrap_or_else(|| short.clone()), taken);
        names.push(name);
    }
    names
}

/// The first word of the label, which is how vendors tell their servers apart. After an article the
/// word that names an environment is meant.
fn made_name(server: &Listed) -> String {
    let relative = server.template.text.starts_with('{');
    let fallback = if relative { "Host" } else { name_of_url(server) };
    let label = server.label.as_deref().unwrap_or_default();
    let words = words(label);
    let first = words.first().map(String::as_str).unwrap_or_default();
    if misleads(first, label) {
        // `Production-like sandbox`.
        return long_name(label).unwrap_or_else(|| fallback.to_owned());
    }
    if matches!(first, "a" | "an" | "the" | "our" | "this" | "your") {
        let telling = words.iter().find(|word| class_of(word).is_some());
        let telling = telling.filter(|word| !misleads(word, label));
        return telling.map_or_else(|| pascal_case(first), |word| pascal_case(word));
    }
    let word = label.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let word = word.filter(|word| word.starts_with(char::is_alphabetic));
    let name = word.map_or_else(|| fallback.to_owned(), pascal_case);
    // `Self-hosted` begins with a keyword.
    let mut words = words.iter().take(2);
    match (name.ends_with('_'), words.next(), words.next()) {
        (true, Some(first), Some(second)) => pascal_case(&format!("{first} {second}")),
        _ => name,
    }
}

/// Up to four words of a label.
fn long_name(label: &str) -> Option<String> {
    let words: Vec<String> = words(label).into_iter().take(4).collect();
    let sound = words.first().is_some_and(|word| word.starts_with(char::is_alphabetic));
    sound.then(|| pascal_case(&words.join(" ")))
}

/// The variants of the enum, with names of their own. A part that has the base URL everywhere is
/// not listed; where the base itself is missing in an environment, it is a part like the others.
pub(super) fn named(drafts: Vec<Draft>) -> Vec<Variant> {
    let base_is_part = drafts.iter().any(|draft| draft.places.first().is_some_and(Option::is_none));
    let mut variants: Vec<Variant> = Vec::new();
    let names = names(&drafts);
    for (draft, name) in drafts.into_iter().zip(names) {
        let Some(mut first) = draft.first().cloned() else { continue };
        let mut templates: Vec<Option<Template>> = draft
            .places
            .iter()
            .map(|place| place.as_ref().map(|place| place.template.clone()))
            .collect();
        variables::settle(&draft.groups, &mut templates);
        if let Some(template) = templates.iter().flatten().next() {
            first.template.clone_from(template);
        }
        let skipped = usize::from(!base_is_part);
        let parts: BTreeMap<String, Option<Template>> =
            draft.groups.iter().cloned().zip(templates).skip(skipped).collect();
        let Listed { url, description, template, label, .. } = first;
        let label = draft.name.or(label);
        variants.push(Variant { name, label, url, description, base: template, parts });
    }
    variants
}
