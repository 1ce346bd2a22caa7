// @generated
// Made of cases/client/chat by the suite `compiled`. Do not edit.

//! What the runtime knows of each operation, sorted by id.

use client_runtime::table::{
    ByMediaType, Empty, Events, Json, JsonLines, JsonSequence, Stream, TextEvents, Unasked,
    failure, success,
};
use client_runtime::{Method, Operation, RetryClass, Surface};

/// The surface: its operations and the facts that they share.
pub static SURFACE: Surface = Surface {
    name: "chat",
    operations: OPERATIONS,
    schemes: &[],
    request_id_header: None,
    not_processed: &[],
    rate_limit: None,
};

static OPERATIONS: &[Operation] = &[
    Operation {
        id: "count_messages",
        operation_id: "countMessages",
        path: "/counts",
        accept: Some("application/json-seq"),
        responses: &[success(&[200], JsonSequence)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "create_reply",
        operation_id: "createReply",
        method: Method::POST,
        path: "/replies",
        accept: Some("application/json"),
        content_type: Some("application/json"),
        responses: &[
            success(
                &[200],
                ByMediaType(&[("application/json", Json), ("text/event-stream", Unasked)]),
            ),
            failure(&[429], Json),
        ],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "create_reply.send_as_event_stream",
        operation_id: "createReply",
        method: Method::POST,
        path: "/replies",
        accept: Some("text/event-stream"),
        content_type: Some("application/json"),
        responses: &[
            success(
                &[200],
                ByMediaType(&[("text/event-stream", Events), ("application/json", Unasked)]),
            ),
            failure(&[429], Json),
        ],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "download_file",
        operation_id: "downloadFile",
        path: "/files/{id}",
        accept: Some("application/octet-stream"),
        responses: &[success(&[200], Stream)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "read_transcript",
        operation_id: "readTranscript",
        path: "/transcript",
        accept: Some("application/jsonl"),
        responses: &[success(
            &[200],
            ByMediaType(&[
                ("application/jsonl", JsonLines),
                ("application/x-ndjson", JsonLines),
                ("text/csv", Unasked),
            ]),
        )],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "read_transcript.send_as_csv",
        operation_id: "readTranscript",
        path: "/transcript",
        accept: Some("text/csv"),
        responses: &[success(
            &[200],
            ByMediaType(&[
                ("text/csv", Stream),
                ("application/jsonl", Unasked),
                ("application/x-ndjson", Unasked),
            ]),
        )],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "upload_file",
        operation_id: "uploadFile",
        method: Method::POST,
        path: "/files",
        content_type: Some("application/octet-stream"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "upload_picture",
        operation_id: "uploadPicture",
        method: Method::POST,
        path: "/pictures",
        content_type: Some("multipart/form-data"),
        responses: &[success(&[204], Empty)],
        retry: RetryClass::UnderKey,
        ..Operation::NEW
    },
    Operation {
        id: "watch_notices",
        operation_id: "watchNotices",
        path: "/notices",
        accept: Some("text/event-stream"),
        responses: &[success(&[200, 204], TextEvents)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
    Operation {
        id: "watch_room",
        operation_id: "watchRoom",
        path: "/rooms/{id}/events",
        accept: Some("text/event-stream"),
        responses: &[success(&[200], Events)],
        retry: RetryClass::Idempotent,
        ..Operation::NEW
    },
];
