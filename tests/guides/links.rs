//! Links between pages.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use crate::guides::page::{Page, pages, root};

#[test]
fn every_relative_link_leads_to_a_file_and_a_heading() {
    let pages = pages();
    let anchors: BTreeMap<&Path, Vec<String>> =
        pages.iter().map(|page| (page.path.as_path(), anchors(page))).collect();
    let mut broken = Vec::new();
    let mut followed = 0;
    for page in &pages {
        for (link, line) in page.parts().links {
            if link.contains("://") || link.starts_with("mailto:") {
                continue;
            }
            followed += 1;
            if let Some(why) = fault(page, &link, &anchors) {
                broken.push(format!("{}:{line}: {link} {why}", page.path.display()));
            }
        }
    }
    assert!(followed > 20, "the links are not found any more");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// What is wrong with a link.
fn fault(page: &Page, link: &str, anchors: &BTreeMap<&Path, Vec<String>>) -> Option<String> {
    let (file, anchor) = link.split_once('#').map_or((link, None), |(file, at)| (file, Some(at)));
    let target = match file {
        "" => page.path.clone(),
        file => normal(&page.path.parent().unwrap().join(file)),
    };
    if !root().join(&target).exists() {
        return Some("leads to no file".to_owned());
    }
    let anchor = anchor?;
    match anchors.get(target.as_path()) {
        Some(known) if known.iter().any(|known| known == anchor) => None,
        Some(known) => Some(format!("leads to no heading: there are {}", known.join(", "))),
        None => Some("has an anchor, but leads to no page".to_owned()),
    }
}

/// The path without `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => drop(normal.pop()),
            part => normal.push(part),
        }
    }
    normal
}

/// The anchors of a page's headings, as GitHub and GitLab make them.
fn anchors(page: &Page) -> Vec<String> {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
    let anchor = |heading: &String| {
        heading.to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-")
    };
    page.parts().headings.iter().map(anchor).collect()
}

#[test]
fn an_anchor_has_the_words_of_its_heading() {
    let text = "# What a `client` does, and why\n\n## rate-limit\n".to_owned();
    let page = Page { path: PathBuf::from("page.md"), text };
    assert_eq!(anchors(&page), ["what-a-client-does-and-why", "rate-limit"]);
}

/// Fenced code without a language is Rust too for rustdoc, which would compile it.
#[test]
fn every_page_with_rust_is_a_documentation_test() {
    let tested = std::fs::read_to_string(root().join("tests/src/guides.rs")).unwrap();
    for page in pages().iter().filter(|page| !page.path.starts_with("crates")) {
        let blocks = page.parts().blocks;
        let is_rust = |info: &str| info == "rust" || info.starts_with("rust,");
        let has_rust = blocks.iter().any(|block| is_rust(&block.info));
        let line = format!("include_str!(\"../../{}\")", page.path.display());
        let is_past = page.path.ends_with("CHANGELOG.md");
        assert!(!has_rust || is_past || tested.contains(&line), "tests/src/guides.rs lacks {line}");
        let mut skipped =
            blocks.iter().filter(|block| block.info.split(',').any(|word| word == "ignore"));
        assert!(
            is_past || skipped.next().is_none(),
            "{} has Rust that is not compiled",
            page.path.display()
        );
    }
}
