//! What `surface.toml` can have wrong: nothing is written, and the workspace can be loaded.

use std::fmt::Write as _;

use xtask::cli::Exit;

use crate::safety::faults::Faults;
use crate::safety::tree::{Copy, difference};
use crate::session::snapshot;

#[test]
fn nothing_is_written_and_the_workspace_can_be_loaded() {
    let cases = workspace_tests::cases("bad-surface");
    assert!(cases.len() >= 20, "{} cases", cases.len());
    for case in cases {
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        let copy = Copy::generated();
        std::fs::copy(case.join("surface.toml"), copy.path("openapi/museum/surface.toml")).unwrap();
        let before = copy.tree();
        let mut told = String::new();
        let (exit, said) = copy.run("generate", Faults::none());
        writeln!(told, "{said}[{exit:?}]").unwrap();
        assert_ne!(exit, Exit::Success, "{name}");
        let said = said.replace("nothing was written", "its crate cannot be compared");
        assert_eq!(copy.run("check", Faults::none()), (exit, said), "{name}: check says otherwise");
        assert_eq!(difference(&before, &copy.tree()), Vec::<String>::new(), "{name}");
        assert_eq!(copy.load(), Ok(()), "{name}");
        snapshot("bad-surface", &name, &told);
    }
}
