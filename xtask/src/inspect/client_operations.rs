//! A client's operations as the package that calls them takes them.

use client_calls::{
    Answered, BodyKind, Case, CaseContent, Location, Operation, Parameter, Place, StatusPattern,
    Success,
};

use crate::emit::types::Printer;
use crate::model::{self, Kind, Model, TypeId, TypeRef};
use crate::operation::{self, Content};

/// The operations of a model. `decimals` is the type that decimal numbers have, if they have one.
pub(crate) fn client_operations(model: &Model, decimals: Option<&str>) -> Vec<Operation> {
    let printer = Printer::new(&model.types, decimals).outside_of_types();
    model.operations.iter().map(|own| operation(own, &printer)).collect()
}

fn operation(own: &model::Operation, printer: &Printer<'_>) -> Operation {
    let row = &own.row;
    Operation {
        id: row.id.clone(),
        title: row.title(),
        method: row.method.clone(),
        path: row.path.clone(),
        is_open: row.security.is_empty() || row.security.iter().any(Vec::is_empty),
        content_type: row.content_type.clone(),
        arguments: own.arguments.iter().map(|argument| parameter(argument, printer)).collect(),
        body: row.body.as_ref().map(|body| body_kind(&body.kind)),
        answers: row.answers.iter().map(answered).collect(),
        success: match &own.success {
            model::Success::Nothing => Success::Nothing,
            model::Success::One(_) => Success::One,
            model::Success::Optional(_) => Success::Optional,
            model::Success::Stream | model::Success::Sequence(_) => Success::Stream,
            model::Success::ByStatus(id) => Success::ByStatus(cases(*id, printer)),
        },
        failures: own.failure.map(|id| cases(id, printer)).unwrap_or_default(),
    }
}

fn parameter(own: &model::Argument, printer: &Printer<'_>) -> Parameter {
    let place = match &own.place {
        model::Place::Body(_) => Place::Body,
        model::Place::Parameter { name, location, .. } => {
            let location = match location {
                operation::Location::Path => Location::Path,
                operation::Location::Query => Location::Query,
                operation::Location::Header => Location::Header,
                operation::Location::Cookie => Location::Cookie,
            };
            Place::Parameter(location, name.clone())
        }
    };
    let ty = printer.used(&own.ty);
    Parameter { name: own.name.clone(), ty, required: own.required, place }
}

fn body_kind(kind: &operation::BodyKind) -> BodyKind {
    match kind {
        operation::BodyKind::Json => BodyKind::Json,
        operation::BodyKind::Form(_) => BodyKind::Form,
        operation::BodyKind::Multipart(_) => BodyKind::Multipart,
        operation::BodyKind::Text => BodyKind::Text,
        operation::BodyKind::Bytes => BodyKind::Bytes,
    }
}

fn answered(answer: &operation::Answer) -> Answered {
    Answered {
        status: status(answer.status),
        is_success: answer.is_success,
        is_empty: answer.content == Content::Nothing,
        asked: answer.media_types.as_ref().and_then(|types| types.asked.first().cloned()),
    }
}

fn status(pattern: operation::StatusPattern) -> StatusPattern {
    match pattern {
        operation::StatusPattern::Exact(status) => StatusPattern::Exact(status),
        operation::StatusPattern::Class(class) => StatusPattern::Class(class),
        operation::StatusPattern::Default => StatusPattern::Default,
    }
}

/// The variants of an enum over statuses.
fn cases(id: TypeId, printer: &Printer<'_>) -> Vec<Case> {
    let named = TypeRef::Named(id);
    let TypeRef::Named(resolved) = printer.types.resolve(&named) else { return Vec::new() };
    let Kind::Outcome(outcome) = &printer.types.get(*resolved).kind else { return Vec::new() };
    let path = printer.used(&named);
    let cases = outcome.cases.iter().filter(|case| !case.instead).map(|case| Case {
        status: status(case.status),
        path: format!("{path}::{}", case.name),
        content: match &case.content {
            None => CaseContent::Nothing,
            Some(TypeRef::Foreign(path)) if path.ends_with("::Binary") => CaseContent::Bytes,
            Some(_) => CaseContent::Value,
        },
    });
    cases.collect()
}
