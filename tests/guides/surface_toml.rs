//! `docs/surface-toml.md`, which is made from the schema of `surface.toml`: every key with what it means
//! and an example. `INSTA_UPDATE=always` writes it.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Map, Value as Json};
use xtask::diagnostic::{Style, render};
use xtask::tree::Sources;

use crate::guides::page::{pages, root};

const HEAD: &str = "<!-- Made from the schema of surface.toml by `INSTA_UPDATE=always cargo test -p workspace-tests guides::`. \
     Do not edit. -->\n\n# surface.toml\n\n\
     `openapi/<surface>/surface.toml` holds the facts about a surface that its documents do not. Only `[crate]` is \
     required; [Adding a surface](adding-a-surface.md) shows where to start. With the line \
     `#:schema ../surface.schema.json` at the top, editors complete and check the file. A key that does \
     not exist is an error, with its line and the key that may have been meant.\n\n";

/// What no `surface.toml` can be without.
const CRATE: &str =
    "[crate]\nname = \"museum\"\nversion = \"0.1.0\"\ndescription = \"A client.\"\n";

#[test]
fn the_page_has_every_key_of_the_schema() {
    let schema: Json = serde_json::from_str(&xtask::surface::schema()).unwrap();
    let mut reference = Reference { schema: &schema, without_example: BTreeSet::new() };
    let page = reference.page();
    let missing = reference.without_example;
    assert!(missing.is_empty(), "keys without `examples` in their type's attributes: {missing:?}");

    let path = root().join("docs/surface-toml.md");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&path, &page).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == page, "docs/surface-toml.md is stale: run with INSTA_UPDATE=always");
}

#[test]
fn the_examples_of_all_pages_are_read() {
    let mut together = String::new();
    let mut read = 0;
    for page in pages() {
        for block in page.parts().blocks {
            let name = page.path.display();
            match block.info.as_str() {
                "toml surface" => {
                    read += 1;
                    check(&format!("{name}:{}", block.line), &block.code);
                }
                // The sections of the page of keys are one file.
                "toml section" => together.push_str(&block.code),
                "toml alternative" => {
                    check(&format!("{name}:{}", block.line), &format!("{CRATE}{}", block.code));
                }
                _ => {}
            }
        }
    }
    assert!(read > 1 && together.contains("[crate]"), "the examples are not found any more");
    check("docs/surface-toml.md", &together);
}

/// Fails if a text is no `surface.toml`.
fn check(place: &str, text: &str) {
    let mut sources = Sources::default();
    let file = sources.add("surface.toml", text);
    let outcome = xtask::surface::parse("museum", file, &sources);
    let problems: Vec<String> =
        outcome.diagnostics.iter().map(|one| render(one, &sources, Style::Plain)).collect();
    assert!(problems.is_empty(), "{place}\n{}", problems.join("\n"));
}

/// Prints the page from the schema.
struct Reference<'s> {
    schema: &'s Json,
    without_example: BTreeSet<String>,
}

impl<'s> Reference<'s> {
    fn page(&mut self) -> String {
        let mut text = HEAD.to_owned();
        for (section, schema) in self.schema["properties"].as_object().unwrap() {
            write!(text, "## {section}\n\n{}\n\n", self.described(schema)).unwrap();
            let mut rows = String::new();
            let table = self.target(schema);
            // A list of tables, `[[pagination]]`, has its own example, and the keys of its items.
            let table = table.get("items").map_or(table, |items| self.target(items));
            let own = self.example(schema);
            let example = own.unwrap_or_else(|| self.example_of_section(table));
            let block = |example: Json| {
                toml::to_string(&Json::Object(Map::from_iter([(section.clone(), example)])))
                    .unwrap()
            };
            write!(text, "```toml section\n{}```\n\n", block(example)).unwrap();
            let all = self.said(schema, "examples").and_then(Json::as_array).into_iter().flatten();
            for other in all.skip(1) {
                write!(text, "or\n\n```toml alternative\n{}```\n\n", block(other.clone())).unwrap();
            }
            self.rows("", table, &mut rows);
            if !rows.is_empty() {
                write!(text, "| key | example | meaning |\n|---|---|---|\n{rows}\n").unwrap();
            }
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
        text
    }

    /// A section with an example for each of its keys.
    fn example_of_section(&self, schema: &'s Json) -> Json {
        let keys = schema["properties"].as_object().unwrap();
        let examples =
            keys.iter().filter_map(|(key, member)| Some((key.clone(), self.example(member)?)));
        Json::Object(examples.collect())
    }

    /// The rows of a table's keys; `path` is how the table is reached, with a dot at its end.
    fn rows(&mut self, path: &str, schema: &'s Json, rows: &mut String) {
        let required: Vec<&str> =
            schema["required"].as_array().into_iter().flatten().filter_map(Json::as_str).collect();
        for (key, member) in schema["properties"].as_object().into_iter().flatten() {
            if member.get("const").is_some() {
                continue;
            }
            let name = format!("{path}{key}");
            let mut meaning = self.described(member);
            match member.get("default") {
                _ if required.contains(&key.as_str()) => meaning.push_str(" Required."),
                Some(default @ (Json::String(_) | Json::Bool(_) | Json::Number(_))) => {
                    write!(meaning, " Default: `{default}`.").unwrap();
                }
                _ => {}
            }
            for (word, words) in self.words(member) {
                write!(meaning, "<br>`{word:?}`: {words}").unwrap();
            }
            match self.example(member) {
                Some(example) => {
                    let example = inline(&example);
                    writeln!(rows, "| `{name}` | `{example}` | {} |", cell(&meaning)).unwrap();
                }
                None => drop(self.without_example.insert(name.clone())),
            }
            self.inner(&name, self.target(member), rows);
        }
        // A list of names has its values as keys.
        if let Some(value @ Json::Object(_)) = schema.get("additionalProperties") {
            self.inner_of(&format!("{path}<name>"), self.target(value), rows);
        }
    }

    /// The rows of what a key holds: tables, lists of tables, names with tables.
    fn inner(&mut self, name: &str, schema: &'s Json, rows: &mut String) {
        if let Some(items) = schema.get("items") {
            self.inner_of(&format!("{name}[]"), self.target(items), rows);
        } else if let Some(value @ Json::Object(_)) = schema.get("additionalProperties") {
            self.inner_of(&format!("{name}.<name>"), self.target(value), rows);
        } else {
            self.inner_of(name, schema, rows);
        }
    }

    fn inner_of(&mut self, name: &str, schema: &'s Json, rows: &mut String) {
        if schema.get("properties").is_some() {
            self.rows(&format!("{name}."), schema, rows);
        }
        for branch in branches(schema) {
            let branch = self.target(branch);
            if let Some((tag, word)) = tag(branch) {
                let meaning = cell(&self.described(branch));
                writeln!(rows, "| `{name}.{tag}` | `{word:?}` | {meaning} |").unwrap();
            }
            if branch.get("properties").is_some() {
                self.rows(&format!("{name}."), branch, rows);
            }
        }
    }

    /// An example of a value: the one that the schema has, else the first of its words, else the
    /// flag that it is not by default.
    fn example(&self, schema: &'s Json) -> Option<Json> {
        let own = self.said(schema, "examples").map(|examples| examples[0].clone());
        let word = || self.words(schema).first().map(|(word, _)| Json::from(*word));
        let is_on = schema["default"] == true;
        let flag = || is(self.target(schema), "boolean").then(|| Json::from(!is_on));
        own.or_else(word).or_else(flag)
    }

    /// The words that a value can be, with what they mean.
    fn words(&self, schema: &'s Json) -> Vec<(&'s str, String)> {
        let resolved = self.target(schema);
        let words = branches(resolved)
            .into_iter()
            .filter_map(|branch| Some((branch.get("const")?.as_str()?, self.described(branch))));
        words.collect()
    }

    fn described(&self, schema: &'s Json) -> String {
        let words = self.said(schema, "description").and_then(Json::as_str);
        words.unwrap_or_default().replace('\n', " ")
    }

    /// What a schema says, or else what it refers to.
    fn said(&self, schema: &'s Json, key: &str) -> Option<&'s Json> {
        schema.get(key).or_else(|| self.target(schema).get(key))
    }

    /// What a reference leads to, or the only alternative besides `null`.
    fn target(&self, schema: &'s Json) -> &'s Json {
        if let Some(reference) = schema["$ref"].as_str() {
            return self.schema.pointer(reference.trim_start_matches('#')).unwrap();
        }
        match branches(schema).as_slice() {
            [only] => self.target(only),
            _ => schema,
        }
    }
}

/// The alternatives without `null`, which TOML cannot write.
fn branches(schema: &Json) -> Vec<&Json> {
    let list = schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Json::as_array);
    list.into_iter().flatten().filter(|branch| branch["type"] != "null").collect()
}

/// The key whose one word tells a table from its alternatives.
fn tag(schema: &Json) -> Option<(&str, &str)> {
    let members = schema.get("properties")?.as_object()?;
    members.iter().find_map(|(key, member)| Some((key.as_str(), member.get("const")?.as_str()?)))
}

fn is(schema: &Json, kind: &str) -> bool {
    match &schema["type"] {
        Json::Array(kinds) => kinds.iter().any(|one| one == kind),
        one => one == kind,
    }
}

/// A value as it is written behind a key.
fn inline(value: &Json) -> String {
    match value {
        Json::Array(items) => {
            format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", "))
        }
        Json::Object(members) => {
            let member = |(key, value): (&String, &Json)| {
                let bare = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
                let key = if bare { key.clone() } else { format!("{key:?}") };
                format!("{key} = {}", inline(value))
            };
            format!("{{ {} }}", members.iter().map(member).collect::<Vec<_>>().join(", "))
        }
        value => value.to_string(),
    }
}

/// Text in one cell of a table.
fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|")
}
