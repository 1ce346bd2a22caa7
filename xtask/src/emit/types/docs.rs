//! Documentation, and text by lines.

use super::{Printer, WIDTH};
use crate::emit::rustdoc::tidy;
use crate::model::{Docs, Field, Naming, Part, Role, Side, Type};
use crate::operation::StatusPattern;

/// A text that is written line by line.
#[derive(Default)]
pub(super) struct Lines {
    text: String,
}

impl Lines {
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    /// A blank line between items.
    pub(super) fn blank(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    pub(super) fn docs(&mut self, indent: &str, docs: &str) {
        for line in docs.lines() {
            let line = line.trim_end();
            let space = if line.is_empty() { "" } else { " " };
            self.line(format!("{indent}///{space}{line}"));
        }
    }

    /// An entry of a list and the rule that it has.
    pub(super) fn entry(&mut self, indent: &str, head: &str, rule: Option<&str>) {
        let Some(rule) = rule else { return self.line(format!("{indent}{head},")) };
        let single = format!("{indent}{head} where {rule},");
        if single.chars().count() <= WIDTH {
            return self.line(single);
        }
        self.line(format!("{indent}{head}"));
        self.line(format!("{indent}    where {rule},"));
    }

    /// A branch of a union with what tells it from others and the rule that it has: on one line, or
    /// with each on its own and its items on as many as they need.
    pub(super) fn branch(
        &mut self,
        indent: &str,
        head: &str,
        clauses: &[(&str, Vec<String>)],
        rule: Option<&str>,
    ) {
        let flat: String = clauses
            .iter()
            .map(|(keyword, items)| format!(" {keyword} [{}]", items.join(", ")))
            .chain(rule.map(|rule| format!(" where {rule}")))
            .collect();
        let single = format!("{indent}{head}{flat},");
        // What has nothing but a head has no place where its line could end earlier.
        if single.chars().count() <= WIDTH || flat.is_empty() {
            return self.line(single);
        }
        self.line(format!("{indent}{head}"));
        let indent = format!("{indent}    ");
        for (index, (keyword, items)) in clauses.iter().enumerate() {
            let end = if index + 1 == clauses.len() && rule.is_none() { "," } else { "" };
            let single = format!("{indent}{keyword} [{}]{end}", items.join(", "));
            if single.chars().count() <= WIDTH {
                self.line(single);
                continue;
            }
            self.line(format!("{indent}{keyword} ["));
            self.filled(&format!("{indent}    "), items);
            self.line(format!("{indent}]{end}"));
        }
        if let Some(rule) = rule {
            self.line(format!("{indent}where {rule},"));
        }
    }

    /// `head { items }` on one line, or with the items on as many lines as they need.
    pub(super) fn list(&mut self, indent: &str, head: &str, items: &[String]) {
        let joined = items.join(", ");
        let single = format!("{indent}{head} {{ {joined} }}");
        if single.chars().count() <= WIDTH {
            return self.line(single);
        }
        self.line(format!("{indent}{head} {{"));
        self.filled(&format!("{indent}    "), items);
        self.line(format!("{indent}}}"));
    }

    /// Items with commas after them, as many on a line as fit.
    fn filled(&mut self, indent: &str, items: &[String]) {
        let mut line = String::new();
        for item in items {
            let grown = line.chars().count() + item.chars().count() + 1;
            if !line.is_empty() && indent.len() + grown > WIDTH {
                self.line(format!("{indent}{}", line.trim_end()));
                line.clear();
            }
            line.push_str(item);
            line.push_str(", ");
        }
        self.line(format!("{indent}{}", line.trim_end()));
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// What is said about a type: the vendor's words, or else what it is.
pub(super) fn of_type(own: &Type, printer: &Printer<'_>) -> String {
    let said = words(&own.docs);
    if !said.is_empty() {
        return said;
    }
    match &own.naming {
        Naming::Component(name) => format!("The schema `{name}`."),
        Naming::Part { of, part, .. } => {
            format!("{} of [`{}`].", capital(&part_words(part)), printer.types.get(*of).name)
        }
        Naming::Side { of, side } => {
            let of = &printer.types.get(*of).name;
            match side {
                Side::Sent => format!("[`{of}`] as it is sent."),
                Side::Received => format!("[`{of}`] as it is received."),
            }
        }
        Naming::Operation { method, role, path } => {
            let parts: Vec<String> = path.iter().map(part_words).collect();
            let call = format!("[`Client::{method}`](crate::Client::{method})");
            let role = match role {
                Role::Body => format!("the body of {call}"),
                Role::Response => format!("the answer of {call}"),
                Role::Status(StatusPattern::Default) => format!("any other answer of {call}"),
                Role::Status(status) => format!("the answer of {call} with `{status}`"),
                Role::Outcome => format!("the successes of {call}, by status"),
                Role::Error => format!("the failures of {call}, by status"),
                Role::Webhook => format!("the body of the webhook `{method}`"),
                Role::Parameter(name) => format!("the argument `{name}` of {call}"),
            };
            let all: Vec<String> = parts.into_iter().rev().chain([role]).collect();
            format!("{}.", capital(&all.join(" of ")))
        }
    }
}

/// What is said about a member. If it is nothing, the macro says the name that it has in JSON.
pub(super) fn of_field(field: &Field) -> String {
    words(&field.docs)
}

pub(super) fn words(docs: &Docs) -> String {
    let mut text = tidy(&docs.text).trim().to_owned();
    for note in &docs.notes {
        let single = !text.is_empty() && !text.contains('\n') && text.len() + note.len() < WIDTH;
        text.push_str(match () {
            () if text.is_empty() => "",
            () if single && text.ends_with(['.', '!', '?']) => " ",
            () if single => ". ",
            () => "\n\n",
        });
        text.push_str(note);
    }
    text
}

fn part_words(part: &Part) -> String {
    match part {
        Part::Property(name) => format!("`{name}`"),
        Part::Item => "an item".to_owned(),
        Part::Value => "a value".to_owned(),
        Part::Branch(label) => format!("the branch `{label}`"),
        Part::Inside(outer, inner) => format!("{} of {}", part_words(inner), part_words(outer)),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_that_is_too_wide_ends_with_a_comma_whatever_it_says() {
        let head = format!("{0}({0})", "Wide".repeat(20));
        let has = [("has", vec!["\"id\"".to_owned()])];
        for (clauses, rule) in [(&[][..], None), (&[], Some("text().max(6)")), (&has, None)] {
            let mut lines = Lines::default();
            lines.branch("        ", &head, clauses, rule);
            let text = lines.into_text();
            assert!(text.ends_with(",\n"), "{text}");
        }
    }
}
