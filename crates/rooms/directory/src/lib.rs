//! The directory: organizations with what is known of them and who says so, what we say of them
//! ourselves, and the words of the field: asset classes, partner kinds, needs.
//!
//! The catalog (sources, organizations, facts) belongs to the installation; corrections and the
//! needs a branch chose belong to one library system. Records and how they became organizations
//! are told one room up, in discovery.

mod branch_need;
mod correction;
mod organization;
pub mod pages;
mod person;
mod source;
pub mod vocab;

pub use branch_need::{BranchNeed, choose_need, chosen_needs, drop_need};
pub use correction::{CORRECTION, Correction, Field, correct, corrections, corrections_of};
pub use organization::{
    Fact, KindSaid, Organization, OrganizationId, facts, kinds_said, organization, organizations_by_id, parts_of,
};
pub use pages::{OrganizationPanels, routes, samples};
pub use person::{NewPerson, PERSON, Person, PersonId, people, person, person_by_slug, person_called, put_person};
pub use source::{NewSource, Source, SourceId, put_source, source, source_by_key, sources, withdraw_source};

use db::Migration;
use search::Documents;
use web::Lang;

pub const MIGRATIONS: &[Migration] =
    db::migrations![(200, "0200_directory"), (210, "0210_people"), (550, "0550_people_found")];

/// Tables of this room whose rows history remembers.
pub const TRACKED: &[&history::Tracked] = &[&CORRECTION, &PERSON];

pub const WORDS: &[(Lang, &str)] = &[
    (Lang::En, include_str!("../i18n/en/directory.ftl")),
    (Lang::Es, include_str!("../i18n/es/directory.ftl")),
    (Lang::En, include_str!("../i18n/en/needs.ftl")),
    (Lang::Es, include_str!("../i18n/es/needs.ftl")),
    (Lang::En, include_str!("../i18n/en/kinds.ftl")),
    (Lang::Es, include_str!("../i18n/es/kinds.ftl")),
    (Lang::En, include_str!("../i18n/en/assets.ftl")),
    (Lang::Es, include_str!("../i18n/es/assets.ftl")),
];

/// Organizations and people as search finds them.
pub fn documents() -> Vec<Documents> {
    vec![organization::documents(), person::documents()]
}
