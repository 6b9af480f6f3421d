//! How many statements were run: a list must need as many for three rows as for one. And how many transactions came
//! to their end: while none does, what this process has shown is still true of it.

use std::{
    cell::Cell,
    sync::atomic::{AtomicU64, Ordering},
};

thread_local! {
    static RUN: Cell<u64> = const { Cell::new(0) };
}

static COMMITTED: AtomicU64 = AtomicU64::new(0);

/// Counts one; [`crate::on!`] calls it.
pub fn count_statement() {
    RUN.set(RUN.get() + 1);
}

/// Statements this thread has asked for so far. A test runs on one thread, so there the difference of
/// two readings is what lay between them; in a server it says nothing.
pub fn statements_run() -> u64 {
    RUN.get()
}

pub(crate) fn count_commit() {
    COMMITTED.fetch_add(1, Ordering::Release);
}

/// Transactions this process has committed so far, on any database.
pub fn committed() -> u64 {
    COMMITTED.load(Ordering::Acquire)
}
