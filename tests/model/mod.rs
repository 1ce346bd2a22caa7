//! The typed model: what is read from schemas, and what its passes make of it.
//!
//! A case is `cases/model/<group>/<case>/input.yaml`, whose first line says `# why: ..`, with a `surface.toml` where it needs one; its
//! snapshot is the outline of the model. Beyond the snapshots every case must give the same types
//! however the document is ordered, whichever operations are beside them, and in whichever permitted
//! order the passes run; and leaving a pass out must show.

pub mod case;

use std::collections::BTreeMap;

use case::Case;
use workspace_tests::reversed;
use xtask::emit::types::{Module, Printer};
use xtask::model::Model;
use xtask::model::outline::outline;
use xtask::model::pass::{PASSES, Pass, names};
use xtask::tree::{Node, Object};

#[test]
fn cases() {
    for case in Case::all("model") {
        let model = case.model(case.root.clone());
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            snapshot_path => "../snapshots/model",
            omit_expression => true,
            description => case.why.clone(),
        }, {
            insta::assert_snapshot!(case.name.clone(), outline(&model));
        });
    }
}

/// The cases whose types are shown as Rust too: each construct once.
fn is_printed(case: &Case) -> bool {
    let further = ["sharing__aside", "unions__members-beside"];
    case.name.ends_with("__plain") || further.contains(&case.name.as_str())
}

#[test]
fn printed() {
    for case in Case::all("model").into_iter().filter(is_printed) {
        let model = case.model(case.root.clone());
        let types = Module::whole(&model).print(&Printer::new(&model.types, None));
        insta::with_settings!({
            prepend_module_to_snapshot => false,
            snapshot_path => "../snapshots/model",
            omit_expression => true,
        }, {
            insta::assert_snapshot!(format!("{}-types", case.name), types);
        });
    }
}

#[test]
fn what_a_used_type_names_is_used() {
    for case in Case::all("model") {
        let types = case.model(case.root.clone()).types;
        let is_used = |id| types.get(id).usage.sent || types.get(id).usage.received;
        for id in types.ids().filter(|id| is_used(*id)) {
            let own = types.get(id);
            own.kind.each_use(&mut |used| {
                used.each_named(&mut |part| {
                    assert!(
                        is_used(part),
                        "{}: {} of {}",
                        case.name,
                        types.get(part).name,
                        own.name
                    );
                });
            });
        }
    }
}

/// Each type as the outline has it, by name, with its members in one order.
fn types(model: &Model) -> BTreeMap<String, Vec<String>> {
    let mut types = BTreeMap::new();
    let mut name = String::new();
    for line in outline(model).lines() {
        let is_head = ["struct ", "enum ", "union ", "outcome ", "newtype ", "alias "]
            .iter()
            .any(|kind| line.starts_with(kind));
        if is_head {
            name = line.split(' ').nth(1).unwrap().to_owned();
        } else if !line.starts_with("    ") {
            break;
        }
        types.entry(name.clone()).or_insert_with(Vec::new).push(line.to_owned());
    }
    for lines in types.values_mut() {
        lines.sort();
    }
    types
}

#[test]
fn the_order_of_the_document_changes_no_type() {
    for case in Case::all("model") {
        let mut turned = case.root.clone();
        reversed(&mut turned);
        let (straight, turned) = (case.model(case.root.clone()), case.model(turned));
        assert_eq!(types(&straight), types(&turned), "{}", case.name);
    }
}

#[test]
fn an_operation_that_goes_changes_no_other_type() {
    for case in Case::all("model") {
        let before = bare(&case.model(case.root.clone()));
        let paths = case.root.get("paths").and_then(Node::as_object);
        for path in paths.into_iter().flat_map(Object::keys) {
            let mut root = case.root.clone();
            root.get_mut("paths").and_then(Node::as_object_mut).unwrap().remove(path);
            for (name, lines) in bare(&case.model(root)) {
                let known = &before[&name];
                // An alias whose type was written out at the path that went becomes that type.
                if !known[0].starts_with("alias") {
                    assert_eq!(*known, lines, "{}: without {path}", case.name);
                }
            }
        }
    }
}

/// The types without what operations make of them: on which side they are.
fn bare(model: &Model) -> BTreeMap<String, Vec<String>> {
    let side = |line: &String| line.replace(" sent", "").replace(" received", "");
    let types = types(model).into_iter();
    types.map(|(name, lines)| (name, lines.iter().map(side).collect())).collect()
}

/// Every order that the passes permit.
fn permitted() -> Vec<Vec<Pass>> {
    let mut orders: Vec<Vec<Pass>> = vec![Vec::new()];
    for _ in PASSES {
        let longer = |order: Vec<Pass>| {
            let has_run = |name: &str| order.iter().any(|done| done.name == name);
            let free = PASSES
                .into_iter()
                .filter(|pass| !has_run(pass.name) && pass.after.iter().all(|name| has_run(name)));
            let next: Vec<Pass> = free.collect();
            next.into_iter().map(|pass| [order.clone(), vec![pass]].concat()).collect::<Vec<_>>()
        };
        orders = orders.into_iter().flat_map(longer).collect();
    }
    orders
}

#[test]
fn passes_run_in_any_permitted_order() {
    for case in Case::all("model") {
        let expected = outline(&case.model(case.root.clone()));
        for order in permitted() {
            let mut model = case.read(case.root.clone());
            let memory = &mut names::Memory::default();
            order.iter().for_each(|pass| (pass.apply)(&mut model, memory));
            let names: Vec<&str> = order.iter().map(|pass| pass.name).collect();
            assert_eq!(outline(&model), expected, "{}: {names:?}", case.name);
        }
    }
}

#[test]
fn a_pass_that_is_left_out_is_missed() {
    let cases = Case::all("model");
    for left_out in PASSES {
        let mut group = cases.iter().filter(|case| case.group == left_out.name);
        let is_missed = group.any(|case| {
            let mut model = case.read(case.root.clone());
            let others = PASSES.iter().filter(|pass| pass.name != left_out.name);
            let memory = &mut names::Memory::default();
            others.for_each(|pass| (pass.apply)(&mut model, memory));
            outline(&model) != outline(&case.model(case.root.clone()))
        });
        assert!(is_missed, "nothing misses the pass `{}`", left_out.name);
    }
}

#[test]
fn a_remembered_name_goes_to_no_other_type() {
    let case = Case::all("model").into_iter().find(|case| case.group == "names").unwrap();
    let mut memory = names::Memory::default();
    let mut first = case.read(case.root.clone());
    names::apply(&mut first, &mut memory);
    assert!(!memory.types.is_empty(), "nothing clashes");
    // The component that had the name without a number goes.
    let mut root = case.root.clone();
    let schemas = root.get_mut("components").and_then(|node| node.get_mut("schemas")).unwrap();
    schemas.as_object_mut().unwrap().remove("UserAddress");
    let mut second = case.read(root);
    let mut later = memory.clone();
    names::apply(&mut second, &mut later);
    assert_eq!(later, memory);
    let name = |model: &Model, place: &str| {
        let found = model.types.iter().find(|(_, own)| own.origin.pointer.to_string() == place);
        found.map(|(_, own)| own.name.clone())
    };
    for place in memory.types.keys() {
        if let Some(kept) = name(&second, place) {
            assert_eq!(name(&first, place), Some(kept), "{place}");
        }
    }
}
