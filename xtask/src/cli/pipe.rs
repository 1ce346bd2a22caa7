//! A stream whose reader may go away, as `| head` does.

use std::io::{ErrorKind, Result, Write};

/// Drops what is written after the reader has gone. The command continues, since what it does to
/// files must not depend on who reads its report, and ends with the status that it would have had.
pub(super) struct Pipe<W> {
    stream: W,
    broken: bool,
}

impl<W: Write> Pipe<W> {
    pub(super) fn new(stream: W) -> Self {
        Self { stream, broken: false }
    }

    fn unless_broken<T>(
        &mut self,
        otherwise: T,
        act: impl FnOnce(&mut W) -> Result<T>,
    ) -> Result<T> {
        if self.broken {
            return Ok(otherwise);
        }
        match act(&mut self.stream) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.broken = true;
                Ok(otherwise)
            }
            done => done,
        }
    }
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.unless_broken(bytes.len(), |stream| stream.write(bytes))
    }

    fn flush(&mut self) -> Result<()> {
        self.unless_broken((), Write::flush)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Gone(Option<ErrorKind>);

    impl Write for Gone {
        fn write(&mut self, _: &[u8]) -> Result<usize> {
            // A second write would find no error to give.
            Err(self.0.take().unwrap().into())
        }

        fn flush(&mut self) -> Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_has_gone_is_left_alone_and_other_failures_are_told() {
        let mut pipe = Pipe::new(Gone(Some(ErrorKind::BrokenPipe)));
        assert!(writeln!(pipe, "one").is_ok());
        assert!(writeln!(pipe, "two").is_ok());
        let mut pipe = Pipe::new(Gone(Some(ErrorKind::StorageFull)));
        assert_eq!(writeln!(pipe, "one").unwrap_err().kind(), ErrorKind::StorageFull);
    }
}
