//! What generated types send and read.
//!
//! The types of the case `cases/schemas/wire` are compiled into this test, so that [`wire`] can send
//! and read values with them. What each rule does to a schema is in the suite `normalise`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the lints' exemption reaches no helpers")]

#[rustfmt::skip]
mod types;
mod wire;

use std::path::Path;

use xtask::generate::{InProcess, generate};
use xtask::load::{Limits, SourceText, load};
use xtask::lower::lower;
use xtask::normalise::normalise;
use xtask::rewrite::rewrite;
use xtask::surface;
use xtask::tree::Sources;

const SURFACE: &str = "[crate]\nname = \"case\"\nversion = \"0.1.0\"\ndescription = \"A case.\"\n";
const HEADER: &str = "//! Made of cases/schemas/wire by the test `compiled_types_are_fresh`.\n\n\
    #![allow(missing_docs, dead_code, unused_qualifications, clippy::all, reason = \"generated\")]\n\n";

#[test]
fn compiled_types_are_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let expected = format!("{HEADER}{}", types(&root.join("cases/schemas/wire/input.yaml")));
    let file = root.join("schemas/types.rs");
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        std::fs::write(&file, &expected).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap();
    assert!(found == expected, "run with INSTA_UPDATE=always to write {}", file.display());
}

fn types(input: &Path) -> String {
    let mut sources = Sources::default();
    let file = sources.add("surface.toml", SURFACE.to_owned());
    let surface = surface::parse("case", file, &sources).value.unwrap();
    let text = SourceText::new("input.yaml", std::fs::read(input).unwrap());
    let loaded = load(vec![text], &Limits::default(), &mut sources).value.unwrap();
    let generated = lower(loaded[0].root().clone())
        .then(|lowered| normalise(lowered, &surface))
        .then(|normalised| generate(normalised, &InProcess));
    assert!(generated.diagnostics.is_empty(), "{:?}", generated.diagnostics);
    rewrite(&generated.value.unwrap()).unwrap().types
}
