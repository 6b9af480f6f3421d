//! What an organization is: the partner kinds that its codes, its lists and its name speak for.
//!
//! Every kind carries where it was read and how far that is to be trusted; several kinds may hold at
//! once (a church with a pantry), and none is an honest answer: think tanks and funds are not
//! neighbours. The rules are data (`data/kinds.tsv`, `codes.tsv`, `names.tsv`, `betrays.tsv`, `titles.tsv`); the
//! order of trust was measured on the tax file of one city: a name's church words agree with an
//! exact code in 321 of 372 rows, "technology" in none of 19.

mod catalog;
mod classify;
mod codes;
mod names;
mod origin;
pub(crate) mod phrases;
mod titles;

pub use catalog::{KindRow, Manner, Reach};
pub use origin::Origin;
pub use titles::{Titled, lists_the_closed};

use catalog::Catalog;
use codes::Codes;
use names::Names;
use titles::Titles;

/// One partner kind of one organization.
#[derive(Debug, Clone, PartialEq)]
pub struct KindOf {
    /// Id of the partner kind (`school_k12`).
    pub kind: &'static str,
    /// 0 to 1: a list or an exact code 1, a name or a group of codes 0.75, a weak word 0.5.
    pub trust: f64,
    pub origin: Origin,
    /// Something done there (a licence, a program row): may raise a fit, never says what the organization is.
    pub activity: bool,
}

/// The partner kinds and the rules that find them. Make one and keep it.
#[derive(Debug)]
pub struct Kinds {
    catalog: Catalog,
    codes: Codes,
    names: Names,
    titles: Titles,
}

impl Kinds {
    /// The kinds and rules that come with the program.
    pub fn shipped() -> Self {
        let catalog = Catalog::shipped();
        Self { codes: Codes::shipped(), names: Names::shipped(), titles: Titles::shipped(), catalog }
    }

    /// All kinds in the order of the vocabulary.
    pub fn all(&self) -> impl Iterator<Item = &KindRow> {
        self.catalog.rows.iter()
    }

    /// What the engine knows of a kind; `None` for an id that is not one.
    pub fn row(&self, kind: &str) -> Option<&KindRow> {
        self.catalog.row(kind)
    }

    /// The kind's own id, for values that come back from a database.
    pub fn known(&self, kind: &str) -> Option<&'static str> {
        self.row(kind).map(|row| row.id)
    }

    /// What the title of a list says of its rows.
    pub fn of_title(&self, title: &str) -> Titled {
        self.titles.says(title)
    }

    /// individual, association, institution, place, economy or culture; institution for an unknown kind.
    pub fn asset_class(&self, kind: &str) -> &'static str {
        self.row(kind).map_or("institution", |row| row.asset_class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_one_of_the_six_asset_classes() {
        let kinds = Kinds::shipped();
        assert_eq!(kinds.all().count(), 79);
        let classes = ["individual", "association", "institution", "place", "economy", "culture"];
        for class in classes {
            assert!(kinds.all().any(|row| row.asset_class == class), "nothing is of class {class}");
        }
        assert!(kinds.all().all(|row| classes.contains(&row.asset_class)));
        assert_eq!(kinds.asset_class("garden"), "place");
    }

    #[test]
    fn every_kind_a_rule_names_exists() {
        let kinds = Kinds::shipped();
        let named = kinds.codes.kinds().chain(kinds.names.kinds()).chain(kinds.titles.kinds());
        for kind in named {
            assert!(kinds.known(kind).is_some(), "a rule names the kind {kind}");
        }
    }
}
