//! Lists that come in pages: `[[pagination]]`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::problem::span;
use crate::diagnostic::Diagnostic;
use crate::tree::FileId;

/// How some lists are read page by page. Their requests get `pages()` and `items()`. An operation goes
/// by the first of these that names it.
///
/// Paths lead to members of the answer, with a point between names: `meta.next_cursor`.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PaginationFacts {
    /// The operations, by `operationId`, in which `*` is any text: `"list*"`.
    #[schemars(with = "Vec<String>", extend("examples" = [["list*"]]))]
    pub operations: Vec<Spanned<String>>,
    /// Operations that are meant by `operations`, but are not lists or come as a whole.
    #[serde(default)]
    #[schemars(with = "Vec<String>", extend("examples" = [["listCountries"]]))]
    pub except: Vec<Spanned<String>>,
    /// How the vendor tells what comes after a page.
    #[schemars(with = "PageStyleFact", extend("examples" = ["cursor"]))]
    pub style: Spanned<PageStyleFact>,
    /// The path of the list in the answer: `data`, or `_embedded.*` for the only list that is there.
    /// Without it the answer is the list.
    #[schemars(with = "Option<String>", extend("examples" = ["data"]))]
    pub items: Option<Spanned<String>>,
    /// The query parameter that takes the cursor, the number of the page or the offset.
    #[schemars(with = "Option<String>", extend("examples" = ["after"]))]
    pub parameter: Option<Spanned<String>>,
    /// The path of the cursor or of the URL of the next page: `meta.next_cursor`, `_links.next.href`. For
    /// `last-item` the path of the cursor in an item: `id`.
    #[schemars(with = "Option<String>", extend("examples" = ["meta.next_cursor"]))]
    pub next: Option<Spanned<String>>,
    /// The path of a truth value that says whether there is more.
    #[schemars(with = "Option<String>", extend("examples" = ["meta.has_more"]))]
    pub has_more: Option<Spanned<String>>,
    /// The path of the number of all pages (`page-number`) or of all items (`offset`).
    #[schemars(with = "Option<String>", extend("examples" = ["meta.pages"]))]
    pub total: Option<Spanned<String>>,
    /// The number of the first page; 1 unless this says otherwise.
    #[schemars(with = "Option<u64>", extend("examples" = [0]))]
    pub first: Option<Spanned<u64>>,
}

/// How a vendor tells what comes after a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PageStyleFact {
    /// The answer holds a cursor, which the next call sends back.
    Cursor,
    /// The cursor is a member of the last item of a page, such as its id; the list ends with an empty page.
    LastItem,
    /// Pages have numbers; the list ends with an empty page.
    PageNumber,
    /// A call says how many items come before its page; the list ends with an empty page.
    Offset,
    /// The header `Link` has a URL with `rel=next` (RFC 8288).
    LinkHeader,
    /// A member of the answer holds the URL of the next page, as in HAL.
    NextUrl,
}

impl PageStyleFact {
    /// As surface.toml spells it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cursor => "cursor",
            Self::LastItem => "last-item",
            Self::PageNumber => "page-number",
            Self::Offset => "offset",
            Self::LinkHeader => "link-header",
            Self::NextUrl => "next-url",
        }
    }

    /// Which of `parameter`, `next`, `total` and `first` it has, the first two of which it then needs.
    fn keys(self) -> [bool; 4] {
        match self {
            Self::Cursor | Self::LastItem => [true, true, false, false],
            Self::PageNumber => [true, false, true, true],
            Self::Offset => [true, false, true, false],
            Self::LinkHeader => [false; 4],
            Self::NextUrl => [false, true, false, false],
        }
    }
}

/// Keys that a style lacks or has nothing to do with.
pub(super) fn check(facts: &[PaginationFacts], file: FileId) -> Vec<Diagnostic> {
    facts.iter().flat_map(|facts| keys(facts, file)).collect()
}

fn keys(facts: &PaginationFacts, file: FileId) -> Vec<Diagnostic> {
    let style = *facts.style.get_ref();
    let place = |text: &Option<Spanned<String>>| text.as_ref().map(|text| span(file, text));
    let given = [
        ("parameter", place(&facts.parameter), "\"page\""),
        ("next", place(&facts.next), "\"meta.next\""),
        ("total", place(&facts.total), ""),
        ("first", facts.first.as_ref().map(|first| span(file, first)), ""),
    ];
    let mut problems = Vec::new();
    for (index, ((key, place, example), wanted)) in given.into_iter().zip(style.keys()).enumerate()
    {
        let name = style.name();
        match place {
            Some(place) if !wanted => {
                let message = format!("pages of the style `{name}` have no `{key}`");
                let problem = Diagnostic::error("surface::pagination", message, place);
                problems.push(problem.help("take the line out, or choose another style"));
            }
            None if wanted && index < 2 => {
                let message = format!("pages of the style `{name}` need a `{key}`");
                let place = span(file, &facts.style);
                let problem = Diagnostic::error("surface::missing-key", message, place);
                problems.push(problem.help(format!("add a line such as `{key} = {example}`")));
            }
            _ => {}
        }
    }
    problems
}
