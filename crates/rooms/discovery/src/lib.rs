//! Discovery: who could we work with, and why?
//!
//! Files become records (`import`), records become organizations (`settle`, with the engine), and
//! organizations become suggestions for a branch and a need (`suggest`). The asset map, coverage and
//! the set-up of a library live here too.

pub mod answer;
pub mod by_hand;
pub mod catalog;
pub mod coverage;
pub mod factor;
pub mod import;
pub mod leaning;
pub mod libraries;
pub mod map;
pub mod matches;
pub mod not_for_us;
pub mod official;
pub mod organizations;
pub mod pages;
mod pairs;
pub mod record;
pub mod review;
pub mod settle;
mod signals;
pub mod streets;
pub mod suggest;
mod twin;
pub mod words;
mod work;

use axum::Router;
use db::Migration;
use history::Tracked;
use web::{App, Frame, Lang, Sample};

pub use libraries::{FoundLibrary, find_libraries, take_library};
pub use map::place_panel;
pub use official::{fetch_imls, fetch_irs};
pub use pages::{SetUpToken, incoming_dir, records_panel, refused_csv};
pub use work::{Progress, handlers};

pub const MIGRATIONS: &[Migration] = db::migrations![
    (400, "0400_discovery"),
    (410, "0410_open_matches"),
    (420, "0420_factors"),
    (421, "0421_leanings"),
    (430, "0430_streets"),
    (440, "0440_settled")
];

/// Tables of this room whose rows history can put back. Records are not among them: an import is taken
/// back as a whole.
pub const TRACKED: &[&Tracked] =
    &[&answer::ANSWER, &not_for_us::NOT_FOR_US, &factor::FACTOR, &leaning::FORGOTTEN_LEANING, &leaning::LEANING_PAUSE];

/// All texts of this room.
pub fn words() -> Vec<(Lang, &'static str)> {
    let suggestions = [
        (Lang::En, include_str!("../i18n/en/suggestions.ftl")),
        (Lang::Es, include_str!("../i18n/es/suggestions.ftl")),
        (Lang::En, include_str!("../i18n/en/learning.ftl")),
        (Lang::Es, include_str!("../i18n/es/learning.ftl")),
    ];
    let streets =
        [(Lang::En, include_str!("../i18n/en/streets.ftl")), (Lang::Es, include_str!("../i18n/es/streets.ftl"))];
    [pages::WORDS, &suggestions, &streets].concat()
}

pub fn routes() -> Router<App> {
    suggest::routes()
        .merge(coverage::routes())
        .merge(organizations::routes())
        .merge(map::routes())
        .merge(pages::routes())
}

/// Every page of this room with made-up content.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let mut samples = suggest::samples(frame);
    samples.extend(factor::samples(frame));
    samples.extend(leaning::samples(frame));
    samples.extend(coverage::samples(frame));
    samples.extend(organizations::samples(frame));
    samples.extend(pages::samples(frame));
    samples
}

/// Only one import, undo or answer recomputes organizations at a time.
const CATALOG_LOCK: i64 = 0xCA7A;
