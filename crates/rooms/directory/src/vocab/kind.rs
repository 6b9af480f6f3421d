//! Partner kinds: what sort of organization or person somebody is, told apart finely enough that each
//! has its own offers, needs and first question.

use std::sync::LazyLock;

use super::table::{Malformed, Row, list, rows};

/// One kind of partner.
#[derive(Debug)]
pub struct PartnerKind {
    /// The id, such as `early_learning`.
    pub id: &'static str,
    /// Stem of its messages, such as `kind-early-learning`; suffixes `-one`, `-many`, `-does`, `-offers`,
    /// `-needs`, `-ask`.
    pub key: String,
    /// The group it rolls up into, such as `human_services`; see [`group_key`].
    pub group: &'static str,
    /// Whether libraries have long worked with this kind. A default: each library decides for itself.
    pub traditional: bool,
    /// Id of the asset class it usually belongs to.
    pub asset_class: &'static str,
    /// The color family of its tag, always shown with the icon.
    pub color: Color,
    /// Name of its icon in the Lucide set.
    pub icon: &'static str,
    /// How it is written in open data.
    pub codes: Codes,
}

/// Codes under which open data files a kind, to show and to export. Several kinds may share one, so a code
/// alone does not say what a record is: that is decided by the engine's tables.
#[derive(Debug)]
pub struct Codes {
    /// OpenStreetMap tags as key and value; the value `*` stands for any.
    pub osm: Vec<(&'static str, &'static str)>,
    /// Codes of the National Taxonomy of Exempt Entities, as in the IRS file.
    pub ntee: Vec<&'static str>,
    /// Words of which the name must hold one before an NTEE code is believed; empty when the code is enough.
    pub ntee_words: Vec<&'static str>,
    /// Six-digit codes of NAICS 2022.
    pub naics: Vec<&'static str>,
}

/// The eight color families of partner kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Color {
    Food,
    Health,
    School,
    Arts,
    Work,
    Social,
    Civic,
    Nature,
}

impl Color {
    /// The word of the design tokens.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Food => "food",
            Self::Health => "health",
            Self::School => "school",
            Self::Arts => "arts",
            Self::Work => "work",
            Self::Social => "social",
            Self::Civic => "civic",
            Self::Nature => "nature",
        }
    }

    fn read(word: &str) -> Option<Self> {
        use Color::{Arts, Civic, Food, Health, Nature, School, Social, Work};
        [Food, Health, School, Arts, Work, Social, Civic, Nature].into_iter().find(|color| color.as_str() == word)
    }
}

impl PartnerKind {
    /// The message that says whether this is a familiar kind of partner.
    pub fn flag_key(&self) -> &'static str {
        if self.traditional { "kind-flag-traditional" } else { "kind-flag-non-traditional" }
    }
}

static KINDS: LazyLock<Vec<PartnerKind>> =
    LazyLock::new(|| read(include_str!("../../vocab/partner_kinds.tsv")).expect("the tests read the shipped table"));

/// All kinds, group by group.
pub fn kinds() -> &'static [PartnerKind] {
    &KINDS
}

/// The kind of this id.
pub fn kind(id: &str) -> Option<&'static PartnerKind> {
    KINDS.iter().find(|kind| kind.id == id)
}

/// The groups, in the order in which they are listed.
pub fn groups() -> impl Iterator<Item = &'static str> {
    KINDS.chunk_by(|a, b| a.group == b.group).map(|group| group[0].group)
}

/// The kinds of one group, in order; none when there is no such group.
pub fn kinds_of_group(group: &str) -> impl Iterator<Item = &'static PartnerKind> {
    KINDS.iter().filter(move |kind| kind.group == group)
}

/// The message that names a group: `group_key("human_services")` is `kind-group-human-services`.
pub fn group_key(group: &str) -> String {
    super::stem("kind-group", group)
}

const COLUMNS: [&str; 10] =
    ["id", "group", "flag", "asset_class", "color", "icon", "osm", "ntee", "ntee_words", "naics"];

fn read(text: &'static str) -> Result<Vec<PartnerKind>, Malformed> {
    rows(text, COLUMNS)?.iter().map(read_kind).collect()
}

fn read_kind(row: &Row<10>) -> Result<PartnerKind, Malformed> {
    let [id, group, flag, asset_class, color, icon, osm, ntee, ntee_words, naics] = row.cells;
    let tags = list(osm).into_iter();
    Ok(PartnerKind {
        id,
        key: super::stem("kind", id),
        group,
        traditional: row.read("flag", flag, read_flag)?,
        asset_class,
        color: row.read("color", color, Color::read)?,
        icon,
        codes: Codes {
            osm: tags
                .map(|tag| tag.split_once('=').ok_or(tag))
                .collect::<Result<_, _>>()
                .or_else(|tag| row.read("osm", tag, |_| None))?,
            ntee: list(ntee),
            ntee_words: list(ntee_words),
            naics: list(naics),
        },
    })
}

fn read_flag(word: &str) -> Option<bool> {
    match word {
        "traditional" => Some(true),
        "non-traditional" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn groups_hold_every_kind_once() {
        assert_eq!(kinds().len(), 79);
        let names: Vec<_> = groups().collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "a group is split");
        let held = names.iter().flat_map(|group| kinds_of_group(group)).count();
        assert_eq!((names.len(), held), (11, 79));
    }

    #[test]
    fn every_kind_has_a_known_asset_class() {
        for kind in kinds() {
            assert!(super::super::asset_class(kind.asset_class).is_some(), "{}", kind.id);
        }
    }

    #[test]
    fn the_table_lists_the_icons_it_uses() {
        let text = include_str!("../../vocab/partner_kinds.tsv");
        let listed = text.lines().find(|line| line.starts_with("# Icons")).expect("the list of icons");
        let (_, listed) = listed.split_once(": ").expect("names after the colon");
        let used: BTreeSet<_> = kinds().iter().map(|kind| kind.icon).collect();
        assert_eq!(listed.split(' ').collect::<Vec<_>>(), used.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn codes_have_the_shape_of_their_scheme() {
        let upper = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        for Codes { ntee, naics, osm, .. } in kinds().iter().map(|kind| &kind.codes) {
            assert!(ntee.iter().all(|code| code.len() == 3 && code.chars().all(upper)), "{ntee:?}");
            assert!(naics.iter().all(|code| code.len() == 6 && code.parse::<u32>().is_ok()), "{naics:?}");
            assert!(osm.iter().all(|(key, value)| !key.is_empty() && !value.is_empty()), "{osm:?}");
        }
    }

    #[test]
    fn a_tag_without_a_value_is_refused() {
        let flawed = "id\tgroup\tflag\tasset_class\tcolor\ticon\tosm\tntee\tntee_words\tnaics\n\
                      inn\tbusiness\ttraditional\teconomy\tfood\tbed\ttourism\t\t\t\n";
        let flaw = read(flawed).expect_err("tourism has no value");
        assert_eq!(flaw.to_string(), r#"line 2: "tourism" is no osm"#);
    }
}
