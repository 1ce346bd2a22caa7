//! The requests of an operation: arguments for the client, and what the document says shall arrive.

use serde_json::{Value, json};

use crate::documented::{Documented, Media, Parameter};
use crate::encode;
use crate::examples::{Origins, of_example};
use crate::exchange::{Argument, Request, Sending, Subject};
use crate::keywords::{Direction, array, member_schemas};
use crate::schemas::Schemas;
use crate::synthesise::{Extent, Wish};
use crate::{BodyKind, Location, Place};

impl<'a> Subject<'a> {
    pub(crate) fn request(
        &self,
        documented: &Documented<'a>,
        extent: Extent,
        origins: &mut Origins,
    ) -> Result<Request, String> {
        let schemas = self.schemas(Direction::Request);
        // A fragment tells operations apart in the document and is sent to nobody.
        let path = self.operation.path.split('#').next().unwrap_or_default();
        let (path, fixed) = path.split_once('?').unwrap_or((path, ""));
        let mut request = Request { path: path.to_owned(), ..Request::default() };
        request.query.extend(fixed.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (name.to_owned(), value.to_owned())
        }));
        for parameter in documented.parameters() {
            let is_ignored = ["accept", "content-type", "authorization", "content-length", "host"]
                .contains(&parameter.name.to_ascii_lowercase().as_str());
            let skipped = extent == Extent::Minimal && !parameter.required;
            if skipped || (parameter.place == "header" && is_ignored) {
                continue;
            }
            let about = format!("{} parameter `{}`", parameter.place, parameter.name);
            let given = parameter.example.filter(|_| extent == Extent::Full);
            let mut value = match of_example(schemas, parameter.schema, given, &about) {
                Ok(example) => origins.enter(example),
                Err(_) if !parameter.required => continue,
                Err(reason) => return Err(reason),
            };
            // Clients may send members in any order; these send them sorted.
            value.sort_all_objects();
            if parameter.place == "query" && extent == Extent::Full {
                double(schemas, parameter.schema, &mut value);
            }
            self.argue(&mut request, &parameter, value)
                .ok_or_else(|| format!("the request has no argument for the {about}"))?;
        }
        if let Some((media, required)) = documented.body(self.operation)
            && (required || extent == Extent::Full)
        {
            self.body(&mut request, &media, extent, origins)?;
        }
        self.in_order(&mut request)?;
        Ok(request)
    }

    /// Gives a parameter its argument, and enters what shall arrive.
    fn argue(&self, request: &mut Request, parameter: &Parameter<'a>, value: Value) -> Option<()> {
        let location = match parameter.place {
            "path" => Location::Path,
            "query" | "querystring" => Location::Query,
            "header" => Location::Header,
            _ => Location::Cookie,
        };
        let argument = self.argument(|place| match place {
            Place::Parameter(own, name) => *own == location && name == parameter.name,
            Place::Body => false,
        })?;
        match location {
            Location::Path => {
                let text = encode::simple(parameter, &value);
                request.path = request.path.replace(&format!("{{{}}}", parameter.name), &text);
            }
            Location::Query if parameter.place == "querystring" => {
                request.query.extend(encode::querystring(parameter, &value));
            }
            Location::Query => request.query.extend(encode::pairs(parameter, &value)),
            Location::Cookie => request.cookies.extend(encode::pairs(parameter, &value)),
            Location::Header => {
                let name = parameter.name.to_ascii_lowercase();
                request.headers.push((name, encode::simple(parameter, &value)));
            }
        }
        let place = match location {
            Location::Path => "path",
            Location::Query if parameter.place == "querystring" => "querystring",
            Location::Query => "query",
            Location::Header => "header",
            Location::Cookie => "cookie",
        };
        request.values.push((place, parameter.name.to_owned(), value.clone()));
        request.arguments.push(Argument { value, ..argument });
        Some(())
    }

    /// An argument of the method or of a setter, without its value.
    fn argument(&self, is_wanted: impl Fn(&Place) -> bool) -> Option<Argument> {
        let known = self.operation.arguments.iter().find(|known| is_wanted(&known.place))?;
        Some(Argument {
            name: known.name.clone(),
            ty: known.ty.clone(),
            required: known.required,
            value: Value::Null,
        })
    }

    /// Brings the arguments into the order of the method's.
    fn in_order(&self, request: &mut Request) -> Result<(), String> {
        let known = &self.operation.arguments;
        let position = |own: &Argument| known.iter().position(|known| known.name == own.name);
        request.arguments.sort_by_key(position);
        let is_missing = |name: &str| !request.arguments.iter().any(|own| own.name == name);
        match known.iter().find(|known| known.required && is_missing(&known.name)) {
            None => Ok(()),
            Some(known) => Err(format!(
                "the method requires `{}`, which the document does not require",
                known.name
            )),
        }
    }

    fn body(
        &self,
        request: &mut Request,
        media: &Media<'a>,
        extent: Extent,
        origins: &mut Origins,
    ) -> Result<(), String> {
        let Some(kind) = self.operation.body else {
            return Err("the client has no body for it".to_owned());
        };
        let schemas = self.schemas(Direction::Request);
        let argument = self.argument(|place| *place == Place::Body);
        let argument = argument.ok_or("the request takes no body")?;
        let value = match (kind, media.schema) {
            (BodyKind::Text | BodyKind::Bytes, _) | (_, None) => json!("text"),
            (_, Some(schema)) => match extent {
                Extent::Full => {
                    origins.enter(of_example(schemas, schema, media.example, "request")?)
                }
                Extent::Minimal => schemas.synthesise(schema, Wish { extent, branch: 0 })?,
            },
        };
        let value = match kind {
            // Of a form that is said to be a text, the caller names the fields.
            BodyKind::Form | BodyKind::Multipart if value.is_string() => {
                json!({ "key": value })
            }
            _ => value,
        };
        let mut value = value;
        if let (true, Some(schema)) = (self.strict, media.schema) {
            self.by_the_letter(schema, &mut value, origins);
        }
        if let (BodyKind::Form, Value::Object(members), Extent::Full) = (kind, &mut value, extent) {
            let all = media.schema.map(|schema| schemas.shallow(schema, 0)).unwrap_or_default();
            for (name, member) in members {
                if let Some(schema) = member_schemas(&all, name).next() {
                    double(schemas, schema, member);
                }
            }
        }
        request.arguments.push(Argument { value: value.clone(), ..argument });
        let fields = encode::form(&value, media.encoding);
        let media_type = media.media_type.to_owned();
        request.body = Some(Sending { media_type, kind, value, fields });
        Ok(())
    }
}

impl<'a> Subject<'a> {
    /// Replaces a body that fits its schema but for a format, or that fits several branches of `oneOf`,
    /// by one that fits by the letter, if one can be made.
    fn by_the_letter(&self, schema: &'a Value, value: &mut Value, origins: &mut Origins) {
        let judged = |value: &Value| self.validators.judged_strictly(schema, value);
        let Some(fault) = judged(value).ok().and_then(|faults| faults.into_iter().next()) else {
            return;
        };
        let schemas = self.schemas(Direction::Request);
        let wishes = [Extent::Full, Extent::Minimal]
            .into_iter()
            .flat_map(|extent| (0..4).map(move |branch| Wish { extent, branch }));
        let mut made = wishes.filter_map(|wish| schemas.synthesise(schema, wish).ok());
        if let Some(fitting) = made.find(|made| judged(made) == Ok(Vec::new())) {
            let text =
                format!("request: the value contradicts its schema by the letter at {fault}");
            origins.contradictions.push(text);
            *value = fitting;
        }
    }
}

/// Makes a list of one a list of two, if its schema lets it be that: where a list travels as repeated
/// pairs, one of one looks like its only item.
fn double<'a>(schemas: Schemas<'a>, schema: &'a Value, value: &mut Value) {
    let Value::Array(items) = &*value else { return };
    let [only] = items.as_slice() else { return };
    let listed = schemas
        .shallow(schema, 0)
        .into_iter()
        .filter_map(|own| own.get("items"))
        .flat_map(|items| array(schemas.resolve(items), "enum"));
    let longer = only.as_str().map(|text| format!("{text}1").into());
    let others = listed.cloned().chain(longer).filter(|other| other != only);
    let mut doubled = others.chain([only.clone()]).map(|other| json!([only, other]));
    if let Some(fitting) = doubled.find(|doubled| schemas.faults(schema, doubled).is_empty()) {
        *value = fitting;
    }
}
