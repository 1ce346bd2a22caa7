//! The requests of an operation: arguments for the client, and what the document says shall arrive.

use serde_json::{Value, json};

use super::documented::{Documented, Media, Parameter};
use super::encode;
use super::examples::{Origins, of_example};
use super::exchange::{Argument, Request, Sending, Subject};
use super::schemas::Direction;
use super::synthesise::{Extent, Wish};
use crate::operation::{BodyKind, Location};

impl<'a> Subject<'a> {
    pub(super) fn request(
        &self,
        documented: &Documented<'a>,
        extent: Extent,
        origins: &mut Origins,
    ) -> Result<Request, String> {
        let schemas = self.schemas(Direction::Request);
        // A fragment tells operations apart in the document and is sent to nobody.
        let path = self.row.path.split('#').next().unwrap_or_default();
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
            self.argue(&mut request, &parameter, value)
                .ok_or_else(|| format!("the request has no argument for the {about}"))?;
        }
        if let Some((media, required)) = documented.body(self.row)
            && (required || extent == Extent::Full)
        {
            self.body(&mut request, &media, extent, origins)?;
        }
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
        let known = self
            .row
            .parameters
            .iter()
            .find(|row| row.location == location && row.name == parameter.name)?;
        let ty = self.signature.setters.get(&known.key)?.clone();
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
        request.arguments.push(Argument { setter: known.key.clone(), ty, value });
        Some(())
    }

    fn body(
        &self,
        request: &mut Request,
        media: &Media<'a>,
        extent: Extent,
        origins: &mut Origins,
    ) -> Result<(), String> {
        let Some(kind) = self.row.body.as_ref().map(|body| body.kind.clone()) else {
            return Err("the client has no body for it".to_owned());
        };
        let schemas = self.schemas(Direction::Request);
        let ty = self.signature.setters.get("body").ok_or("the request takes no body")?.clone();
        let value = match (&kind, media.schema) {
            (BodyKind::Text | BodyKind::Bytes, _) | (_, None) => json!("text"),
            (_, Some(schema)) => match extent {
                Extent::Full => {
                    origins.enter(of_example(schemas, schema, media.example, "request")?)
                }
                Extent::Minimal => schemas.synthesise(schema, Wish { extent, branch: 0 })?,
            },
        };
        let value = match &kind {
            // Of a form that is said to be a text, the caller names the fields.
            BodyKind::Form(_) | BodyKind::Multipart(_) if value.is_string() => {
                json!({ "key": value })
            }
            _ => value,
        };
        request.arguments.push(Argument { setter: "body".to_owned(), ty, value: value.clone() });
        let fields = encode::form(&value, media.encoding);
        let media_type = media.media_type.to_owned();
        request.body = Some(Sending { media_type, kind, value, fields });
        Ok(())
    }
}
