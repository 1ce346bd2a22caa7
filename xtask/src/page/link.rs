//! Links between the pages.

use maud::{Markup, html};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::emit::CrateFile;
use crate::report::{Place, Places};
use crate::tree::{Pointer, SourceFile, Span};

/// What means something in a URL, or ends the attribute that it is in.
const MEANINGFUL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b':')
    .add(b'\'')
    .add(b'[')
    .add(b']');

/// The path of the page of a file of the workspace; `None` if the file is not in it.
pub(super) fn page_of(path: &str) -> Option<String> {
    let plain = |part: &str| !matches!(part, "" | "." | "..");
    let inside = !path.contains(['\\', '\0']) && path.split('/').all(plain);
    inside.then(|| format!("files/{path}.html"))
}

/// The link to a page, from a folder that is `up` below the index.
pub(super) fn href(up: &str, page: &str) -> String {
    format!("{up}{}", utf8_percent_encode(page, MEANINGFUL))
}

/// The link to an id on the same page.
pub(super) fn anchor(id: &str) -> String {
    format!("#{}", utf8_percent_encode(id, MEANINGFUL))
}

/// The path of a file that was read, as the workspace has it.
pub(super) fn path_of(source: &SourceFile) -> String {
    source.path().to_string_lossy().replace('\\', "/")
}

/// The path of a file of a crate in the workspace.
pub(super) fn path_in_crate(package: &str, file: &CrateFile) -> String {
    format!("crates/{package}/{}", file.path)
}

/// The link to a line of a file of the workspace.
pub(super) fn to_line(up: &str, path: &str, line: usize) -> Option<String> {
    Some(format!("{}#L{line}", href(up, &page_of(path)?)))
}

/// Where something is in a file, as a link, with the pointer there.
pub(super) fn place(place: &Place) -> Markup {
    let target = match (&place.file, place.line) {
        (Some(file), Some(line)) => {
            let file = file.replace('\\', "/");
            to_line("../", &file, line).map(|href| (href, format!("{file}:{line}")))
        }
        _ => None,
    };
    let pointer = place.pointer.as_deref().filter(|pointer| !pointer.is_empty());
    html! {
        @if let Some((href, name)) = &target { a.place href=(href) { (name) } }
        @if let Some(pointer) = pointer { " " code.pointer { "#" (pointer) } }
    }
}

/// As [`place`], of a span whose pointer is known.
pub(super) fn origin(places: &Places<'_>, span: Span, pointer: &Pointer) -> Markup {
    place(&places.with_pointer(span, pointer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_links_whatever_they_hold() {
        assert_eq!(href("../", "files/a b#1?.yaml.html"), "../files/a%20b%231%3F.yaml.html");
        assert_eq!(page_of("openapi/shop/a.yaml").unwrap(), "files/openapi/shop/a.yaml.html");
        for outside in ["../a.yaml", "/etc/passwd", "a//b", "a/../../b", ".."] {
            assert_eq!(page_of(outside), None, "{outside}");
        }
    }

    #[test]
    fn a_path_is_never_a_scheme() {
        assert_eq!(href("", "javascript:alert(1)"), "javascript%3Aalert(1)");
    }
}
