//! Whether a `surface.toml` has the shape that its schema says, with every problem at its place.
//!
//! serde stops at the first thing it does not like, and knows no "did you mean". This looks at the
//! whole file against [`schema_for!`](schemars::schema_for) of the same types that serde reads, so a
//! new key is known here as soon as the type has it.

use serde_json::{Map, Value as Json};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{SurfaceFile, problem};
use crate::diagnostic::{Diagnostic, did_you_mean, nearest};
use crate::tree::{FileId, Span};

const HELP: &str = "the keys of surface.toml are described in openapi/surface.schema.json";

/// Every problem of the text, in the order of its lines: first what is not TOML; if there is none of
/// these, what the schema does not allow.
pub(super) fn check(text: &str, file: FileId) -> Vec<Diagnostic> {
    let (root, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let mut problems: Vec<_> = errors.iter().map(|error| syntax(error, file)).collect();
        problems.sort_by_key(|problem| problem.primary.span.range().start);
        return problems;
    }
    let schema = schemars::schema_for!(SurfaceFile).to_value();
    let mut check = Check { schema: &schema, file, problems: Vec::new() };
    let start = Span::new(file, 0, 0);
    check.table("surface.toml", start, root.get_ref(), &schema);
    check.problems.sort_by_key(|problem| problem.primary.span.range().start);
    check.problems
}

/// A text that is not TOML.
fn syntax(error: &toml::de::Error, file: FileId) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let message = error.message().lines().next().unwrap_or("not valid TOML").to_owned();
    let help = match message.as_str() {
        "duplicate key" => "it is already there, further up: take one of the two out",
        _ => "surface.toml is TOML (https://toml.io): texts are in quotes, lists in brackets",
    };
    Diagnostic::error("surface::syntax", message, Span::new(file, range.start, range.end))
        .help(help)
}

struct Check<'s> {
    schema: &'s Json,
    file: FileId,
    problems: Vec<Diagnostic>,
}

impl<'s> Check<'s> {
    /// Checks a value; `name` is how messages call it.
    fn value(&mut self, name: &str, value: &Spanned<DeValue<'_>>, schema: &'s Json) {
        let schema = self.resolved(schema);
        if let Some(branches) = alternatives(schema) {
            return self.alternatives(name, value, &branches);
        }
        if !allows(schema, value.get_ref()) {
            return self.wrong_type(name, value, schema);
        }
        match value.get_ref() {
            DeValue::Table(table) => self.table(name, self.span(value), table, schema),
            DeValue::Array(items) => {
                let item = schema.get("items");
                for value in items.iter() {
                    if let Some(item) = item {
                        self.value(name, value, item);
                    }
                }
            }
            DeValue::Integer(number) => self.bounds(name, number, self.span(value), schema),
            DeValue::String(text) if schema["pattern"] == problem::HEADER_NAME => {
                self.problems.extend(problem::header(name, text, self.span(value)));
            }
            _ => {}
        }
    }

    fn table(&mut self, name: &str, place: Span, table: &DeTable<'_>, schema: &'s Json) {
        let known = schema.get("properties").and_then(Json::as_object);
        for (key, value) in table {
            match known.and_then(|known| known.get(key.get_ref().as_ref())) {
                Some(member) => self.value(key.get_ref(), value, member),
                None => self.other_key(name, key, value, schema, known),
            }
        }
        let required = schema.get("required").and_then(Json::as_array).into_iter().flatten();
        // A misspelt key is told as such, not as a missing one too.
        let names = || known.into_iter().flat_map(Map::keys).map(String::as_str);
        let meant: Vec<&str> =
            table.keys().filter_map(|key| nearest(key.get_ref(), names())).collect();
        let missing = |key: &&str| !table.contains_key(*key) && !meant.contains(key);
        for key in required.filter_map(Json::as_str).filter(missing) {
            let member = known.and_then(|known| known.get(key));
            self.missing(name, key, member, place);
        }
    }

    /// A key that the schema does not name: free where it says so, otherwise unknown.
    fn other_key(
        &mut self,
        owner: &str,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        schema: &'s Json,
        known: Option<&'s Map<String, Json>>,
    ) {
        match schema.get("additionalProperties") {
            Some(Json::Bool(false)) => {}
            Some(free @ Json::Object(_)) => {
                return self.value(&format!("{owner}.{}", key.get_ref()), value, free);
            }
            _ => return,
        }
        let name = key.get_ref().as_ref();
        let names = known.into_iter().flat_map(Map::keys).map(String::as_str);
        let list = names.clone().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let elsewhere = || self.elsewhere(name, owner);
        let help = did_you_mean(name, names)
            .or_else(elsewhere)
            .unwrap_or_else(|| format!("it knows {list}"));
        let message = match owner {
            "surface.toml" => format!("surface.toml knows no section `{name}`"),
            _ => format!("`{owner}` knows no key `{name}`"),
        };
        let span = Span::new(self.file, key.span().start, key.span().end);
        self.problems.push(Diagnostic::error("surface::unknown-key", message, span).help(help));
    }

    /// The section that a key belongs to, if it is a key of another one.
    fn elsewhere(&self, key: &str, owner: &str) -> Option<String> {
        let sections = self.schema.get("properties")?.as_object()?;
        if owner != "surface.toml" && !sections.contains_key(owner) {
            return None;
        }
        let owner = sections.iter().find(|(section, schema)| {
            let keys = self.optional(schema).get("properties").and_then(Json::as_object);
            section.as_str() != owner && keys.is_some_and(|keys| keys.contains_key(key))
        });
        owner.map(|(section, _)| format!("it is a key of the section `[{section}]`"))
    }

    fn missing(&mut self, owner: &str, key: &str, member: Option<&'s Json>, place: Span) {
        let example = member.map_or_else(|| "...".to_owned(), |member| self.example(member));
        let (message, help) = match owner {
            "surface.toml" => {
                (format!("the section `[{key}]` is missing"), format!("add `[{key}]`"))
            }
            _ => (format!("`{owner}` has no `{key}`"), format!("add the line `{key} = {example}`")),
        };
        let what = member.and_then(|member| member.get("description")).and_then(Json::as_str);
        let help = match what {
            Some(what) => format!("{help}: {}", lower_first(&what.replace('\n', " "))),
            None => help,
        };
        self.problems.push(Diagnostic::error("surface::missing-key", message, place).help(help));
    }

    fn wrong_type(&mut self, name: &str, value: &Spanned<DeValue<'_>>, schema: &'s Json) {
        let message = format!("`{name}` is {}, not {}", kind(value.get_ref()), wanted(schema));
        let span = self.span(value);
        let help = match value.get_ref() {
            DeValue::String(text) if wants(schema, "boolean") && is_flag(text) => {
                format!("take the quotes off: `{name} = {text}`")
            }
            DeValue::String(text) if wants(schema, "integer") && text.parse::<i64>().is_ok() => {
                format!("take the quotes off: `{text}`")
            }
            DeValue::String(text) if wants(schema, "array") => {
                format!("put it in brackets: `{name} = [{:?}]`", text.as_ref())
            }
            _ if wants(schema, "boolean") => format!("write `{name} = true` or `{name} = false`"),
            DeValue::Integer(number) if wants(schema, "string") => {
                format!("put it in quotes: `{name} = \"{}\"`", number.as_str())
            }
            DeValue::Float(number) if wants(schema, "string") => {
                format!("put it in quotes: `{name} = \"{}\"`", number.as_str())
            }
            _ => HELP.to_owned(),
        };
        self.problems.push(Diagnostic::error("surface::type", message, span).help(help));
    }

    fn bounds(&mut self, name: &str, number: &toml::de::DeInteger<'_>, span: Span, schema: &Json) {
        let Ok(number) = i64::from_str_radix(number.as_str(), number.radix()) else { return };
        let bound = |key| schema.get(key).and_then(Json::as_i64);
        let below = bound("minimum").is_some_and(|least| number < least);
        let above = bound("maximum").is_some_and(|most| number > most);
        if below || above {
            let message = format!("`{name}` cannot be {number}");
            let range = match (bound("minimum"), bound("maximum")) {
                (Some(least), Some(most)) => format!("write a number from {least} to {most}"),
                (Some(least), None) => format!("write a number from {least}"),
                _ => HELP.to_owned(),
            };
            self.problems.push(Diagnostic::error("surface::type", message, span).help(range));
        }
    }

    /// A value that is one of several things: a word of a list, or a table that a member names.
    fn alternatives(&mut self, name: &str, value: &Spanned<DeValue<'_>>, branches: &[&'s Json]) {
        let branches: Vec<&'s Json> = branches.iter().map(|branch| self.resolved(branch)).collect();
        let words: Vec<&str> = branches.iter().flat_map(|branch| words(branch)).collect();
        if let (DeValue::String(text), false) = (value.get_ref(), words.is_empty()) {
            return self.word(name, text, self.span(value), &words);
        }
        let fitting = || branches.iter().filter(|branch| allows(branch, value.get_ref()));
        let DeValue::Table(table) = value.get_ref() else {
            return match fitting().next() {
                Some(branch) => self.value(name, value, branch),
                None => {
                    self.wrong_type(name, value, branches.first().copied().unwrap_or(&Json::Null))
                }
            };
        };
        // A table says in one member which of them it is.
        let tag = branches.iter().find_map(|branch| tag(branch)).map(|(tag, _)| tag);
        let Some(tag) = tag else {
            return match self.least_wrong(name, value, &fitting().copied().collect::<Vec<_>>()) {
                Some(problems) => self.problems.extend(problems),
                None => {
                    self.wrong_type(name, value, branches.first().copied().unwrap_or(&Json::Null))
                }
            };
        };
        let words: Vec<&str> = branches.iter().filter_map(|b| Some(self::tag(b)?.1)).collect();
        let said = table.iter().find(|(key, _)| key.get_ref() == tag);
        match said.map(|(_, value)| (value, value.get_ref())) {
            None => {
                let message = format!("`{name}` has no `{tag}`");
                let help = format!("say which it is: {}", quoted(&words));
                let place = self.span(value);
                let problem = Diagnostic::error("surface::missing-key", message, place);
                self.problems.push(problem.help(help));
            }
            Some((place, DeValue::String(text))) => {
                match branches.iter().find(|b| self::tag(b).is_some_and(|(_, word)| word == text)) {
                    Some(branch) => self.table(name, self.span(value), table, branch),
                    None => self.word(tag, text, self.span(place), &words),
                }
            }
            Some((place, _)) => self.word(tag, "", self.span(place), &words),
        }
    }

    fn word(&mut self, name: &str, text: &str, span: Span, words: &[&str]) {
        if words.contains(&text) {
            return;
        }
        let message = format!("`{name}` cannot be `{text}`");
        let list = format!("it is one of {}", quoted(words));
        let help = match did_you_mean(text, words.iter().copied()) {
            Some(question) => format!("{question} {}", upper_first(&list)),
            None => list,
        };
        self.problems.push(Diagnostic::error("surface::value", message, span).help(help));
    }

    /// The problems of the alternative that has fewest.
    fn least_wrong(
        &self,
        name: &str,
        value: &Spanned<DeValue<'_>>,
        branches: &[&'s Json],
    ) -> Option<Vec<Diagnostic>> {
        let tried = branches.iter().map(|branch| {
            let mut check = Check { schema: self.schema, file: self.file, problems: Vec::new() };
            check.value(name, value, branch);
            check.problems
        });
        tried.min_by_key(Vec::len)
    }

    fn span<T>(&self, value: &Spanned<T>) -> Span {
        Span::new(self.file, value.span().start, value.span().end)
    }

    /// The schema that a reference leads to.
    fn resolved(&self, schema: &'s Json) -> &'s Json {
        let reference = schema.get("$ref").and_then(Json::as_str);
        let target = reference.and_then(|text| self.schema.pointer(text.trim_start_matches('#')));
        target.unwrap_or(schema)
    }

    /// The schema of a value that may be left out.
    fn optional(&self, schema: &'s Json) -> &'s Json {
        let schema = self.resolved(schema);
        match alternatives(schema).as_deref() {
            Some([only]) => self.resolved(only),
            _ => schema,
        }
    }

    /// A value of the type, for a line that people can copy.
    fn example(&self, schema: &'s Json) -> String {
        let schema = self.optional(schema);
        let words: Vec<&str> = alternatives(schema).into_iter().flatten().flat_map(words).collect();
        match words.first() {
            Some(word) => format!("{word:?}"),
            None if wants(schema, "boolean") => "false".to_owned(),
            None if wants(schema, "integer") => "1".to_owned(),
            None if wants(schema, "array") => "[\"...\"]".to_owned(),
            None if wants(schema, "string") => "\"...\"".to_owned(),
            None => "{ ... }".to_owned(),
        }
    }
}

/// The alternatives of a schema without `null`, which TOML cannot write.
fn alternatives(schema: &Json) -> Option<Vec<&Json>> {
    let branches = schema.get("anyOf").or_else(|| schema.get("oneOf"))?.as_array()?;
    Some(branches.iter().filter(|branch| branch["type"] != "null").collect())
}

/// The words that a schema allows.
fn words(schema: &Json) -> Vec<&str> {
    let list = schema.get("enum").and_then(Json::as_array).into_iter().flatten();
    list.chain(schema.get("const")).filter_map(Json::as_str).collect()
}

/// The member whose one word tells a table from its alternatives, and the word.
fn tag(schema: &Json) -> Option<(&str, &str)> {
    let members = schema.get("properties")?.as_object()?;
    members.iter().find_map(|(key, member)| Some((key.as_str(), member.get("const")?.as_str()?)))
}

fn allows(schema: &Json, value: &DeValue<'_>) -> bool {
    let found = match value {
        DeValue::String(_) | DeValue::Datetime(_) => "string",
        DeValue::Integer(_) => "integer",
        DeValue::Float(_) => "number",
        DeValue::Boolean(_) => "boolean",
        DeValue::Array(_) => "array",
        DeValue::Table(_) => "object",
    };
    let is_date = matches!(value, DeValue::Datetime(_));
    schema.get("type").is_none()
        || (wants(schema, found) && !is_date)
        || found == "integer" && wants(schema, "number")
}

fn wants(schema: &Json, kind: &str) -> bool {
    match schema.get("type") {
        Some(Json::String(wanted)) => wanted == kind,
        Some(Json::Array(wanted)) => wanted.iter().any(|wanted| wanted == kind),
        _ => false,
    }
}

fn wanted(schema: &Json) -> &'static str {
    let kinds = [
        ("string", "a text"),
        ("integer", "a whole number"),
        ("number", "a number"),
        ("boolean", "true or false"),
        ("array", "a list"),
        ("object", "a section of its own"),
    ];
    let words = !words(schema).is_empty();
    let kind = kinds.iter().find(|(kind, _)| wants(schema, kind));
    kind.map_or(if words { "one of its words" } else { "what it must be" }, |(_, text)| text)
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a section",
    }
}

fn is_flag(text: &str) -> bool {
    matches!(text, "true" | "false")
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default();
    first + chars.as_str().trim_end_matches('.')
}

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}
