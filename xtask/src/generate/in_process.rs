//! progenitor in this process, on a thread with a large stack.

use std::panic::{AssertUnwindSafe, catch_unwind};

use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle};

use super::{GenerateError, Progenitor, Request};

/// typify recurses over schemas; a document with deep ones needs far more than the two megabytes
/// that a thread gets by default. The memory is only touched if it is needed.
const STACK_BYTES: usize = 1 << 30;

/// Runs progenitor in this process. A panic becomes an error; a stack overflow ends the process,
/// which is why the tool itself runs it in a child.
#[derive(Clone, Copy, Debug, Default)]
pub struct InProcess;

impl Progenitor for InProcess {
    fn generate(&self, request: &Request) -> Result<String, GenerateError> {
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new()
                .name("progenitor".to_owned())
                .stack_size(STACK_BYTES)
                .spawn_scoped(scope, || run(request))
                .map_err(|error| failure(format!("no thread could be started: {error}")))?;
            thread.join().unwrap_or_else(|_| Err(failure("the generator's thread died")))
        })
    }
}

fn run(request: &Request) -> Result<String, GenerateError> {
    let document: openapiv3::OpenAPI = serde_json::from_value(request.document.clone())
        .map_err(|error| failure(format!("not an OpenAPI 3.0 document: {error}")))?;
    let settings = settings(request)?;
    let tokens =
        catch_unwind(AssertUnwindSafe(|| Generator::new(&settings).generate_tokens(&document)))
            .map_err(|panic| failure(brief(panic_text(panic.as_ref()))))?
            .map_err(|error| failure(brief(&error.to_string())))?;
    Ok(tokens.to_string())
}

fn settings(request: &Request) -> Result<GenerationSettings, GenerateError> {
    let runtime = "::client_runtime::Runtime"
        .parse()
        .map_err(|error| failure(format!("the runtime's path does not parse: {error}")))?;
    let mut settings = GenerationSettings::default();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_tag(TagStyle::Merged)
        .with_hooks(HooksMode::Expected)
        .with_inner_type(runtime)
        // The iteration order of a hash map would show in what a client sends.
        .with_map_type("::std::collections::BTreeMap");
    for replacement in &request.replacements {
        let none = std::iter::empty();
        settings.with_replacement(&replacement.component, &replacement.rust_type, none);
    }
    Ok(settings)
}

fn failure(message: impl Into<String>) -> GenerateError {
    GenerateError { message: message.into() }
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    let owned = || panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(owned).unwrap_or("it panicked without a message")
}

/// Some errors and panics print whole schemas; the beginning says what they were about.
fn brief(text: &str) -> String {
    const CHARACTERS: usize = 200;
    let lines: Vec<&str> = text.lines().map(str::trim).take(20).collect();
    let line = lines.join(" ");
    match line.char_indices().nth(CHARACTERS) {
        Some((end, _)) => format!("{} ...", &line[..end]),
        None => line,
    }
}
