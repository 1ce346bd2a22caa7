//! From the facts of `surface.toml` to what operations have.

use toml::Spanned;

use super::access::{Found, NoWay, Start, find};
use super::{Access, PageStyle, Pagination, Step};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::merge::Pattern;
use crate::model::{Model, Operation, Place, Success, TypeRef, Types};
use crate::operation::Location;
use crate::surface::{PageStyleFact, PaginationFacts, Surface, span};
use crate::tree::{FileId, Span};

/// Gives each operation that `[[pagination]]` names what it needs to be read page by page. Gives what
/// does not fit the operations; these stay without.
pub fn settle(model: &mut Model, surface: &Surface) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let Model { types, operations, .. } = model;
    for facts in &surface.facts.pagination {
        for pattern in facts.operations.iter().chain(&facts.except) {
            if !operations.iter().any(|operation| fits(pattern, operation)) {
                problems.push(unknown(pattern, operations, surface.file));
            }
        }
        let names = |patterns: &[Spanned<String>], operation: &Operation| {
            patterns.iter().any(|pattern| fits(pattern, operation))
        };
        for operation in operations.iter_mut().filter(|one| one.pagination.is_none()) {
            if !names(&facts.operations, operation) || names(&facts.except, operation) {
                continue;
            }
            let fact = Fact { facts, file: surface.file, types, operation };
            match fact.read() {
                Ok(found) => operation.pagination = found,
                Err(problem) => problems.push(*problem),
            }
        }
    }
    problems
}

/// Whether a pattern means an operation: by its `operationId`, or by the name of its method, which is
/// the only way where two operations have one id.
fn fits(pattern: &Spanned<String>, operation: &Operation) -> bool {
    let pattern = pattern.get_ref();
    Pattern::new(pattern).fits(&operation.row.operation_id) || *pattern == operation.row.id
}

fn unknown(pattern: &Spanned<String>, operations: &[Operation], file: FileId) -> Diagnostic {
    let name = pattern.get_ref();
    let known = operations.iter().map(|operation| operation.row.operation_id.as_str());
    let message = match name.contains('*') {
        true => format!("no operation of the documents fits `{name}`"),
        false => format!("the documents have no operation `{name}`"),
    };
    let help = did_you_mean(name, known)
        .unwrap_or_else(|| "use the `operationId` as the document spells it".to_owned());
    Diagnostic::error("surface::unknown-operation", message, span(file, pattern)).help(help)
}

/// What `surface.toml` says of one operation.
struct Fact<'s> {
    facts: &'s PaginationFacts,
    file: FileId,
    types: &'s Types,
    operation: &'s Operation,
}

type Read<T> = Result<T, Box<Diagnostic>>;

impl Fact<'_> {
    /// None where a key is missing, which was told when surface.toml was read.
    fn read(&self) -> Read<Option<Pagination>> {
        let facts = self.facts;
        let Some(style) = self.style()? else { return Ok(None) };
        let answer = self.answer()?;
        let items = self.find(facts.items.as_ref(), answer.clone())?;
        let TypeRef::List(list) = &items.ty else {
            let place = facts.items.as_ref().map(|items| span(self.file, items));
            let place = place.unwrap_or_else(|| span(self.file, &facts.style));
            let message = match &facts.items {
                Some(path) => format!("`{}` of the answer is not a list", path.get_ref()),
                None => "the answer is not a list".to_owned(),
            };
            let help = "say by `items` where the list is in the answer: `items = \"data\"`";
            return Err(self.refused(message, help.to_owned(), place));
        };
        let item = list.items.clone();
        let next_from = match facts.style.get_ref() {
            PageStyleFact::LastItem => last(&items, &item),
            _ => answer.clone(),
        };
        Ok(Some(Pagination {
            style,
            next: self.value(facts.next.as_ref(), next_from, "a text or a number")?,
            has_more: self.value(facts.has_more.as_ref(), answer.clone(), "a truth value")?,
            total: self.value(facts.total.as_ref(), answer, "a number")?,
            item,
            is_sensitive: items.is_sensitive,
            items: items.access,
        }))
    }

    fn style(&self) -> Read<Option<PageStyle>> {
        let first = self.facts.first.as_ref().map_or(1, |first| *first.get_ref());
        let made: fn(String, u64) -> PageStyle = match self.facts.style.get_ref() {
            PageStyleFact::LinkHeader => return Ok(Some(PageStyle::Link)),
            PageStyleFact::NextUrl => {
                return Ok(self.facts.next.as_ref().map(|_| PageStyle::NextUrl));
            }
            PageStyleFact::Cursor | PageStyleFact::LastItem if self.facts.next.is_none() => {
                return Ok(None);
            }
            PageStyleFact::Cursor | PageStyleFact::LastItem => {
                |parameter, _| PageStyle::Cursor { parameter }
            }
            PageStyleFact::PageNumber => {
                |parameter, first| PageStyle::PageNumber { parameter, first }
            }
            PageStyleFact::Offset => |parameter, _| PageStyle::Offset { parameter },
        };
        let parameter = self.facts.parameter.as_ref().map(|wanted| self.parameter(wanted));
        Ok(parameter.transpose()?.map(|parameter| made(parameter, first)))
    }

    /// The parameter, which the operation has to take in its query.
    fn parameter(&self, wanted: &Spanned<String>) -> Read<String> {
        let known = self.operation.arguments.iter().filter_map(|argument| match &argument.place {
            Place::Parameter { name, location: Location::Query, .. } => Some(name.as_str()),
            _ => None,
        });
        let known: Vec<&str> = known.collect();
        let name = wanted.get_ref();
        if known.contains(&name.as_str()) {
            return Ok(name.clone());
        }
        let help =
            did_you_mean(name, known.iter().copied()).unwrap_or_else(|| match known.as_slice() {
                [] => "it takes no query parameters: put it into `except`".to_owned(),
                known => format!("it takes `{}`", known.join("`, `")),
            });
        let message = format!("it has no query parameter `{name}`");
        Err(self.refused(message, help, span(self.file, wanted)))
    }

    /// The way to something that is one value.
    fn value(
        &self,
        path: Option<&Spanned<String>>,
        start: Start,
        wanted: &str,
    ) -> Read<Option<Access>> {
        let Some(path) = path else { return Ok(None) };
        let of = start.name;
        let found = self.find(Some(path), start)?;
        let is_object = match &found.ty {
            TypeRef::List(_) | TypeRef::Map(_) => true,
            TypeRef::Named(id) => {
                matches!(self.types.get(*id).kind, crate::model::Kind::Struct(_))
            }
            _ => false,
        };
        if is_object {
            let message = format!("`{}` of {of} is not {wanted}", path.get_ref());
            let help = "let the path lead on to the member that holds it".to_owned();
            return Err(self.refused(message, help, span(self.file, path)));
        }
        Ok(Some(found.access))
    }

    /// The answer, from which paths begin.
    fn answer(&self) -> Read<Start> {
        let mut access = Access::default();
        let ty = match &self.operation.success {
            Success::One(ty) => ty.clone(),
            Success::Optional(ty) => {
                access.0.push(Step::Optional);
                ty.clone()
            }
            Success::Nothing => return Err(self.unlisted("its success has no content")),
            Success::Stream | Success::Sequence(_) => {
                return Err(self.unlisted("its success is a stream"));
            }
            Success::ByStatus(_) => {
                return Err(self.unlisted("its successes have different types"));
            }
        };
        let at = Found { access, ty, is_sensitive: false };
        Ok(Start { at, name: "the answer" })
    }

    fn find(&self, path: Option<&Spanned<String>>, start: Start) -> Read<Found> {
        let style = span(self.file, &self.facts.style);
        let text = path.map(|path| path.get_ref().as_str());
        find(self.types, start, text).map_err(|NoWay { message, help }| {
            let place = path.map_or(style, |path| span(self.file, path));
            self.refused(message, help, place)
        })
    }

    /// The problem of an operation whose answer has no single type.
    fn unlisted(&self, message: &str) -> Box<Diagnostic> {
        let help = "name operations that answer with a list, or put it into `except`";
        self.refused(message.to_owned(), help.to_owned(), span(self.file, &self.facts.style))
    }

    fn refused(&self, message: String, help: String, place: Span) -> Box<Diagnostic> {
        let id = &self.operation.row.operation_id;
        let message = format!("`{id}` cannot be read page by page: {message}");
        let problem = Diagnostic::error("surface::pagination", message, place).help(help);
        Box::new(problem.context(self.operation.row.span, format!("this is `{id}`")))
    }
}

/// The last item of a list, from which the path of its cursor begins.
fn last(items: &Found, item: &TypeRef) -> Start {
    let mut access = items.access.clone();
    access.0.push(Step::Last);
    let at = Found { access, ty: item.clone(), is_sensitive: items.is_sensitive };
    Start { at, name: "an item" }
}
