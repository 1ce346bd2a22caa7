//! The document that progenitor reads: the model's operations, OpenAPI 3.0.
//!
//! Whatever is not a variable of the path is written as a query parameter under the argument's name:
//! how a value really travels is in the model, and progenitor knows one way. So that its requests can
//! be told apart by their answers too, each answers nothing; answers are read by code of our own.

use openapiv3::{
    Info, OpenAPI, Operation as Described, Parameter, ParameterData, ParameterSchemaOrContent,
    PathItem, PathStyle, Paths, QueryStyle, ReferenceOr, Response, Responses, Schema, SchemaData,
    SchemaKind, StatusCode, StringType, Type as SchemaType,
};

use crate::model::{Argument, Model, Operation, Place, TypeRef};
use crate::operation::Location;
use crate::schema::METHODS;

/// A document, and the types that its components stand for.
pub(super) struct Document {
    pub(super) openapi: OpenAPI,
    /// Component and Rust type.
    pub(super) replacements: Vec<(String, String)>,
}

/// The component that stands for whatever has no name.
const VALUE: &str = "Value";

/// The document of some of the model's operations.
pub(super) fn document(operations: &[Operation], model: &Model) -> Document {
    let mut paths = Paths::default();
    let mut replacements = vec![(VALUE.to_owned(), "serde_json::Value".to_owned())];
    for operation in operations {
        let [_, path, method] = operation.row.place.segments() else { continue };
        let described = described(operation, model);
        for argument in &operation.arguments {
            argument.ty.each_named(&mut |id| {
                let name = &model.types.get(id).name;
                replacements.push((name.clone(), format!("types::{name}")));
            });
        }
        let item = paths.paths.entry(path.clone());
        let item = item.or_insert_with(|| ReferenceOr::Item(PathItem::default()));
        if let (ReferenceOr::Item(item), true) = (item, METHODS.contains(&method.as_str())) {
            *of(item, method) = Some(described);
        }
    }
    replacements.sort();
    replacements.dedup();
    let mut components = openapiv3::Components::default();
    for (name, _) in &replacements {
        components.schemas.insert(name.clone(), ReferenceOr::Item(text()));
    }
    let openapi = OpenAPI {
        openapi: "3.0.3".to_owned(),
        info: Info { title: "API".to_owned(), version: "0".to_owned(), ..Info::default() },
        paths,
        components: Some(components),
        ..OpenAPI::default()
    };
    Document { openapi, replacements }
}

fn of<'i>(item: &'i mut PathItem, method: &str) -> &'i mut Option<Described> {
    match method {
        "get" => &mut item.get,
        "put" => &mut item.put,
        "post" => &mut item.post,
        "delete" => &mut item.delete,
        "options" => &mut item.options,
        "head" => &mut item.head,
        "patch" => &mut item.patch,
        _ => &mut item.trace,
    }
}

fn described(operation: &Operation, model: &Model) -> Described {
    let done = Response { description: "Done.".to_owned(), ..Response::default() };
    let responses = [(StatusCode::Code(200), ReferenceOr::Item(done))].into_iter().collect();
    let parameters =
        operation.arguments.iter().map(|argument| ReferenceOr::Item(parameter(argument, model)));
    Described {
        operation_id: Some(operation.row.id.clone()),
        parameters: parameters.collect(),
        responses: Responses { responses, ..Responses::default() },
        ..Described::default()
    }
}

fn parameter(argument: &Argument, model: &Model) -> Parameter {
    let data = |name: &str| ParameterData {
        name: name.to_owned(),
        description: None,
        required: argument.required,
        deprecated: None,
        format: ParameterSchemaOrContent::Schema(schema(&argument.ty, model)),
        example: None,
        examples: Default::default(),
        explode: None,
        extensions: Default::default(),
    };
    match &argument.place {
        Place::Parameter { name, location: Location::Path, .. } => {
            Parameter::Path { parameter_data: data(name), style: PathStyle::Simple }
        }
        _ => Parameter::Query {
            parameter_data: data(&argument.name),
            allow_reserved: false,
            style: QueryStyle::Form,
            allow_empty_value: None,
        },
    }
}

/// The schema of an argument: a component that is replaced, or a text.
fn schema(ty: &TypeRef, model: &Model) -> ReferenceOr<Schema> {
    let reference =
        |name: &str| ReferenceOr::Reference { reference: format!("#/components/schemas/{name}") };
    match ty {
        TypeRef::Named(id) => reference(&model.types.get(*id).name),
        TypeRef::Scalar(_) => ReferenceOr::Item(text()),
        _ => reference(VALUE),
    }
}

fn text() -> Schema {
    let kind = SchemaKind::Type(SchemaType::String(StringType::default()));
    Schema { schema_data: SchemaData::default(), schema_kind: kind }
}
