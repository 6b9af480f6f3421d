//! A reader that stops when all parts together have given enough.

use std::cell::Cell;
use std::io::{self, Read};

use crate::chat::ChatError;

/// What may still be read, shared by the parts of one archive.
pub struct Budget(Cell<u64>);

impl Budget {
    pub fn new(bytes: u64) -> Self {
        Self(Cell::new(bytes))
    }
}

pub struct Bounded<'a, R> {
    inner: R,
    budget: &'a Budget,
}

/// Travels inside an [`io::Error`] through the XML reader.
#[derive(Debug, thiserror::Error)]
#[error("the archive unpacks to too much")]
struct TooMuch;

impl<'a, R> Bounded<'a, R> {
    pub fn new(inner: R, budget: &'a Budget) -> Self {
        Self { inner, budget }
    }
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        let left = self.budget.0.get().checked_sub(count as u64).ok_or_else(|| io::Error::other(TooMuch))?;
        self.budget.0.set(left);
        Ok(count)
    }
}

/// Why the XML of a part could not be read.
pub fn reason(error: &quick_xml::Error) -> ChatError {
    match error {
        quick_xml::Error::Io(error) if error.get_ref().is_some_and(|inner| inner.is::<TooMuch>()) => {
            ChatError::WorkbookTooLarge
        }
        _ => ChatError::BrokenWorkbook,
    }
}
