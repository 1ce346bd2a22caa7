// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! The headers that the document describes, typed: one type for each operation.
//!
//! Each accessor is an error where the header cannot be read, and never panics.

use client_runtime::headers;

headers! {
    pub struct CreateKyc of create_kyc;
    pub struct ExportKyc of export_kyc;
    pub struct ImportKyc of import_kyc;
    with {
        /// Names the call to Kulipa's support. A UUID.
        optional x_request_id: String = "x-request-id",
        /// Calls a minute.
        optional x_ratelimit_limit: i64 = "x-ratelimit-limit",
        /// Calls left in this minute.
        optional x_ratelimit_remaining: i64 = "x-ratelimit-remaining",
        /// Seconds until the minute is over.
        optional x_ratelimit_reset: i64 = "x-ratelimit-reset",
        /// Seconds to wait. The vendor's example is longer than the minute that is counted.
        optional retry_after: i64 = "retry-after",
    }
}
