//! What generated types send and read.
//!
//! The types of the case `cases/schemas/wire` are compiled into this test, so that [`wire`] can send
//! and read values with them; the suite `compiled` keeps them fresh. What the model makes of a
//! schema is in the suite `model`.

mod absence;
mod cents;
#[rustfmt::skip]
mod types;
mod wire;
