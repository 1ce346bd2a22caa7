// @generated
// Made of cases/client/post-office by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{Empty, Json, success};
use client_runtime::{Method, Operation, RetryClass, Surface};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "post-office",
    operations: OPERATIONS,
    schemes: &[],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "adjacent",
        operation_id: "adjacent",
        path: "/pair/{a}{b}",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "copy_search",
        operation_id: "copySearch",
        method: Method::extension("COPY"),
        path: "/search",
        responses: &[success(&[201], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "fixed_query",
        operation_id: "fixedQuery",
        path: "/fixed?kind=large&x",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "fragment",
        operation_id: "fragment",
        method: Method::POST,
        path: "/#Action=Send",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "get_box",
        operation_id: "getBox",
        path: "/boxes/{id}",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "lead",
        operation_id: "lead",
        path: "//lead",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "link_search",
        operation_id: "link_search",
        method: Method::extension("Link"),
        path: "/search",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "literals",
        operation_id: "literals",
        path: "/100%25/grüße (a b)/{c}\\d",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "lock_box",
        operation_id: "lockBox",
        method: Method::extension("LOCK"),
        path: "/boxes/{id}",
        content_type: Some("application/vnd.lock+json"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "matrix",
        operation_id: "matrix",
        path: "/matrix;v={v};w=1",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "me",
        operation_id: "me",
        path: "/me",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "plain_lead",
        operation_id: "plainLead",
        path: "/lead",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "post_label",
        operation_id: "postLabel",
        method: Method::POST,
        path: "/labels",
        content_type: Some("image/*, application/pdf"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "put_label",
        operation_id: "putLabel",
        method: Method::PUT,
        path: "/labels",
        content_type: Some("image/png, image/jpeg, text/plain"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "query_search",
        operation_id: "querySearch",
        method: Method::extension("QUERY"),
        path: "/search",
        content_type: Some("application/json"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "search_by_form",
        operation_id: "searchByForm",
        path: "/search",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "search_by_json",
        operation_id: "searchByJson",
        method: Method::POST,
        path: "/search",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "search_by_object",
        operation_id: "searchByObject",
        method: Method::DELETE,
        path: "/search",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "search_by_path",
        operation_id: "searchByPath",
        method: Method::PATCH,
        path: "/search",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "search_by_text",
        operation_id: "searchByText",
        method: Method::PUT,
        path: "/search",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "send_parcel",
        operation_id: "sendParcel",
        method: Method::POST,
        path: "/parcels",
        content_type: Some("multipart/form-data"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "slashes",
        operation_id: "slashes",
        path: "/a//{b}//",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "trace_search",
        operation_id: "traceSearch",
        method: Method::TRACE,
        path: "/search",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "trailing",
        operation_id: "trailing",
        path: "/tail/{t}/",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "two_in_one",
        operation_id: "twoInOne",
        path: "/{name}.{format}",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "variable_in_query",
        operation_id: "variableInQuery",
        path: "/in-query?v={v}",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "weigh",
        operation_id: "weigh",
        path: "/scales/{weight}",
        responses: &[success(&[204], Empty)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "weigh_form",
        operation_id: "weighForm",
        method: Method::POST,
        path: "/scales/{weight}",
        content_type: Some("application/x-www-form-urlencoded"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "weigh_json",
        operation_id: "weighJson",
        method: Method::PATCH,
        path: "/scales/{weight}",
        content_type: Some("application/json"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "weigh_parts",
        operation_id: "weighParts",
        method: Method::PUT,
        path: "/scales/{weight}",
        accept: Some("application/json"),
        content_type: Some("multipart/form-data"),
        responses: &[success(&[200], Json)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
];
