//! What a crate costs by the number of its operations: `cargo bench -p xtask --bench generation`. The
//! cost must grow with the number and not faster.

#![allow(clippy::unwrap_used, reason = "a benchmark")]

use std::fmt::Write;
use std::path::{Path, PathBuf};

use xtask::load::{Folder, Limits};
use xtask::model::pass::names::Memory;
use xtask::pipeline::{Input, Kept, Package, package};
use xtask::surface::{self, Surface};
use xtask::tree::Sources;

/// The one that the program has.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

#[divan::bench(args = [100, 500, 1_000, 5_000])]
fn operations(bencher: divan::Bencher<'_, '_>, operations: usize) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("api.yaml"), document(operations)).unwrap();
    let reader = Folder::new(folder.path().to_owned(), PathBuf::new());
    bencher.bench(|| made(&reader));
}

fn made(reader: &Folder) -> Package {
    let mut sources = Sources::default();
    let id = sources.add("surface.toml", surface::minimal("bench", Path::new("api.yaml")));
    let surface: Surface = surface::parse("bench", id, &sources).value.unwrap();
    let (kept, names) = (Kept::default(), Memory::default());
    let limits = Limits::default();
    let input = Input { surface: &surface, reader, limits: &limits, kept: &kept, names: &names };
    package(&input, &mut sources).value.unwrap()
}

/// A document in which every operation has parameters, a body of its own with an inline part, an
/// answer, and an error that all have in common; a tag for each hundred.
fn document(operations: usize) -> String {
    let mut text = String::from("openapi: 3.0.3\ninfo: {title: Bench, version: '1'}\npaths:\n");
    for number in 0..operations {
        let _ = write!(
            text,
            "  /things{number}/{{id}}:\n    post:\n      operationId: makeThing{number}\n      \
             tags: [tag{tag}]\n      parameters:\n      - {{name: id, in: path, required: true, schema: \
             {{type: string}}}}\n      - {{name: limit, in: query, schema: {{type: integer, maximum: \
             100}}}}\n      requestBody:\n        required: true\n        content: {{application/json: \
             {{schema: {{$ref: '#/components/schemas/Thing{number}'}}}}}}\n      responses:\n        \
             '200': {{description: Made., content: {{application/json: {{schema: {{$ref: \
             '#/components/schemas/Thing{number}'}}}}}}}}\n        '404': {{description: Gone., content: \
             {{application/json: {{schema: {{$ref: '#/components/schemas/Problem'}}}}}}}}\n",
            tag = number / 100
        );
    }
    text.push_str(
        "components:\n  schemas:\n    Problem: {type: object, properties: {code: {type: string}}}\n",
    );
    for number in 0..operations {
        let _ = write!(
            text,
            "    Thing{number}:\n      type: object\n      required: [name]\n      properties:\n        \
             name: {{type: string, maxLength: 50}}\n        kind: {{type: string, enum: [a{number}, \
             b{number}]}}\n        parts: {{type: array, items: {{type: object, properties: {{size: \
             {{type: number}}, of: {{$ref: '#/components/schemas/Thing{number}'}}}}}}}}\n"
        );
    }
    text
}
