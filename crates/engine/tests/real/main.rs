//! Measured against real open data, which is not part of this repository: each test says what it skips.
//! The figures asserted are floors, so that a change that loses ground is seen.

#![expect(clippy::print_stdout, reason = "these tests report what they measured and what they skipped")]

mod data;
mod kinds;
mod lists;
mod pairs;
mod places;
