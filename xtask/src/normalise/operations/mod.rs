//! Rules for operations: parameters, bodies, headers.
//!
//! What the generator can express it is given as it is. All else becomes something that it can
//! express with the same type for the caller, and the row of the operation says how the value really
//! travels; [`rewrite`](crate::rewrite) puts that into the generated code, and the runtime does it.
//!
//! | in the document | to the generator | in the row |
//! |---|---|---|
//! | any parameter outside the path | an optional or required query parameter | name, place and style |
//! | a body that may be absent, a form with an encoding, multipart, text, bytes | a query parameter `body` | the kind of body |
//! | response headers | nothing | their names and types |

pub(super) mod callbacks;
mod encoding;
pub(super) mod multipart_files;
mod parameter_docs;
mod parameter_style;
pub(super) mod parameters;
pub(super) mod path_variables;
pub(super) mod request_bodies;
pub(super) mod request_values;
pub(super) mod response_headers;
