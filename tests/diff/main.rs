//! `diff` says what rustc says.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the lints' exemption reaches no helpers")]

mod compiler;
mod probe;
mod reading;
mod spelling;
mod versions;

use std::path::Path;

use compiler::{Compiler, Emit};
use reading::Reading;
use xtask::model::pass::names::Memory;

#[test]
fn every_probe_compiles_against_its_own_crate() {
    let clients = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases/client");
    for case in ["bank", "harbour", "museum", "observatory", "payments", "post-office"] {
        let folder = clients.join(case);
        let surface = std::fs::read_to_string(folder.join("surface.toml")).unwrap();
        let version = versions::version(&folder, &surface, &Memory::default()).unwrap();
        let compiler = Compiler::get();
        let probes = probe::of(&Reading::of(&compiler.expand(&version.files)));
        let library = compiler.library(compiler::SUBJECT, &version.files, Emit::Metadata);
        let refused = compiler.refused(&library, &probes);
        let refused: Vec<_> = refused.iter().map(|(i, e)| (&probes[*i], e)).collect();
        println!("{case}: {} probes", probes.len());
        if case == "bank" {
            for p in &probes {
                println!("{} {:?}", p.item, p.usage);
            }
        }
        assert!(refused.is_empty(), "{case}: {refused:#?}");
    }
}
