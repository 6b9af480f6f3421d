//! How many statements were run: a list must need as many for three rows as for one.

use std::cell::Cell;

thread_local! {
    static RUN: Cell<u64> = const { Cell::new(0) };
}

/// Counts one; [`crate::on!`] calls it.
pub fn count_statement() {
    RUN.set(RUN.get() + 1);
}

/// Statements this thread has asked for so far. A test runs on one thread, so there the difference of
/// two readings is what lay between them; in a server it says nothing.
pub fn statements_run() -> u64 {
    RUN.get()
}
