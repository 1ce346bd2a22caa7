//! Deliveries of webhooks that are whole and fresh, and all the ways in which they are not.
#![allow(clippy::unwrap_used)]

mod bench;
mod ecdsa;
mod hmac_hex;
mod message_signature;
mod replay;
