//! A reader that stops at NUL bytes and at rows that never end.

use std::io::{self, Read};

/// Why the guard stopped; travels inside an [`io::Error`] through the csv reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Stop {
    #[error("NUL byte")]
    Nul,
    #[error("row too long")]
    RowTooLong,
}

impl Stop {
    /// The stop inside an error, if it came from a guard.
    pub fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref::<Self>().copied()
    }
}

/// Passes bytes on. [`Guard::row_done`] is called after every row; more than
/// [`super::MAX_ROW_BYTES`] between two calls, or any NUL byte, is an error. So a damaged or sparse
/// file of any size is refused within that many bytes.
pub struct Guard<R> {
    inner: R,
    since_row: usize,
    total: u64,
}

impl<R> Guard<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, since_row: 0, total: 0 }
    }

    pub fn row_done(&mut self) {
        self.since_row = 0;
    }

    /// Bytes passed on so far.
    pub fn total(&self) -> u64 {
        self.total
    }
}

impl<R: Read> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        if buffer[..count].contains(&0) {
            return Err(io::Error::other(Stop::Nul));
        }
        self.since_row += count;
        self.total += count as u64;
        if self.since_row > super::MAX_ROW_BYTES {
            return Err(io::Error::other(Stop::RowTooLong));
        }
        Ok(count)
    }
}
