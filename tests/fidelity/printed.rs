//! The JSON Schemas of a crate's types, as a program prints them that is compiled with it.

use std::fmt::Write as _;

use serde_json::Value;
use workspace_tests::outside::{cargo, write, write_crate};
use xtask::model::Kind;
use xtask::pipeline::Package;

/// The schema of each type by its name; references lead to `#/name`.
pub fn schemas(package: &Package) -> Value {
    let folder = tempfile::tempdir().unwrap();
    write_crate(folder.path(), &package.files, "");
    write(&folder.path().join("src/bin/schemas.rs"), &program(package));
    let arguments = ["run", "--quiet", "--features", "schemars", "--bin", "schemas"];
    let output = cargo(folder.path(), &arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).unwrap();
    serde_json::from_str(&printed.replace("#/$defs/", "#/")).unwrap()
}

fn program(package: &Package) -> String {
    let manifest = package.files.iter().find(|file| file.path == "Cargo.toml").unwrap();
    let manifest: toml::Value = toml::from_str(&manifest.text).unwrap();
    let name = manifest["package"]["name"].as_str().unwrap().replace('-', "_");
    let mut text = String::from(
        "//! Prints the schemas of the types.\n\n#![allow(deprecated)]\n\nfn main() {\n    \
         let mut generator = client_runtime::schemars::SchemaGenerator::default();\n",
    );
    for (_, own) in package.model.types.iter().filter(|(_, own)| own.usage.is_used()) {
        if matches!(own.kind, Kind::Struct(_) | Kind::Enum(_) | Kind::Union(_)) {
            writeln!(text, "    generator.subschema_for::<{name}::types::{}>();", own.name)
                .unwrap();
        }
    }
    text + "    println!(\"{}\", client_runtime::serde_json::Value::from(generator.take_definitions(true)));\n}\n"
}
