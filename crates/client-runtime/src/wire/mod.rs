//! How the values of parameters and bodies travel.
//!
//! Generated code calls these functions between [`Runtime::request`](crate::Runtime::request) and
//! [`send`](crate::client::send), one call for each parameter and body. An `Option` that is `None`
//! adds nothing to the request:
//!
//! | in the document | on the wire |
//! |---|---|
//! | `style: deepObject` | `filter[state]=open` |
//! | `style: pipeDelimited`, `spaceDelimited`, `explode: false` | `ids=1%7C2`, `ids=1%202`, `ids=1,2` |
//! | `in: cookie` | one `Cookie` header, joined by `; ` |
//! | `style: cookie` | the same, not encoded |
//! | `in: querystring` | the whole query string, as a form, JSON or a text |
//! | `in: path` of style `label` or `matrix` | `/.1.2`, `/;id=1` |
//! | `content` in place of `schema` | the value as JSON |
//! | forms, `multipart/form-data`, text, bytes | a body of the true media type |
//!
//! The styles are those of OpenAPI 3.0, which are expansions of RFC 6570. What the specification
//! leaves open, values below the first level, is sent the way that most servers read it.

mod body;
mod content;
mod cookie;
mod form;
mod json;
pub(crate) mod media_type;
mod multipart;
mod null;
mod parameter;
mod part;
pub(crate) mod percent;
mod querystring;
mod scalar;
mod segments;
mod style;
mod union;
mod upload;
mod value;

pub use body::{bytes_body, form_body, json_body, multipart_body, text_body};
pub use content::Content;
pub use cookie::cookie;
pub use form::FieldStyle;
pub use multipart::Field;
pub use null::null_as_empty;
pub use parameter::{header, path, path_query, query};
pub use part::Part;
pub use querystring::querystring;
pub use style::{CookieStyle, HeaderStyle, PathStyle, QueryStyle, QuerystringStyle};
pub use union::{Members, likely_branches};
