//! Where one JSON text ends and the next begins.
//!
//! | framing | a record |
//! |---|---|
//! | lines (NDJSON, JSON Lines) | is what is before a line break, and before the end of the body |
//! | sequence (RFC 7464) | follows a record separator, and ends before the next one |
//!
//! Records of nothing but blanks are none.

use bytes::{Bytes, BytesMut};

/// What separates records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Framing {
    Lines,
    Sequence,
}

/// A record that is not handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    TooLarge { limit: usize },
    Unfinished,
}

/// Takes a body apart that comes in pieces.
pub(super) struct Records {
    framing: Framing,
    /// The longest record, in bytes.
    limit: usize,
    buffer: BytesMut,
    /// So many bytes of the buffer have no separator in them.
    searched: usize,
}

impl Records {
    pub(super) fn new(framing: Framing, limit: usize) -> Self {
        Self { framing, limit, buffer: BytesMut::new(), searched: 0 }
    }

    pub(super) fn push(&mut self, piece: &[u8]) {
        self.buffer.extend_from_slice(piece);
    }

    /// Forgets what came.
    pub(super) fn clear(&mut self) {
        self.buffer.clear();
        self.searched = 0;
    }

    /// The next record that has certainly ended.
    pub(super) fn next(&mut self) -> Option<Result<Bytes, Broken>> {
        let separator = match self.framing {
            Framing::Lines => b'\n',
            Framing::Sequence => RECORD_SEPARATOR,
        };
        loop {
            let unsearched = &self.buffer[self.searched..];
            let Some(found) = unsearched.iter().position(|byte| *byte == separator) else {
                self.searched = self.buffer.len();
                let too_large = self.searched > self.limit;
                return too_large.then_some(Err(Broken::TooLarge { limit: self.limit }));
            };
            let record = self.buffer.split_to(self.searched + found);
            let _ = self.buffer.split_to(1);
            self.searched = 0;
            if let Some(record) = self.checked(record.freeze()) {
                return Some(record);
            }
        }
    }

    /// The record that the end of the body ends.
    pub(super) fn last(&mut self) -> Option<Result<Bytes, Broken>> {
        self.searched = 0;
        let record = self.buffer.split().freeze();
        self.checked(record)
    }

    fn checked(&self, record: Bytes) -> Option<Result<Bytes, Broken>> {
        let text = record.trim_ascii();
        if text.is_empty() {
            None
        } else if text.len() > self.limit {
            Some(Err(Broken::TooLarge { limit: self.limit }))
        } else if self.framing == Framing::Sequence && may_be_cut(&record) {
            Some(Err(Broken::Unfinished))
        } else {
            Some(Ok(record))
        }
    }
}

/// ASCII RS, which begins each text of a sequence (RFC 7464, section 2.2).
const RECORD_SEPARATOR: u8 = 0x1e;

/// Whether a text of a sequence may have been longer. Objects, arrays and strings show their own end;
/// of anything else only what follows it shows that it is whole (RFC 7464, section 2.4).
fn may_be_cut(record: &[u8]) -> bool {
    let shows_its_end = matches!(record.trim_ascii().last(), Some(b'}' | b']' | b'"'));
    !shows_its_end && !record.last().is_some_and(u8::is_ascii_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The records of a body that comes in pieces of this length.
    fn records(framing: Framing, body: &[u8], length: usize) -> Vec<Result<String, Broken>> {
        let mut records = Records::new(framing, 8);
        let mut found = Vec::new();
        for piece in body.chunks(length) {
            records.push(piece);
            found.extend(std::iter::from_fn(|| records.next()));
        }
        found.extend(records.last());
        let text = |record: Bytes| String::from_utf8_lossy(record.trim_ascii()).into_owned();
        found.into_iter().map(|record| record.map(text)).collect()
    }

    #[test]
    fn pieces_of_any_length_give_the_same_records() {
        for (framing, body, expected) in [
            (Framing::Lines, &b"{}\n\r\n[1]\r\n\n12"[..], &["{}", "[1]", "12"][..]),
            (
                Framing::Sequence,
                b"\x1e{}\n\x1e\x1e[1]\n\x1e12\n\x1e\"a\"",
                &["{}", "[1]", "12", "\"a\""],
            ),
            (Framing::Sequence, b"", &[]),
        ] {
            for length in 1..=body.len().max(1) {
                let expected: Vec<_> = expected.iter().map(|text| Ok((*text).to_owned())).collect();
                assert_eq!(records(framing, body, length), expected, "{framing:?}, {length}");
            }
        }
    }

    #[test]
    fn a_number_at_the_end_of_a_sequence_may_be_cut() {
        let expected = [Ok("1".to_owned()), Err(Broken::Unfinished)];
        assert_eq!(records(Framing::Sequence, b"\x1e1\n\x1e12", 2), expected);
    }

    #[test]
    fn a_record_has_a_bound_wherever_its_pieces_end() {
        let too_large = Err(Broken::TooLarge { limit: 8 });
        for length in [4, 100] {
            let found = records(Framing::Lines, b"12345678\n123456789\n", length);
            assert_eq!(found[0], Ok("12345678".to_owned()));
            assert_eq!(found[1], too_large, "{length}");
        }
    }
}
