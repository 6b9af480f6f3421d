//! Two records compared field by field, and what the model makes of it.

use super::location::{self, Location};
use super::marks::MarkLevel;
use super::model::{self, Contact, Row};
use super::names::{Likeness, Name, NameLevel};
use super::outcome::PairKind;
use super::prepare::{Item, Pool};
use super::rarity::RarityBin;
use crate::record::Role;

/// A phone of more records than this, or a site of more, is a switchboard's, a chain's or a portal's.
const COMMON_PHONE: u32 = 5;
const COMMON_WEB: u32 = 8;

/// Everything two records say of each other; `None` where one side is silent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Comparison {
    pub name: Option<Likeness>,
    /// Which name of each record was compared (primary 0; [`SECOND`] for a second line).
    pub which: (usize, usize),
    pub rarity: Option<RarityBin>,
    pub place: Location,
    pub phone: Option<Contact>,
    pub web: Option<Contact>,
    pub marks: (MarkLevel, &'static str),
    pub same_source: Option<bool>,
    pub same_ein: Option<bool>,
}

/// Stands for a record's second line in [`Comparison::which`].
pub(super) const SECOND: usize = usize::MAX;

/// A pair with its verdict; indices are those of the pool.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scored {
    pub a: u32,
    pub b: u32,
    /// Natural logarithm of the odds for Same against all other kinds together.
    pub odds: f32,
    pub kind: PairKind,
}

impl Scored {
    pub fn same(&self) -> f32 {
        1.0 / (1.0 + (-self.odds).exp())
    }
}

/// Compares and judges one pair.
pub(super) fn score(pool: &Pool<'_>, a: u32, b: u32) -> Scored {
    let logs = logs(&compare(pool, a as usize, b as usize));
    let best = (0..4).fold(0, |best, i| if logs[i] > logs[best] { i } else { best });
    let kind = [PairKind::Same, PairKind::Neighbour, PairKind::Namesake, PairKind::Cotenant][best];
    Scored { a, b, odds: logs[0] - log_sum(&logs[1..]), kind }
}

/// Logarithm of each kind's probability, up to a common constant.
pub(super) fn logs(comparison: &Comparison) -> Row {
    let mut logs = model::SHARES.map(f32::ln);
    for (_, row) in rows(comparison) {
        for (log, p) in logs.iter_mut().zip(row) {
            *log += p.ln();
        }
    }
    logs
}

fn log_sum(logs: &[f32]) -> f32 {
    let top = logs.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    top + logs.iter().map(|log| (log - top).exp()).sum::<f32>().ln()
}

/// The fields that spoke, with their row of the tables.
pub(super) fn rows(c: &Comparison) -> impl Iterator<Item = (super::outcome::Field, Row)> {
    use super::outcome::Field;
    let name = c.name.map(|name| {
        let mut row = model::name(name.level);
        if let Some(rarity) = c.rarity {
            row.iter_mut().zip(model::rarity(rarity)).for_each(|(p, share)| *p *= share);
        }
        row
    });
    let ein = c.same_ein.map(|same| if same { model::SAME_EIN } else { model::OTHER_EIN });
    [
        (Field::Name, name),
        (Field::Place, Some(model::location(c.place.group, c.place.level))),
        (Field::Phone, c.phone.map(model::phone)),
        (Field::Web, c.web.map(model::web)),
        (Field::Qualifier, Some(model::marks(c.marks.0))),
        (Field::Source, c.same_source.map(model::source)),
        (Field::Identifier, ein),
    ]
    .into_iter()
    .filter_map(|(field, row)| Some((field, row?)))
}

/// Compares all fields of two records.
pub(super) fn compare(pool: &Pool<'_>, a: usize, b: usize) -> Comparison {
    let (left, right) = (&pool.items[a], &pool.items[b]);
    let (name, which) = best_name(pool, left, right);
    let close = name.is_some_and(|name| name.level <= NameLevel::Near);
    let agrees = name.is_some_and(|name| name.level.agrees());
    let folds = left.record.role == Role::ServiceSite;
    let same_source = left.record.source == right.record.source;
    Comparison {
        name,
        which,
        rarity: agrees.then(|| pool.rarity.of(a, b)),
        place: location::compare(left, right),
        phone: agree(&left.phones, &right.phones, &pool.phone_counts, COMMON_PHONE),
        web: agree_web(pool, left, right),
        marks: left.marks.compare(&right.marks, close),
        // Program rows of one provider are expected to repeat within their list.
        same_source: (pool.several_sources && !(folds && same_source)).then_some(same_source),
        same_ein: left.record.ein.zip(right.record.ein).map(|(p, q)| p == q),
    }
}

/// The best of name against name and alias against name. Alias against alias is no match (two bodies of one
/// university share their second names); a second line counts only when it is the other's name.
fn best_name(pool: &Pool<'_>, a: &Item<'_>, b: &Item<'_>) -> (Option<Likeness>, (usize, usize)) {
    let (Some(left), Some(right)) = (a.names.first(), b.names.first()) else { return (None, (0, 0)) };
    let mut best = (left.compare(right, &pool.words), (0, 0));
    if left.place_only || right.place_only {
        best.0.level = best.0.level.max(NameLevel::Place);
    }
    let mut offer = |likeness: Likeness, which| {
        if likeness.level < best.0.level {
            best = (likeness, which);
        }
    };
    let usable = |name: &Name| !name.place_only;
    for (i, alias) in a.names.iter().enumerate().skip(1).filter(|(_, name)| usable(name)) {
        offer(alias.compare(right, &pool.words), (i, 0));
    }
    for (i, alias) in b.names.iter().enumerate().skip(1).filter(|(_, name)| usable(name)) {
        offer(left.compare(alias, &pool.words), (0, i));
    }
    let second = |likeness: Likeness| {
        let level = if likeness.level <= NameLevel::SmallExtra { NameLevel::Near } else { NameLevel::Place };
        Likeness { level, ..likeness }
    };
    if let Some(line) = &a.second {
        offer(second(line.compare(right, &pool.words)), (SECOND, 0));
    }
    if let Some(line) = &b.second {
        offer(second(left.compare(line, &pool.words)), (0, SECOND));
    }
    (Some(best.0), best.1)
}

fn agree(a: &[u32], b: &[u32], counts: &[u32], common: u32) -> Option<Contact> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let shared = a.iter().filter(|id| b.contains(id)).map(|id| counts[*id as usize]).min();
    Some(match shared {
        Some(count) if count <= common => Contact::AgreeRare,
        Some(_) => Contact::AgreeCommon,
        None => Contact::Differ,
    })
}

/// Two different pages of one site are as little as a site shared by many.
fn agree_web(pool: &Pool<'_>, a: &Item<'_>, b: &Item<'_>) -> Option<Contact> {
    let sites = |item: &Item<'_>| item.webs.iter().map(|web| web.0).collect::<Vec<_>>();
    let level = agree(&sites(a), &sites(b), &pool.web_counts, COMMON_WEB)?;
    let front = pool.front_page;
    let one_page = a.webs.iter().any(|(site, page)| {
        b.webs.iter().any(|(other, their)| site == other && (page == their || *page == front || *their == front))
    });
    Some(if level == Contact::AgreeRare && !one_page { Contact::AgreeCommon } else { level })
}
