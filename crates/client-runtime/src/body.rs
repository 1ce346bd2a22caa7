//! Reading bodies with a bound.

use bytes::Bytes;

/// How reading ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Filled {
    /// With the end of the body.
    Whole,
    /// At the bound; there is more.
    Cut,
}

/// Reads a body with a bound. A body of one piece, as most are, is not copied.
pub(crate) async fn read(
    response: &mut reqwest::Response,
    limit: usize,
    read: &mut Read,
) -> Result<Filled, reqwest::Error> {
    while let Some(piece) = response.chunk().await? {
        let room = limit.saturating_sub(read.len());
        let fits = piece.len() <= room;
        read.push(if fits { piece } else { piece.slice(..room) });
        if !fits {
            return Ok(Filled::Cut);
        }
    }
    Ok(Filled::Whole)
}

/// What was read of a body.
#[derive(Debug, Default)]
pub(crate) struct Read {
    first: Bytes,
    /// All pieces, if there are several.
    all: Vec<u8>,
}

impl Read {
    pub(crate) fn len(&self) -> usize {
        self.first.len().max(self.all.len())
    }

    pub(crate) fn push(&mut self, piece: Bytes) {
        if self.len() == 0 {
            self.first = piece;
            return;
        }
        if self.all.is_empty() {
            self.all.extend_from_slice(&self.first);
        }
        self.all.extend_from_slice(&piece);
    }

    pub(crate) fn into_bytes(self) -> Bytes {
        if self.all.is_empty() { self.first } else { self.all.into() }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_piece_is_not_copied_and_several_are_put_together() {
        let piece = Bytes::from(vec![1, 2, 3]);
        let mut one = Read::default();
        one.push(piece.clone());
        assert_eq!(one.into_bytes().as_ptr(), piece.as_ptr());
        let mut several = Read::default();
        for piece in [&b""[..], b"a", b"bc", b"d"] {
            several.push(Bytes::copy_from_slice(piece));
        }
        assert_eq!((several.len(), several.into_bytes().as_ref()), (4, &b"abcd"[..]));
        assert!(Read::default().into_bytes().is_empty());
    }
}
