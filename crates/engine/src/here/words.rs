//! The words of `data/here.tsv` and of the towns around.

use std::sync::LazyLock;

use crate::kind::phrases::{NameWords, Phrases};
use crate::text::{self, shipped};

/// Lists of words that are the same everywhere.
pub(super) struct Lists {
    pub national: Phrases,
    pub congregation: Phrases,
    pub street: Phrases,
    pub kin: Phrases,
    pub abroad: Phrases,
    local: Phrases,
    everyday: Phrases,
}

pub(super) static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    national: list("national"),
    congregation: list("congregation"),
    street: list("street"),
    kin: list("kin"),
    abroad: list("abroad"),
    local: list("local"),
    everyday: list("everyday"),
});

fn list(wanted: &str) -> Phrases {
    let mut phrases = Phrases::default();
    for (list, cell) in shipped::pairs(include_str!("../../data/here.tsv")) {
        if list == wanted {
            phrases.add(0, cell);
        }
    }
    phrases
}

/// The names of the places around: states, towns, wards, neighbourhoods.
#[derive(Debug, Default)]
pub(super) struct LocalNames(Phrases);

impl LocalNames {
    /// A name such as `Foggy Bottom, West End/GWU` is three. Names that are everyday words are left out.
    pub fn of(names: &[&str]) -> Self {
        let mut phrases = Phrases::default();
        for name in names.iter().flat_map(|name| name.split([',', '/', ';'])) {
            let folded = text::fold(name);
            let everyday = LISTS.everyday.first(&NameWords::of(&folded)).is_some_and(|word| word == folded);
            if !everyday && folded.len() > 1 {
                phrases.add_name(0, &folded);
            }
        }
        Self(phrases)
    }

    /// The word of a name that makes it local.
    pub fn word(&self, name: &NameWords<'_>) -> Option<String> {
        LISTS.local.first(name).or_else(|| self.0.first(name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn area_names_are_cut_and_everyday_words_left_out() {
        let names = LocalNames::of(&["Alder Falls, Old Mill/Union", "OR"]);
        let word = |name: &str| names.word(&NameWords::of(&text::fold(name)));
        assert_eq!(word("Friends of Old Mill"), Some("OLD MILL".into()));
        assert_eq!(word("Alder Falls Choir"), Some("ALDER FALLS".into()));
        assert_eq!(word("Union of Bakers or Cooks"), None);
        assert_eq!(word("Greater Nowhere League"), Some("GREATER".into()));
    }
}
