//! Outlines of small crates.

use std::fmt::Write as _;

use super::*;
use crate::emit::tests::made;
use crate::pipeline::Kept;

const MUSEUM: &str = include_str!("../emit/tests/museum.yaml");

fn museum() -> BTreeMap<String, String> {
    let package = made("", MUSEUM, &Kept::default()).expect("a crate");
    package.files.into_iter().map(|file| (file.path, file.text)).collect()
}

#[test]
fn a_crate_has_what_its_macros_make() {
    let outline = Outline::of(&museum()).unwrap();
    let mut text = String::new();
    for (path, item) in
        outline.items.iter().filter(|(_, item)| !matches!(item.shape, Shape::Reexport(_)))
    {
        writeln!(text, "{path}: {}", item.shape.text()).unwrap();
        for (name, value) in item.wire.iter().filter(|(name, _)| *name != "made") {
            writeln!(text, "    {name}: {value}").unwrap();
        }
    }
    insta::assert_snapshot!(text);
}

#[test]
fn what_is_no_crate_is_an_error_that_names_the_file() {
    let mut files = museum();
    files.insert("src/types.rs".to_owned(), "object! { pub struct A { odd {} } }".to_owned());
    let error = Outline::of(&files).unwrap_err().to_string();
    assert_eq!(error, "src/types.rs is not what the generator writes: no section of an object");
    files.remove("src/lib.rs");
    assert!(matches!(Outline::of(&files), Err(OutlineError::NoLibrary)));
}

#[test]
fn a_path_belongs_to_what_is_before_its_last_word() {
    for (path, expected) in [
        ("types::Order.id", Some("types::Order")),
        ("types::Order::new", Some("types::Order")),
        ("types::Order", None),
        ("Client::list_orders", Some("Client")),
        ("operations.list_orders", None),
        ("operations.list_orders.send_as_csv", None),
        ("feature:schemars", None),
        ("webhooks::verifier", None),
    ] {
        assert_eq!(owner(path), expected, "{path}");
    }
}
