//! Types that only the vendor sends have no builder.
//!
//! ```text
//! // POST /orders sends NewOrder and answers with Order
//! NewOrder::builder().item("bread")     // as before
//! Order::builder()                      // gone: an Order is read
//! ```
//!
//! typify writes a builder for every struct, which is more than half of a large client and most of the
//! time and memory that it takes to compile. Nobody builds what the vendor sends; a test that does
//! has the public fields, or `serde_json`. A type that no operation uses keeps its builder, since
//! nothing tells who sends it. The schemas stay as they are: the fact goes into
//! [`TypeFacts`](super::TypeFacts), and the pass over the generated code takes the builders out.

use super::reach::Reach;
use crate::normalise::Draft;

pub(in crate::normalise) fn apply(draft: &mut Draft<'_>) {
    let reach = Reach::of(draft);
    let names: Vec<String> = draft.schemas_mut().keys().map(str::to_owned).collect();
    draft.types.received.extend(names.into_iter().filter(|name| reach.is_only_read(name)));
}
