//! Reading bodies with a bound.

/// How reading ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filled {
    /// With the end of the body.
    Whole,
    /// At the bound; there is more.
    Cut,
}

/// Reads a body into a buffer until it ends or the buffer holds `limit` bytes. What was read before
/// an error stays in the buffer.
pub(crate) async fn fill(
    response: &mut reqwest::Response,
    limit: usize,
    buffer: &mut Vec<u8>,
) -> Result<Filled, reqwest::Error> {
    while let Some(chunk) = response.chunk().await? {
        let room = limit.saturating_sub(buffer.len());
        if let Some(fitting) = chunk.get(..room).filter(|fitting| fitting.len() < chunk.len()) {
            buffer.extend_from_slice(fitting);
            return Ok(Filled::Cut);
        }
        buffer.extend_from_slice(&chunk);
    }
    Ok(Filled::Whole)
}
