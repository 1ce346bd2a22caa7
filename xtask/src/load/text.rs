//! Bytes to text.

use super::foreign::with_file;
use super::{SourceText, format};
use crate::diagnostic::Diagnostic;
use crate::tree::{FileId, Sources, Span};

/// A file whose text is in the source table.
pub(super) struct Decoded {
    pub(super) id: FileId,
}

/// Takes the byte order mark off, checks that the rest is UTF-8, and enters it into the table.
pub(super) fn decode(file: SourceText, sources: &mut Sources) -> Result<Decoded, Box<Diagnostic>> {
    let mut bytes = file.bytes;
    if let Some((what, help)) = format::binary(&bytes) {
        // No excerpt of it would help anybody.
        let id = sources.add(file.label, "");
        let span = Span::new(id, 0, 0);
        let message = format!("the file is {what}, not text");
        let problem = Diagnostic::error("load::binary", message, span);
        return Err(Box::new(problem.help(with_file(help, span, sources))));
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        bytes.drain(..3);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { id: sources.add(file.label, text) }),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.into_bytes();
            let byte = bytes.get(at).copied().unwrap_or_default();
            let id = sources.add(file.label, String::from_utf8_lossy(&bytes).into_owned());
            // What precedes the fault is valid, so its offset is the same in the repaired text.
            let span = Span::new(id, at, at + '\u{FFFD}'.len_utf8());
            Err(Box::new(not_utf8(&bytes, byte, span)))
        }
    }
}

fn not_utf8(bytes: &[u8], byte: u8, span: Span) -> Diagnostic {
    let utf16 = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let help = if utf16 {
        "the file is UTF-16: save it as UTF-8"
    } else if bytes.contains(&0) {
        "the file is binary: give the document as YAML or JSON"
    } else {
        "save the file as UTF-8; it is probably Windows-1252 or Latin-1"
    };
    Diagnostic::error("load::utf8", "the file is not UTF-8", span)
        .label(format!("byte 0x{byte:02X} starts no character"))
        .help(help)
}
