use std::path::{Path, PathBuf};
use xtask::load::{Folder, Limits};
use xtask::tree::Sources;
fn main() {
    let path = PathBuf::from(std::env::args().nth(1).unwrap());
    let quiet = std::env::args().nth(2).is_some();
    let folder = path.parent().unwrap();
    let file: PathBuf = path.file_name().unwrap().into();
    let (limits, mut sources) = (Limits::default(), Sources::default());
    let reader = Folder::new(folder, folder);
    let id = sources.add("surface.toml", String::from("[crate]\nname='x'\nversion='0.1.0'\ndescription='d'\n[sources]\ntolerate-faults=true\n"));
    let surface = xtask::surface::parse("x", id, &sources).value.unwrap();
    let documents = xtask::load::read(&reader, &[file], &limits)
        .then(|files| xtask::load::load(files, &limits, &mut sources))
        .then(|loaded| xtask::bundle::bundle(loaded, &reader, &limits, &mut sources));
    let root = documents.value.unwrap()[0].root().clone();
    let lowered = xtask::lower::lower(root).value.unwrap();
    let t = std::time::Instant::now();
    let draft = xtask::normalise::operations_only(lowered, &surface);
    let t1 = t.elapsed();
    let t = std::time::Instant::now();
    let mut model = xtask::model::read(&draft.root, &draft.operations, &surface.facts.types);
    let t2 = t.elapsed();
    let t = std::time::Instant::now();
    xtask::model::pass::run(&mut model);
    let t3 = t.elapsed();
    if let Some(out) = std::env::args().nth(3) { std::fs::write(out, xtask::emit::types::types(&model, None)).unwrap(); }
    if !quiet { print!("{}", xtask::model::outline::outline(&model)); }
    let mut kinds = std::collections::BTreeMap::new();
    for loss in &model.ledger.losses { *kinds.entry(loss.kind).or_insert(0) += 1; }
    eprintln!("{}: {} types, ops {:?} read {:?} passes {:?} {:?}", Path::new(&path).file_name().unwrap().to_string_lossy(), model.types.ids().count(), t1, t2, t3, kinds);
}
