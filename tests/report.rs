//! `cargo xtask report`: the pages as text. How they look in a browser is tested by `tests/browser`.
//!
//! A case is the folder `openapi` of a workspace. The snapshot holds what a reader sees of each surface.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::session::{run, snapshot};
use regex::Regex;
use tempfile::TempDir;
use walkdir::WalkDir;
use xtask::cli::Exit;

/// A workspace in a temporary folder, and a folder for its pages.
struct Copy {
    folder: TempDir,
}

impl Copy {
    fn of(openapi: &Path) -> Self {
        let copy = Self { folder: tempfile::tempdir().unwrap() };
        for file in files_below(openapi) {
            copy.write(
                &format!("openapi/{}", file.strip_prefix(openapi).unwrap().display()),
                &std::fs::read_to_string(&file).unwrap(),
            );
        }
        copy.write("Cargo.toml", "[workspace]\n");
        copy
    }

    fn case(name: &str) -> Self {
        Self::of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/report").join(name))
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn report(&self, surfaces: &[&str], out: &str) -> (Exit, String) {
        let surfaces: Vec<String> = surfaces.iter().map(|name| (*name).to_owned()).collect();
        let out = self.path(out);
        let (exit, told) = run(self.folder.path(), |session| session.write_pages(&surfaces, &out));
        let root = self.folder.path().to_string_lossy().into_owned();
        (exit, told.replace(&root, "[workspace]"))
    }

    /// The pages by path.
    fn pages(&self) -> BTreeMap<String, String> {
        let root = self.path("pages");
        let page = |path: PathBuf| {
            let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            (name, std::fs::read_to_string(path).unwrap())
        };
        files_below(&root).into_iter().map(page).collect()
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// What a reader sees of a page: a line for each block.
fn seen(page: &str) -> String {
    let body = page.split_once("<body>").unwrap().1;
    let body = Regex::new("(?s)<script>.*?</script>").unwrap().replace_all(body, "");
    let blocks = "h1|h2|h3|h4|p|li|dt|dd|div|details|summary|section|ul|dl|pre|main|header|footer";
    let lines =
        Regex::new(&format!("</?(?:{blocks})(?: [^>]*)?>")).unwrap().replace_all(&body, "\n");
    let text = Regex::new("<[^>]*>").unwrap().replace_all(&lines, "");
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn cases() {
    for case in workspace_tests::cases("report") {
        let copy = Copy::of(&case);
        let (exit, told) = copy.report(&[], "pages");
        assert_eq!(exit, Exit::Success, "{told}");
        let pages = copy.pages();
        let mut text = told + "\n";
        for (path, page) in &pages {
            if path.starts_with("files/") {
                text.push_str(&format!("== {path}\n"));
            } else {
                text.push_str(&format!("== {path}\n{}\n", seen(page)));
            }
        }
        snapshot("report", &case.file_name().unwrap().to_string_lossy(), &text);
    }
}

/// All elements and attributes are those of the templates, whatever a document holds.
#[test]
fn nothing_of_a_document_is_markup() {
    let copy = Copy::case("hostile");
    copy.report(&[], "pages");
    let tag = Regex::new("<([a-z0-9]+)((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*)\\s*>").unwrap();
    let attribute = Regex::new("\\s([a-z-]+)(?:=\"([^\"]*)\")?").unwrap();
    let elements: BTreeSet<&str> = [
        "html", "head", "meta", "link", "title", "style", "body", "a", "header", "nav", "ul", "li",
        "main", "footer", "p", "code", "script", "section", "h1", "h2", "h3", "h4", "dl", "dt",
        "dd", "div", "span", "details", "summary", "label", "input", "output", "pre",
    ]
    .into();
    let attributes: BTreeSet<&str> = [
        "lang",
        "charset",
        "name",
        "content",
        "rel",
        "href",
        "class",
        "id",
        "aria-label",
        "aria-labelledby",
        "aria-live",
        "hidden",
        "for",
        "type",
        "autocomplete",
        "spellcheck",
        "data-text",
        "tabindex",
        "role",
    ]
    .into();
    let scripts = Regex::new("(?s)<(script|style)>.*?</").unwrap();
    for (path, page) in copy.pages() {
        // Besides tags, nothing opens.
        let opened = page.matches('<').count();
        let own: usize =
            scripts.find_iter(&page).map(|found| found.as_str().matches('<').count()).sum();
        let text = scripts.replace_all(&page, "");
        let tags: Vec<_> = tag.captures_iter(&text).collect();
        let closing = text.matches("</").count();
        let head = 2; // The document type, and the comment by which a page is known.
        let ends = scripts.find_iter(&page).count();
        assert_eq!(opened, tags.len() + closing + own + head, "{path}");
        assert_eq!(ends, 1 + usize::from(path.starts_with("surfaces/")), "{path}");
        for found in tags {
            assert!(elements.contains(&found[1]), "{path}: {}", &found[0]);
            for found in attribute.captures_iter(&found[2]) {
                assert!(attributes.contains(&found[1]), "{path}: {}", &found[0]);
                let value = found.get(2).map_or("", |value| value.as_str());
                let is_link = &found[1] == "href";
                let scheme = value.split(['/', '#']).next().unwrap().contains(':');
                assert!(!is_link || !scheme || value == "data:,", "{path}: {}", &found[0]);
            }
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_and_a_second_run_writes_nothing() {
    let copy = Copy::case("everything");
    assert!(copy.report(&[], "pages").1.contains("17 pages, 17 changed"));
    let (exit, told) = copy.report(&[], "pages");
    assert_eq!(exit, Exit::Success);
    assert!(told.contains("17 pages, 0 changed, 0 removed"), "{told}");
    let pages = copy.pages();
    let other = Copy::case("everything");
    other.report(&[], "pages");
    assert!(pages == other.pages(), "pages differ by the folder that they are in");
    // Generated crates are not needed for them, and are not written.
    assert!(!copy.path("crates").exists());
}

/// The page says what `diff` says against the default branch.
#[test]
fn the_last_change_is_that_since_the_default_branch() {
    let copy = Copy::case("everything");
    let git = |words: &str| {
        let mut command = std::process::Command::new("git");
        let settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
        let done =
            command.current_dir(copy.folder.path()).args(settings).args(words.split(' ')).output();
        let done = done.unwrap();
        assert!(done.status.success(), "git {words}: {}", String::from_utf8_lossy(&done.stderr));
    };
    git("init --quiet --initial-branch main");
    git("add --all");
    git("commit --quiet --message documents");
    git("switch --quiet --create edit");
    let document = copy.path("openapi/depot/depot.yaml");
    let text = std::fs::read_to_string(&document).unwrap();
    let edited = text.replace("[small, LARGE, large]", "[small, large]");
    assert_ne!(text, edited);
    std::fs::write(&document, edited).unwrap();
    let (exit, told) = copy.report(&[], "pages");
    assert_eq!(exit, Exit::Success, "{told}");
    let page = seen(&copy.pages()["surfaces/depot.html"]);
    for expected in
        ["Since main (", "breaks variant-gone\n", "types::Size::LargeUppercase is gone.\n"]
    {
        assert!(page.contains(expected), "{expected}: {page}");
    }
}

#[test]
fn files_of_others_are_left_alone() {
    let copy = Copy::case("empty");
    copy.write("pages/surfaces/hooks.html", "<h1>My own page</h1>");
    let (exit, told) = copy.report(&[], "pages");
    assert_eq!(exit, Exit::Usage, "{told}");
    assert!(
        told.contains("pages/surfaces/hooks.html exists and is not a page of this tool"),
        "{told}"
    );
    assert_eq!(copy.pages().len(), 1, "nothing else was written");
    for reserved in ["openapi/pages", "crates", "openapi/../crates/new"] {
        let (exit, told) = copy.report(&[], reserved);
        assert_eq!(exit, Exit::Usage, "{told}");
        assert!(told.contains("such as target/report"), "{told}");
    }
}

#[test]
fn pages_that_nothing_leads_to_any_more_are_removed_and_files_of_others_stay() {
    let copy = Copy::case("everything");
    copy.report(&[], "pages");
    copy.write("pages/files/mine.html", "<h1>My own page</h1>");
    std::fs::rename(copy.path("openapi/depot"), copy.path("openapi/store")).unwrap();
    let (exit, told) = copy.report(&[], "pages");
    assert_eq!(exit, Exit::Success, "{told}");
    let pages = copy.pages();
    assert!(pages.contains_key("surfaces/store.html") && pages.contains_key("files/mine.html"));
    assert!(
        !pages.keys().any(|path| path.starts_with("files/openapi/depot/")),
        "{:?}",
        pages.keys()
    );
    assert!(!pages.contains_key("surfaces/depot.html"));
}

#[test]
fn a_surface_with_problems_keeps_all_pages_as_they_are() {
    let copy = Copy::case("empty");
    copy.report(&[], "pages");
    let before = copy.pages();
    let document = copy.path("openapi/hooks/hooks.yaml");
    let text = std::fs::read_to_string(&document).unwrap();
    std::fs::write(&document, format!("{text}info: {{}}\n")).unwrap();
    copy.write(
        "openapi/fine/surface.toml",
        "[crate]\nname = \"fine\"\nversion = \"0.1.0\"\ndescription = \"Fine.\"\n",
    );
    copy.write(
        "openapi/fine/fine.yaml",
        "openapi: 3.0.3\ninfo: {title: Fine, version: '1'}\npaths: {}\n",
    );
    let (exit, told) = copy.report(&[], "pages");
    assert_eq!(exit, Exit::Failed, "{told}");
    assert!(told.contains("openapi/hooks/hooks.yaml:16:1"), "{told}");
    assert!(told.contains("hooks: no page was written"), "{told}");
    assert!(before == copy.pages());
    assert_eq!(copy.report(&["fine"], "pages").0, Exit::Success);
}
