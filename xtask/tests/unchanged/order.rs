//! Surfaces are built at the same time, and told of in their order.

use super::copy::{Copy, surface};

/// A document with so many types that it takes much longer than the others.
fn document(types: usize) -> String {
    let mut text = "\
openapi: 3.0.3
info: {title: Things, version: '1'}
servers: [{url: https://api.things.example, description: Production}]
paths:
  /things:
    get:
      operationId: listThings
      security: [{nobody: []}]
      responses: {'204': {description: Nothing}}
components:
  schemas:
"
    .to_owned();
    for number in 0..types {
        text.push_str(&format!(
            "    Thing{number}: {{type: object, properties: {{name: {{type: string}}}}}}\n"
        ));
    }
    text
}

#[test]
fn problems_and_results_are_in_the_order_of_the_names() {
    let copy = Copy::new();
    let names = ["a-large", "b-small", "c-large", "d-small"];
    for (name, types) in names.into_iter().zip([400, 1, 200, 1]) {
        copy.write(&format!("openapi/{name}/{name}.yaml"), &document(types));
        copy.write(&format!("openapi/{name}/surface.toml"), &surface(name));
    }
    let told = copy.generate();
    let places: Vec<usize> = names
        .iter()
        .map(|name| told.err.find(&format!("--> openapi/{name}/{name}.yaml:")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{places:?}: {}", told.err);
    let lines: Vec<usize> =
        names.iter().map(|name| told.out.find(&format!("Generated {name}: ")).unwrap()).collect();
    assert!(lines.is_sorted(), "{lines:?}: {}", told.out);
    let problems = told.json["diagnostics"].as_array().unwrap();
    let file = |one: &serde_json::Value| one["file"].as_str().unwrap().to_owned();
    let folders: Vec<String> = problems
        .iter()
        .map(|one| file(one).split('/').nth(1).unwrap_or_default().to_owned())
        .collect();
    assert!(folders.is_sorted() && folders.len() > names.len(), "{folders:?}");

    // It is the same whether one or all of them are known.
    copy.edit("openapi/c-large/c-large.yaml", "title: Things", "title: More things");
    let again = copy.generate();
    assert!(again.states().contains("b-small unchanged, c-large generated, d-small unchanged"));
    assert_eq!(again.err, told.err);
}
