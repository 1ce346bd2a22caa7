//! The Rust of the README and the guides, as documentation tests. The suite `guides` notices a page with
//! Rust that is not here.

#![doc = include_str!("../../README.md")]
#![doc = include_str!("../../docs/authentication.md")]
#![doc = include_str!("../../docs/errors.md")]
#![doc = include_str!("../../docs/pagination.md")]
#![doc = include_str!("../../docs/retries.md")]
#![doc = include_str!("../../docs/settings.md")]
#![doc = include_str!("../../docs/streams.md")]
#![doc = include_str!("../../docs/testing-your-code.md")]
#![doc = include_str!("../../docs/types.md")]
#![doc = include_str!("../../docs/webhooks.md")]
