//! What two records say of each other, in one small number: millions of pairs share a few thousand patterns,
//! so that learning and judging run over patterns and never over pairs.

use super::location::{Location, LocationGroup, LocationLevel};
use super::marks::MarkLevel;
use super::names::NameLevel;
use super::outcome::Field;
use super::rarity::RarityBin;

/// What two sets of phones or sites say of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contact {
    AgreeRare,
    AgreeCommon,
    Differ,
}

/// What two sets of codes of one classification say of each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Category {
    SameFirst,
    Overlap,
    Differ,
}

/// One comparison, with the question it asks: levels of a table add up to one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Table {
    Name,
    Rarity,
    Place(LocationGroup),
    Phone,
    Web,
    Marks,
    Category,
    Source,
    Identifier,
}

/// All comparisons, and how many levels each has.
pub(super) const TABLES: [(Table, usize); 12] = [
    (Table::Name, NameLevel::ALL.len()),
    (Table::Rarity, RarityBin::ALL.len()),
    (Table::Place(LocationGroup::Full), Location::ALL[0].1.len()),
    (Table::Place(LocationGroup::Points), Location::ALL[1].1.len()),
    (Table::Place(LocationGroup::Streets), Location::ALL[2].1.len()),
    (Table::Place(LocationGroup::Areas), Location::ALL[3].1.len()),
    (Table::Phone, 3),
    (Table::Web, 3),
    (Table::Marks, MarkLevel::ALL.len()),
    (Table::Category, 3),
    (Table::Source, 2),
    (Table::Identifier, 2),
];

/// Rows of all tables together, and where each table begins.
pub(super) const ROWS: usize = starts(TABLES.len());

/// The row at which a table begins.
pub(super) const fn starts(table: usize) -> usize {
    let (mut sum, mut at) = (0, 0);
    while at < table {
        sum += TABLES[at].1;
        at += 1;
    }
    sum
}

/// Levels of all comparisons, packed. Two patterns are equal when every level is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Pattern(u32);

/// Bits, table and field of each comparison, from the lowest bit.
const PARTS: [(u32, usize, Field); 9] = [
    (4, 0, Field::Name),
    (4, 1, Field::Name),
    (6, 2, Field::Place),
    (2, 6, Field::Phone),
    (2, 7, Field::Web),
    (4, 8, Field::Qualifier),
    (2, 9, Field::Category),
    (2, 10, Field::Source),
    (2, 11, Field::Identifier),
];

/// Everything two records say of each other; `None` where one side is silent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Levels {
    pub name: Option<NameLevel>,
    pub rarity: Option<RarityBin>,
    pub place: (LocationGroup, LocationLevel),
    pub phone: Option<Contact>,
    pub web: Option<Contact>,
    pub marks: MarkLevel,
    pub category: Option<Category>,
    pub same_source: Option<bool>,
    pub same_ein: Option<bool>,
}

impl Pattern {
    pub fn of(levels: &Levels) -> Self {
        let level = |level: Option<usize>| level.map_or(0, |level| level + 1);
        let yes = |it: Option<bool>| level(it.map(|same| usize::from(!same)));
        let values = [
            level(levels.name.map(|name| name as usize)),
            level(levels.rarity.map(|bin| bin as usize)),
            level(Some(place_row(levels.place))),
            level(levels.phone.map(|contact| contact as usize)),
            level(levels.web.map(|contact| contact as usize)),
            level(Some(levels.marks as usize)),
            level(levels.category.map(|category| category as usize)),
            yes(levels.same_source),
            yes(levels.same_ein),
        ];
        let mut shift = 0;
        let mut packed = 0;
        for (value, (bits, _, _)) in values.into_iter().zip(PARTS) {
            packed |= (value as u32) << shift;
            shift += bits;
        }
        Self(packed)
    }

    /// Field and row of each comparison that spoke.
    pub fn rows(self) -> impl Iterator<Item = (Field, usize)> {
        let mut rest = self.0;
        PARTS.into_iter().filter_map(move |(bits, table, field)| {
            let value = rest & ((1 << bits) - 1);
            rest >>= bits;
            (value > 0).then(|| (field, const { STARTS }[table] + value as usize - 1))
        })
    }

    /// Whether unequal employer numbers say that the two are two.
    pub fn are_strangers(self) -> bool {
        let before = PARTS[..8].iter().map(|part| part.0).sum::<u32>();
        self.0 >> before == 2
    }

    /// The level of the marks in the names.
    pub fn marks(self) -> MarkLevel {
        let before = PARTS[..5].iter().map(|part| part.0).sum::<u32>();
        MarkLevel::ALL[(self.0 >> before & 15) as usize - 1]
    }
}

const STARTS: [usize; TABLES.len()] = {
    let (mut all, mut at) = ([0; TABLES.len()], 0);
    while at < TABLES.len() {
        all[at] = starts(at);
        at += 1;
    }
    all
};

/// Place of a location's level among the rows of all its tables.
fn place_row((group, level): (LocationGroup, LocationLevel)) -> usize {
    let table = group as usize;
    let at = Location::ALL[table].1.iter().position(|known| *known == level);
    starts(2 + table) - starts(2) + at.expect("a group yields only its own levels")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_has_its_row() {
        let mut seen = [false; ROWS];
        for (group, levels) in Location::ALL {
            for (level, name) in levels.iter().cycle().zip(NameLevel::ALL.into_iter().cycle()).take(20) {
                let levels = Levels {
                    name: Some(name),
                    rarity: RarityBin::ALL.get(name as usize).copied(),
                    place: (group, *level),
                    phone: Some(Contact::Differ),
                    web: None,
                    marks: *MarkLevel::ALL.get(name as usize).unwrap_or(&MarkLevel::None),
                    category: Some(Category::SameFirst),
                    same_source: Some(true),
                    same_ein: Some(false),
                };
                let pattern = Pattern::of(&levels);
                assert_eq!(pattern.marks(), levels.marks);
                assert!(pattern.are_strangers());
                assert!(pattern.rows().all(|(_, row)| row < ROWS));
                pattern.rows().for_each(|(_, row)| seen[row] = true);
            }
        }
        let unseen = seen.iter().filter(|seen| !**seen).count();
        assert_eq!(unseen, 2 + 3 + 2 + 1 + 1, "all but the levels of contacts, categories and sources not tried");
    }
}
