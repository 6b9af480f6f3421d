//! Everything a page needs and no room should write again: words in two languages, the frame of a
//! page, extractors that say who asks, forms that keep what was typed, errors with a way on,
//! security headers and the built assets.
//!
//! A handler is: extract [`Asked`] (or [`Staff`], [`Admin`]) → parse → rule → store in one
//! transaction → page or redirect. A page is a struct with an askama template whose field `page` is
//! a [`Frame`]; [`page!`] gives it its status and cache policy.

mod app;
mod ask;
mod assets;
mod atom;
mod brief;
mod csv;
mod error;
mod form;
mod frame;
mod lang;
pub mod layers;
mod linked;
mod page;
mod panel;
mod percent;
mod typed;
mod words;

pub use app::{App, Caller, NavItem, Parts, Settings, SystemFace};
pub use ask::{Admin, Asked, Staff, Viewer};
pub use assets::{asset, dist_file, serve_asset};
pub use atom::{Entry, Feed, feed_id};
pub use brief::{Brief, Now};
pub use csv::{csv, csv_line};
pub use error::PageError;
pub use form::{Fields, Form};
pub use frame::{Account, Flash, Frame, Language, Link};
pub use lang::{Lang, cookie};
pub use linked::linked;
pub use page::{Cache, Sample, see_other, see_other_saying};
pub use panel::{MadePanel, Panel, Panels};
pub use percent::percent_encoded;
pub use typed::{Typed, Wrong, wrong};
pub use words::{Arg, Texts};

/// The words of the layout, the kit and the error pages.
pub const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/web.ftl")),
    (Lang::Es, include_str!("../i18n/es/web.ftl")),
    (Lang::En, include_str!("../i18n/en/frame.ftl")),
    (Lang::Es, include_str!("../i18n/es/frame.ftl")),
];
