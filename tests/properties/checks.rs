//! What must hold when the stages are through.

use std::collections::HashSet;

use xtask::diagnostic::{Style, render};
use xtask::emit::CrateFile;
use xtask::model::{Kind, Model};
use xtask::operation::{Operation, title};
use xtask::operations::Operations;
use xtask::schema::{METHODS, resolve};
use xtask::tree::{Node, Object, Span, Value};

use super::input::Input;
use super::stages::Run;

/// A property: an error is the reason why it does not hold.
type Check = fn(&Input, &Run) -> Result<(), String>;

/// The properties that one run can show.
const CHECKS: [Check; 6] =
    [rendered, bounded, read_by_the_generator, accounted, rows_and_operations, compiled];

/// Every property that one run can show.
pub fn check(input: &Input, run: &Run) -> Result<(), String> {
    CHECKS.iter().try_for_each(|check| check(input, run))
}

/// Every problem has a message, a code of a stage, and a text.
fn rendered(_: &Input, run: &Run) -> Result<(), String> {
    for problem in &run.diagnostics {
        for style in [Style::Plain, Style::Coloured] {
            let text = render(problem, &run.sources, style);
            if !text.contains(problem.code) || problem.message.trim().is_empty() {
                return Err(format!("a problem says nothing: {problem:?}"));
            }
        }
    }
    Ok(())
}

/// A document may grow by what its references repeat, not more: one that is written where it is used
/// as often as there are nodes that could use it.
fn bounded(input: &Input, run: &Run) -> Result<(), String> {
    let (Some(overlaid), Some(lowered)) = (&run.overlaid, &run.lowered) else { return Ok(()) };
    let before = nodes(overlaid);
    let allowed = 40 * before + 20_000;
    let losses = |ledger: &xtask::ledger::Ledger| ledger.losses.len() + ledger.left_out.len();
    let after = nodes(&lowered.root) + losses(&lowered.ledger);
    if after > allowed {
        return Err(format!("lowering makes {after} nodes of {before}"));
    }
    let Some(model) = &run.model else { return Ok(()) };
    let after = parts(model) + losses(&model.ledger);
    if after > allowed {
        return Err(format!("the model has {after} parts of {before} nodes"));
    }
    let allowed = 40 * input.bytes() + 1_000_000;
    let problems: usize = run.diagnostics.iter().map(|problem| problem.message.len()).sum();
    match problems > allowed {
        true => Err(format!("{problems} bytes of problems over {} bytes", input.bytes())),
        false => Ok(()),
    }
}

/// The parser of the generator reads what nothing forbids to generate from.
fn read_by_the_generator(_: &Input, run: &Run) -> Result<(), String> {
    if run.has_errors() {
        return Ok(());
    }
    let Some(lowered) = &run.lowered else { return Ok(()) };
    serde_json::from_value::<openapiv3::OpenAPI>(lowered.root.to_json())
        .map(|_| ())
        .map_err(|error| format!("openapiv3 does not read what is lowered: {error}"))
}

/// No operation is silently gone.
fn accounted(_: &Input, run: &Run) -> Result<(), String> {
    let (Some(overlaid), Some(model)) = (&run.overlaid, &run.model) else { return Ok(()) };
    if run.has_errors() {
        return Ok(());
    }
    let ledger = &model.ledger;
    let rows = || model.operations.iter().map(|operation| &operation.row);
    let titles = rows().map(Operation::title);
    let titles: HashSet<String> =
        titles.chain(ledger.left_out.iter().map(|entry| entry.operation.clone())).collect();
    // A path that was mended or whose variables were renamed has another title, and keeps its place.
    let spans = rows().map(|row| row.span).chain(ledger.left_out.iter().map(|entry| entry.span));
    let places: HashSet<Span> = spans.collect();
    let gone = operations(overlaid).into_iter().find(|operation| {
        let is_there = operation.spans.iter().any(|span| places.contains(span));
        !is_there && !titles.contains(&operation.title)
    });
    match gone {
        Some(Documented { title, .. }) => {
            Err(format!("the operation {title} is neither there nor left out"))
        }
        None => Ok(()),
    }
}

/// The table and the document speak of the same operations, and no two share a name.
fn rows_and_operations(_: &Input, run: &Run) -> Result<(), String> {
    let Some(Operations { root, rows, .. }) = &run.operations else { return Ok(()) };
    let mut ids = HashSet::new();
    for row in rows {
        if !ids.insert(row.id.as_str()) {
            return Err(format!("two operations have the id {}", row.id));
        }
        if root.at(&row.place).and_then(Node::as_object).is_none() {
            return Err(format!("the row {} is no operation of the document", row.id));
        }
    }
    Ok(())
}

/// Where nothing forbids it there is a crate, all of whose code is Rust, and no two types share a
/// name.
fn compiled(_: &Input, run: &Run) -> Result<(), String> {
    if let Some(fault) = run.diagnostics.iter().find(|problem| problem.code == "generate::failed") {
        return Err(fault.message.clone());
    }
    let Some(model) = run.model.as_ref().filter(|_| !run.has_errors()) else { return Ok(()) };
    if run.files.is_empty() {
        return Err("there is no crate".to_owned());
    }
    let mut names = HashSet::new();
    let used = model.types.iter().filter(|(_, own)| own.usage.is_used());
    for (_, own) in used {
        if !names.insert(own.name.as_str()) {
            return Err(format!("two types are called {}", own.name));
        }
    }
    if let Some(name) = circular_name(model) {
        return Err(format!("{name} is a name that leads back to itself, which Rust has not"));
    }
    run.files.iter().filter(|file| file.path.ends_with(".rs")).try_for_each(parsed)
}

/// A name for a type that is made of itself by way of names alone.
fn circular_name(model: &Model) -> Option<&str> {
    let names = |id| matches!(model.types.get(id).kind, Kind::Alias(_) | Kind::Newtype(_));
    let leads_back = |start| {
        let (mut seen, mut todo) = (HashSet::new(), vec![start]);
        while let Some(id) = todo.pop() {
            let mut below = Vec::new();
            model
                .types
                .get(id)
                .kind
                .each_use(&mut |used| used.each_named(&mut |id| below.push(id)));
            if below.contains(&start) {
                return true;
            }
            todo.extend(below.into_iter().filter(|id| names(*id) && seen.insert(*id)));
        }
        false
    };
    let found = model.types.ids().find(|id| names(*id) && leads_back(*id))?;
    Some(&model.types.get(found).name)
}

/// Whether a file is Rust.
fn parsed(file: &CrateFile) -> Result<(), String> {
    let parsed = syn::parse_file(&file.text).map(drop);
    parsed.map_err(|error| format!("{} is not Rust: {error}", file.path))
}

/// How many members, values and branches the types of a model have.
fn parts(model: &Model) -> usize {
    let of = |kind: &Kind| match kind {
        Kind::Struct(own) => own.fields.len(),
        Kind::Enum(own) => own.values.len(),
        Kind::Union(own) => own.branches.len(),
        Kind::Outcome(own) => own.cases.len(),
        Kind::Newtype(_) | Kind::Alias(_) => 0,
    };
    model.types.iter().map(|(_, own)| 1 + of(&own.kind)).sum()
}

/// An operation as a document has it.
struct Documented {
    title: String,
    /// The places of its key and of what stands there.
    spans: [Span; 2],
}

/// Every operation of a document, counted apart from the stages.
fn operations(root: &Node) -> Vec<Documented> {
    let paths = root.get("paths").and_then(Node::as_object);
    let paths =
        paths.into_iter().flat_map(Object::nodes).filter(|(path, _)| !path.starts_with("x-"));
    let mut found = Vec::new();
    for (path, item) in paths {
        let target = resolve(root, item).and_then(Node::as_object);
        for item in item.as_object().into_iter().chain(target) {
            let others = item.get("additionalOperations").and_then(Node::as_object);
            let fixed = item.iter().filter(|(key, _)| METHODS.contains(key) || *key == "query");
            for (method, member) in fixed.chain(others.into_iter().flat_map(Object::iter)) {
                if member.node.as_object().is_some() {
                    let spans = [member.key_span, member.node.span];
                    found.push(Documented { title: title(method, path), spans });
                }
            }
        }
    }
    found
}

/// How many nodes a tree has; a long text counts for more than one.
pub fn nodes(root: &Node) -> usize {
    let mut count = 0;
    let mut todo = vec![root];
    while let Some(node) = todo.pop() {
        count += 1;
        match &node.value {
            Value::Object(object) => todo.extend(object.nodes().map(|(_, node)| node)),
            Value::Array(items) => todo.extend(items),
            Value::String(text) => count += text.len() / 64,
            _ => {}
        }
    }
    count
}
