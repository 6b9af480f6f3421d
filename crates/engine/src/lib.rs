//! Pure, synchronous compute: text keys, addresses, places, kinds, resolution and ranking.
//!
//! No I/O, no clock, no randomness, no database: everything comes in as arguments and goes out as
//! values, and the same input gives the same output in any order and on any number of threads.
//! Reasons leave as data (`resolve::Evidence`, `rank::Reason`); words are put to them above, in
//! two languages.
//!
//! Reading order: [`record`] (what comes in), [`text`] and [`address`] (keys), [`geo`],
//! [`place`], [`nearby`] and [`walk`] (where), [`kind`] (what it is), [`here`] (is it here at all), [`resolve`] (who is who),
//! [`identity`] (ids that last), [`rank`] (who fits), [`evaluate`] (how well, against a known truth).

pub mod address;
pub mod evaluate;
pub mod geo;
pub mod here;
pub mod identity;
pub mod kind;
pub mod nearby;
pub mod place;
pub mod rank;
pub mod record;
pub mod resolve;
pub mod text;
pub mod walk;
