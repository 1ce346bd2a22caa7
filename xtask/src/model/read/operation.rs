//! What operations take: the schemas of their parameters and bodies. What they give is read by
//! [`outcome`](super::outcome).

use indexmap::IndexMap;

use super::{At, Reader};
use crate::model::{Argument, Naming, Operation, Place, Role, Scalar, TypeRef, Webhook};
use crate::operation::{BodyKind, Location, Operation as Row, Parameter, RequestBody};
use crate::schema::METHODS;
use crate::tree::{Node, Object, Pointer};

/// The bytes of a request body.
const CONTENT: &str = "client_runtime::Content";

impl<'d> Reader<'d> {
    pub(super) fn operation(&mut self, row: Row) -> Operation {
        let arguments = self.arguments(&row);
        let success = self.success(&row, &row.answers);
        let failure = self.failure(&row);
        let further = row.representations.clone();
        let representations = further
            .into_iter()
            .map(|representation| {
                let success = self.success(&row, &representation.answers);
                (representation, success)
            })
            .collect();
        Operation { row, arguments, success, failure, representations, pagination: None }
    }

    fn arguments(&mut self, row: &Row) -> Vec<Argument> {
        let mut arguments: Vec<Argument> =
            row.parameters.iter().map(|parameter| self.parameter(row, parameter)).collect();
        let variable = |argument: &Argument| match &argument.place {
            Place::Parameter { name, location: Location::Path, .. } => {
                row.path_variables().position(|variable| variable == name)
            }
            _ => None,
        };
        arguments.sort_by(|a, b| {
            let key = |argument: &Argument| (!argument.required, variable(argument).is_none());
            let order = key(a).cmp(&key(b));
            order.then(variable(a).cmp(&variable(b))).then_with(|| a.name.cmp(&b.name))
        });
        arguments.extend(row.body.as_ref().map(|body| self.body(row, body)));
        arguments
    }

    fn parameter(&mut self, row: &Row, parameter: &Parameter) -> Argument {
        let Parameter { key, name, location, style, required, schema, docs, deprecated } =
            parameter.clone();
        // By its name and not by its position, which changes with its neighbours.
        let place = row.place.child("parameters").child(key.clone());
        let ty = match schema {
            None => TypeRef::Scalar(Scalar::text()),
            Some(schema) => self.carried(row, Role::Parameter(key.clone()), &schema, place),
        };
        // Absence is the argument's own optionality: there is no null in a path.
        let ty = match location {
            Location::Path => ty.without_null().clone(),
            _ => ty,
        };
        let place = Place::Parameter { name, location, style };
        Argument { name: key, place, ty, required, docs, deprecated }
    }

    fn body(&mut self, row: &Row, body: &RequestBody) -> Argument {
        let ty = match (&body.kind, &body.schema) {
            (BodyKind::Bytes, _) => TypeRef::Foreign(CONTENT.to_owned()),
            (BodyKind::Text, _) => TypeRef::Scalar(Scalar::text()),
            (_, Some(schema)) => self.carried(row, Role::Body, schema, schema.clone()),
            (BodyKind::Json, None) => TypeRef::Any,
            (_, None) => TypeRef::Map(Box::new(TypeRef::Any)),
        };
        Argument {
            name: "body".to_owned(),
            place: Place::Body(body.kind.clone()),
            ty,
            required: body.required,
            docs: body.docs.clone(),
            deprecated: false,
        }
    }

    /// Reads a schema that an operation holds. Where nothing is written nothing is said.
    pub(super) fn carried(
        &mut self,
        row: &Row,
        role: Role,
        schema: &Pointer,
        place: Pointer,
    ) -> TypeRef {
        let Some(node) = self.root.at(schema) else { return TypeRef::Any };
        let naming = Naming::Operation { method: row.id.clone(), role, path: Vec::new() };
        self.read(&[At { node, pointer: place }], naming)
    }

    /// The bodies of what the vendor sends unprompted.
    pub(super) fn webhooks(&mut self) -> Vec<Webhook> {
        let declared = self.root.get("x-webhooks").and_then(Node::as_object);
        let mut found: IndexMap<String, Webhook> = IndexMap::new();
        for (name, item) in declared.into_iter().flat_map(Object::nodes) {
            for (method, request) in
                METHODS.iter().filter_map(|method| Some((method, item.get(method)?)))
            {
                let Some((media_type, node)) = json_body(request, self.root) else { continue };
                let place = ["x-webhooks", name, method, "requestBody", "content", media_type];
                let pointer = place.into_iter().chain(["schema"]).collect();
                let (method, role) = (name.to_owned(), Role::Webhook);
                let naming = Naming::Operation { method, role, path: Vec::new() };
                let body = self.read(&[At { node, pointer }], naming);
                let text = |key| request.get(key).and_then(Node::as_str).map(str::trim);
                let about = text("summary").or_else(|| text("description")).unwrap_or_default();
                let webhook = Webhook { name: name.to_owned(), docs: about.to_owned(), body };
                found.entry(name.to_owned()).or_insert(webhook);
            }
        }
        found.into_values().collect()
    }
}

/// The JSON body of a request, with its media type.
fn json_body<'d>(request: &'d Node, root: &'d Node) -> Option<(&'d str, &'d Node)> {
    let body = crate::schema::resolve(root, request.get("requestBody")?)?;
    let content = body.get("content")?.as_object()?;
    let json = |media_type: &str| media_type.contains("json") || media_type == "*/*";
    let (media_type, node) = content.nodes().find(|(media_type, _)| json(media_type))?;
    Some((media_type, node.get("schema")?))
}
