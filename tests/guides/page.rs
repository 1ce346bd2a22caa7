//! The pages, and what Markdown says is in them.

use std::path::{Path, PathBuf};

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

/// A page that people read.
pub struct Page {
    /// Relative to the workspace: `docs/errors.md`.
    pub path: PathBuf,
    pub text: String,
}

/// A fenced block of code.
pub struct Block {
    /// What follows the fence: `sh`, `toml surface`.
    pub info: String,
    pub code: String,
    /// The line of the fence, counted from 1.
    pub line: usize,
}

/// What a page has besides its words.
#[derive(Default)]
pub struct Parts {
    pub blocks: Vec<Block>,
    /// Where links lead, with the line that they are in.
    pub links: Vec<(String, usize)>,
    /// The words of the headings, in order.
    pub headings: Vec<String>,
}

/// The root of this workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

/// Whether something belongs to no clone. `.git` may be a file too, which leads to the repository: with
/// it, the commands of a copy would commit there.
pub fn is_foreign(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name();
    [".git", "node_modules", "target"].iter().any(|no| name == *no)
}

/// All pages: those at the root, the guides, and the READMEs of the crates.
pub fn pages() -> Vec<Page> {
    let root = root();
    let is_page = |path: &Path| {
        let place = path.strip_prefix(&root).unwrap();
        let at_root = place.components().count() == 1;
        let is_readme = place.starts_with("crates") && place.ends_with("README.md");
        place.extension().is_some_and(|extension| extension == "md")
            && (at_root || place.starts_with("docs") || is_readme)
    };
    let all = walkdir::WalkDir::new(&root).sort_by_file_name().into_iter();
    let files =
        all.filter_entry(|entry| !is_foreign(entry)).map(|entry| entry.unwrap().into_path());
    let pages = files.filter(|path| is_page(path)).map(|path| {
        let text = std::fs::read_to_string(&path).unwrap();
        Page { path: path.strip_prefix(&root).unwrap().to_owned(), text }
    });
    let pages: Vec<Page> = pages.collect();
    assert!(pages.len() > 10, "the pages are not where they were");
    pages
}

impl Page {
    pub fn parts(&self) -> Parts {
        let mut parts = Parts::default();
        let mut heading: Option<String> = None;
        let mut block: Option<Block> = None;
        let parser = Parser::new_ext(&self.text, Options::ENABLE_TABLES).into_offset_iter();
        for (event, range) in parser {
            let line = self.text[..range.start].lines().count() + 1;
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    block = Some(Block { info: info.into_string(), code: String::new(), line });
                }
                Event::End(TagEnd::CodeBlock) => parts.blocks.extend(block.take()),
                Event::Text(text) => match (&mut block, &mut heading) {
                    (Some(block), _) => block.code.push_str(&text),
                    (None, Some(heading)) => heading.push_str(&text),
                    (None, None) => {}
                },
                Event::Code(text) => {
                    if let Some(heading) = &mut heading {
                        heading.push_str(&text);
                    }
                }
                Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
                Event::End(TagEnd::Heading(_)) => parts.headings.extend(heading.take()),
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                    parts.links.push((dest_url.into_string(), line));
                }
                _ => {}
            }
        }
        parts
    }
}
