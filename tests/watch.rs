//! `cargo xtask watch`: which surfaces are generated, and when, with news from a list instead of the
//! system. `xtask/tests/watching.rs` lets the system tell.

use std::path::Path;
use std::time::Duration;

use crate::session::run;
use tempfile::TempDir;
use xtask::cli::Exit;
use xtask::watch::{Events, News};

const ORDERS: &str = include_str!("cases/commands/fresh/shop/orders.yaml");
const SURFACE: &str = include_str!("cases/commands/fresh/shop/surface.toml");

/// Something that happens in the workspace, and what the system tells of it.
type Step<'a> = (&'a dyn Fn(), News);

/// Steps that happen while the command waits.
struct Script<'a>(Vec<Step<'a>>);

impl Events for Script<'_> {
    fn next(&mut self, _: Option<Duration>) -> News {
        if self.0.is_empty() {
            return News::Ended;
        }
        let (happens, news) = self.0.remove(0);
        happens();
        news
    }
}

/// A workspace with the surfaces `shop` and `bakery`, which are alike.
fn workspace() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(&folder, "Cargo.toml", include_str!("../Cargo.toml"));
    for surface in ["shop", "bakery"] {
        write(&folder, &format!("openapi/{surface}/orders.yaml"), ORDERS);
        let facts = SURFACE.replace("name = \"shop\"", &format!("name = \"{surface}\""));
        write(&folder, &format!("openapi/{surface}/surface.toml"), &facts);
    }
    folder
}

fn write(folder: &TempDir, path: &str, text: &str) {
    let path = folder.path().join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn changed(paths: &[&str]) -> News {
    News::Changed(paths.iter().map(|path| Path::new("/openapi").join(path)).collect())
}

/// Watches, and gives the lines that say what was done with a surface.
fn done(folder: &TempDir, named: &[&str], steps: Vec<Step<'_>>) -> Vec<String> {
    let named: Vec<String> = named.iter().map(|name| (*name).to_owned()).collect();
    let (exit, told) = run(folder.path(), |session| {
        session.watch_events(&named, &mut Script(steps), Path::new("/openapi"))
    });
    assert_eq!(exit, Exit::Success);
    let lines = told.lines().map(str::trim).filter(|line| {
        ["Generated ", "Fresh ", "Unchanged "].iter().any(|verb| line.starts_with(verb))
    });
    lines.map(str::to_owned).collect()
}

#[test]
fn an_edit_makes_the_surface_that_it_was_of_and_no_other() {
    let folder = workspace();
    let edit = || {
        write(&folder, "openapi/shop/orders.yaml", &ORDERS.replace("summary: ", "summary: Now "))
    };
    let steps: Vec<Step<'_>> = vec![(&edit, changed(&["shop/orders.yaml"])), (&|| {}, News::Quiet)];
    let lines = done(&folder, &[], steps);
    let [bakery, shop, again] = lines.as_slice() else { panic!("{lines:?}") };
    assert!(bakery.starts_with("Generated bakery: "), "{bakery}");
    assert!(shop.starts_with("Generated shop: "), "{shop}");
    assert!(again.starts_with("Generated shop: "), "{again}");
}

#[test]
fn what_the_tool_writes_itself_is_no_edit() {
    let folder = workspace();
    let nothing = || {};
    let told =
        ["shop/names.toml", "surface.schema.json", "shop/orders.yaml", "shop/.orders.yaml.swp"];
    let steps: Vec<Step<'_>> = vec![
        (&nothing, changed(&told)),
        (&nothing, News::Quiet),
        (&nothing, News::Missed),
        (&nothing, News::Quiet),
    ];
    assert_eq!(
        done(&folder, &[], steps).len(),
        2,
        "the first run makes two, and there is no second one"
    );
    assert!(folder.path().join("openapi/shop/names.toml").exists());
}

#[test]
fn an_edited_name_is_one() {
    let folder = workspace();
    let names = folder.path().join("openapi/shop/names.toml");
    let edit = || {
        let text = std::fs::read_to_string(&names).unwrap();
        let renamed = text.replace("GetOrderError\"", "OrderFailure\"");
        assert_ne!(text, renamed, "{text}");
        std::fs::write(&names, renamed).unwrap();
    };
    let steps: Vec<Step<'_>> = vec![(&edit, changed(&["shop/names.toml"])), (&|| {}, News::Quiet)];
    assert_eq!(done(&folder, &["shop"], steps).len(), 2);
    let types = std::fs::read_to_string(folder.path().join("crates/shop/src/types.rs")).unwrap();
    assert!(types.contains("enum OrderFailure"), "{types}");
}

#[test]
fn a_broken_state_is_told_and_the_next_one_is_made() {
    let folder = workspace();
    let before = || std::fs::read(folder.path().join("crates/shop/src/requests.rs")).unwrap();
    let first = std::cell::RefCell::new(Vec::new());
    let break_it = || {
        *first.borrow_mut() = before();
        write(&folder, "openapi/shop/orders.yaml", &format!("{ORDERS}paths: ["));
    };
    let remove_it = || {
        assert!(*first.borrow() == before(), "a broken document changed the crate");
        std::fs::remove_file(folder.path().join("openapi/shop/orders.yaml")).unwrap();
    };
    let mend_it = || {
        write(&folder, "openapi/shop/orders.yaml", &ORDERS.replace("summary: ", "summary: Now "))
    };
    let news = || changed(&["shop/orders.yaml"]);
    let steps: Vec<Step<'_>> = vec![
        (&break_it, news()),
        (&|| {}, News::Quiet),
        (&remove_it, news()),
        (&|| {}, News::Quiet),
        (&mend_it, news()),
    ];
    let (exit, told) = run(folder.path(), |session| {
        session.watch_events(&["shop".to_owned()], &mut Script(steps), Path::new("/openapi"))
    });
    assert_eq!(exit, Exit::Success);
    assert!(told.contains("openapi/shop/orders.yaml:"), "{told}");
    assert_eq!(told.matches("Failed shop: nothing was written").count(), 2, "{told}");
    assert_eq!(told.matches("Generated shop: ").count(), 2, "{told}");
    assert_eq!(told.matches("Watching openapi/shop/; Ctrl-C ends it").count(), 4, "{told}");
}

#[test]
fn a_broken_surface_keeps_no_other_from_being_made() {
    let folder = workspace();
    let edit = || {
        write(&folder, "openapi/bakery/orders.yaml", "openapi: [");
        write(&folder, "openapi/shop/orders.yaml", &ORDERS.replace("summary: ", "summary: Now "));
    };
    let news = changed(&["bakery/orders.yaml", "shop/orders.yaml"]);
    let steps: Vec<Step<'_>> = vec![(&edit, news), (&|| {}, News::Quiet)];
    let lines = done(&folder, &[], steps);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[2].starts_with("Generated shop: "), "{lines:?}");
}

#[test]
fn surfaces_come_and_go() {
    let folder = workspace();
    let add = || {
        write(&folder, "openapi/zoo/orders.yaml", ORDERS);
        write(
            &folder,
            "openapi/zoo/surface.toml",
            &SURFACE.replace("name = \"shop\"", "name = \"zoo\""),
        );
    };
    let remove = || std::fs::remove_dir_all(folder.path().join("openapi/bakery")).unwrap();
    let steps: Vec<Step<'_>> = vec![
        (&add, changed(&["zoo", "zoo/orders.yaml", "zoo/surface.toml"])),
        (&|| {}, News::Quiet),
        (&remove, changed(&["bakery/orders.yaml", "bakery"])),
        (&|| {}, News::Quiet),
    ];
    let lines = done(&folder, &[], steps);
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[2].starts_with("Generated zoo: "), "{lines:?}");
}

#[test]
fn only_what_was_named_is_watched() {
    let folder = workspace();
    let edit = || {
        write(&folder, "openapi/bakery/orders.yaml", &ORDERS.replace("summary: ", "summary: Now "))
    };
    let steps: Vec<Step<'_>> =
        vec![(&edit, changed(&["bakery/orders.yaml"])), (&|| {}, News::Quiet)];
    assert_eq!(done(&folder, &["shop"], steps).len(), 1);
}
