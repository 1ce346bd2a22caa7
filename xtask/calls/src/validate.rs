//! Whether a JSON value fits a schema of the document, by a library for JSON Schema.
//!
//! A schema is compiled when it is first asked about. References lead into the document, which the
//! library knows under an address of its own; it never reaches for a network.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use jsonschema::{Draft, Registry, Validator};
use serde_json::Value;

use crate::dialect::{DOCUMENT, Dialect, Format, Mode};
use crate::keywords::Direction;

/// The validators of one document, for both directions.
#[derive(Debug)]
pub(crate) struct Validators<'a> {
    pub(crate) root: &'a Value,
    request: Compiled,
    answer: Compiled,
    strict: OnceCell<Compiled>,
}

/// The schemas of a document as they hold in one direction.
#[derive(Debug)]
struct Compiled {
    dialect: Mode,
    draft: Draft,
    registry: Option<Registry<'static>>,
    /// By the address of a schema in the document.
    built: RefCell<HashMap<usize, Rc<Result<Validator, String>>>>,
}

impl<'a> Validators<'a> {
    /// Of a bundled document.
    pub fn new(root: &'a Value) -> Self {
        let compiled = |direction| Compiled::new(root, Mode { direction, strict: false });
        let (request, answer) = (compiled(Direction::Request), compiled(Direction::Answer));
        Self { root, request, answer, strict: OnceCell::new() }
    }

    /// Where a value contradicts a schema of the document: `/zip: value is not of type "string"`. A
    /// schema that cannot be compiled binds nobody, and neither does a format: documents give formats
    /// that their own examples do not have.
    pub fn faults(&self, direction: Direction, schema: &'a Value, value: &Value) -> Vec<String> {
        self.judged(direction, schema, value).unwrap_or_default()
    }

    /// The same.
    ///
    /// # Errors
    /// If the schema cannot be compiled: why.
    pub fn judged(
        &self,
        direction: Direction,
        schema: &'a Value,
        value: &Value,
    ) -> Result<Vec<String>, String> {
        let validator = self.compiled(direction).validator(self.root, schema);
        let validator = validator.as_ref().as_ref().map_err(Clone::clone)?;
        Ok(faults(validator, value))
    }

    /// The same of a request by the letter: formats bind, and of `oneOf` one branch alone may fit.
    ///
    /// # Errors
    /// If the schema cannot be compiled: why.
    pub fn judged_strictly(&self, schema: &'a Value, value: &Value) -> Result<Vec<String>, String> {
        let mode = Mode { direction: Direction::Request, strict: true };
        let compiled = self.strict.get_or_init(|| Compiled::new(self.root, mode));
        let validator = compiled.validator(self.root, schema);
        let validator = validator.as_ref().as_ref().map_err(Clone::clone)?;
        Ok(faults(validator, value))
    }

    fn compiled(&self, direction: Direction) -> &Compiled {
        match direction {
            Direction::Request => &self.request,
            Direction::Answer => &self.answer,
        }
    }
}

fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    if validator.is_valid(value) {
        return Vec::new();
    }
    // What a value holds is not repeated: it is enough to say where it is wrong.
    let faults = validator.iter_errors(value);
    faults.map(|fault| format!("{}: {}", fault.instance_path(), fault.masked())).collect()
}

impl Compiled {
    fn new(root: &Value, mode: Mode) -> Self {
        let dialect = Dialect::of(root, mode);
        let draft = dialect.draft();
        let resource = draft.create_resource(dialect.document());
        let registry = Registry::new().add(DOCUMENT, resource);
        Self {
            dialect: mode,
            draft,
            // Without it, whatever has a reference cannot be compiled, which is told of each.
            registry: registry.and_then(|registry| registry.prepare()).ok(),
            built: RefCell::default(),
        }
    }

    fn validator(&self, root: &Value, schema: &Value) -> Rc<Result<Validator, String>> {
        let key = std::ptr::from_ref(schema) as usize;
        if let Some(known) = self.built.borrow().get(&key) {
            return Rc::clone(known);
        }
        let built = Rc::new(self.build(root, schema));
        self.built.borrow_mut().insert(key, Rc::clone(&built));
        built
    }

    fn build(&self, root: &Value, schema: &Value) -> Result<Validator, String> {
        let own = Dialect::of(root, self.dialect).schema(schema);
        let mut options = jsonschema::options()
            .with_draft(self.draft)
            .should_validate_formats(self.dialect.strict)
            .offline();
        // OpenAPI 3.0 has formats that draft 4 does not have.
        for name in ["date", "time", "duration", "uuid"] {
            if let Some(format) = Format::new(name) {
                options = options.with_format(name, move |text: &str| format.fits(text));
            }
        }
        if let Some(registry) = &self.registry {
            options = options.with_registry(registry);
        }
        options.build(&own).map_err(|error| error.to_string())
    }
}
