//! Asset classes: the six baskets in which a community's strengths are gathered.
//! Individuals, associations and institutions are those of Kretzmann and McKnight (1993);
//! place, economy and culture were added by later practice of asset-based community development.

use std::sync::LazyLock;

use super::table::{Malformed, rows};

/// One of the six classes.
#[derive(Debug)]
pub struct AssetClass {
    /// The id: `individual`, `association`, `institution`, `place`, `economy`, `culture`.
    pub id: &'static str,
    /// Stem of its messages, such as `asset-place`; suffixes `-plain`, `-counts`, `-ask`.
    pub key: String,
    /// Who sees an asset of this class until somebody decides otherwise.
    pub privacy: Privacy,
}

/// Who sees a new asset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    /// Staff only, until the person says yes.
    UntilOptIn,
    /// Everyone, if the group already tells the public about itself.
    IfPublished,
    /// Everyone.
    Public,
    /// Decided for each item: a story with a name needs consent.
    PerItem,
}

impl Privacy {
    /// The Fluent message that says it.
    pub fn key(self) -> &'static str {
        match self {
            Self::UntilOptIn => "asset-privacy-until-opt-in",
            Self::IfPublished => "asset-privacy-if-published",
            Self::Public => "asset-privacy-public",
            Self::PerItem => "asset-privacy-per-item",
        }
    }

    fn read(word: &str) -> Option<Self> {
        Some(match word {
            "until_opt_in" => Self::UntilOptIn,
            "if_published" => Self::IfPublished,
            "public" => Self::Public,
            "per_item" => Self::PerItem,
            _ => return None,
        })
    }
}

static CLASSES: LazyLock<Vec<AssetClass>> =
    LazyLock::new(|| read(include_str!("../../vocab/asset_classes.tsv")).expect("the tests read the shipped table"));

/// The six classes, people first.
pub fn asset_classes() -> &'static [AssetClass] {
    &CLASSES
}

/// The class of this id.
pub fn asset_class(id: &str) -> Option<&'static AssetClass> {
    CLASSES.iter().find(|class| class.id == id)
}

fn read(text: &'static str) -> Result<Vec<AssetClass>, Malformed> {
    let class = |row: super::Row<2>| {
        let [id, privacy] = row.cells;
        Ok(AssetClass { id, key: super::stem("asset", id), privacy: row.read("privacy", privacy, Privacy::read)? })
    };
    rows(text, ["id", "privacy"])?.into_iter().map(class).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_private_and_places_public() {
        assert_eq!(asset_classes().len(), 6);
        let privacy = |id| asset_class(id).map(|class| class.privacy);
        assert_eq!(privacy("individual"), Some(Privacy::UntilOptIn));
        assert_eq!(privacy("place"), Some(Privacy::Public));
        assert_eq!(privacy("moon"), None);
    }
}
