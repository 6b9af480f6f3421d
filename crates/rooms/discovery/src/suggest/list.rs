//! The shortlist of one branch and need: the catalog, laid over with what this library says, ranked by
//! the engine.

use std::{borrow::Cow, sync::LazyLock};

use accounts::Branch;
use db::{Date, Result, Scope, Tx};
use directory::{
    OrganizationId,
    vocab::{self, Need, PartnerKind},
};
use engine::{
    geo::Point,
    here::NotHere,
    rank::{self, Asking, Candidate, Filter, Group, LeftOut, Order, Rules, Shown, Suggestion},
    text,
};
use relationships::Stage;

use super::Ours;
use crate::{
    catalog::{Catalog, Known},
    leaning::leanings,
    streets::{Measured, OnFoot},
};

static RULES: LazyLock<Rules> = LazyLock::new(Rules::shipped);

/// The rules that come with the program; what a library says goes over them with each question.
pub fn rules() -> &'static Rules {
    &RULES
}

/// One question to the catalog.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Where the branch stands; see [`place_of`].
    pub at: Point,
    pub need: &'static Need,
    pub filter: Filter,
    pub order: Order,
    /// At most so many; a limit, not a quota.
    pub limit: usize,
    /// Only names that hold these words; empty for all.
    pub text: String,
    pub today: Date,
}

/// How many suggestions a list holds unless asked otherwise.
pub const LIMIT: usize = 30;

impl Wanted {
    /// Thirty suggestions of any sort, best first.
    pub fn new(at: Point, need: &'static Need, today: Date) -> Self {
        Self { at, need, filter: Filter::Any, order: Order::BestFirst, limit: LIMIT, text: String::new(), today }
    }
}

/// The answer.
#[derive(Debug, Clone)]
pub struct List {
    /// In the order of the list.
    pub rows: Vec<Row>,
    /// Fitting organizations we are in touch with already: a line above the list.
    pub partners: Vec<Partner>,
    /// Fitting organizations that are not suggested, in the order of the catalog.
    pub left_out: Vec<LeftAside>,
    /// Kinds of the need that no record in the catalog has.
    pub unseen: Vec<&'static PartnerKind>,
    /// The streets that walks were measured on; without them all distances are straight lines.
    pub measured: Option<Measured>,
}

/// One suggestion, with as much of it as may be told.
#[derive(Debug, Clone)]
pub struct Row {
    pub id: OrganizationId,
    /// Empty when it is not told (a family's home).
    pub name: String,
    /// Empty when it is not known or not told.
    pub address: String,
    pub kind: &'static PartnerKind,
    /// `exact`, `block`, `zip`, `box` or `none`.
    pub precision: &'static str,
    /// Latitude and longitude, where known to the block and told.
    pub point: Option<(f64, f64)>,
    /// Where it stands with us, when it rested and its day has come.
    pub stage: Option<Stage>,
    pub suggestion: Suggestion,
    /// Indexes into the catalog's sources.
    pub sources: Vec<u16>,
}

impl Row {
    /// The score as a page shows it.
    pub fn of_100(&self) -> u32 {
        (self.suggestion.score * 100.0).round().clamp(0.0, 100.0) as u32
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    pub id: OrganizationId,
    pub name: String,
    pub stage: Stage,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftAside {
    pub id: OrganizationId,
    pub name: String,
    pub why: Why,
}

/// Why a fitting organization is not suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    NotHere(NotHere),
    /// Resting, or not for us, until its day.
    Resting,
    /// The library says that this need has no use for its kind.
    DoesNotFit,
}

impl Why {
    /// The word for keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotHere(reason) => reason.as_str(),
            Self::Resting => "resting",
            Self::DoesNotFit => "does-not-fit",
        }
    }
}

impl List {
    /// How many were left out for each reason, the most first.
    pub fn left_out_by_reason(&self) -> Vec<(Why, usize)> {
        let mut counts: Vec<(Why, usize)> = Vec::new();
        for aside in &self.left_out {
            match counts.iter_mut().find(|(why, _)| *why == aside.why) {
                Some((_, count)) => *count += 1,
                None => counts.push((aside.why, 1)),
            }
        }
        counts.sort_by_key(|(why, count)| (std::cmp::Reverse(*count), why.as_str()));
        counts
    }
}

/// Where a branch stands: its own point, else the middle of its ZIP code.
pub fn place_of(branch: &Branch) -> Option<Point> {
    let own = branch.lat.zip(branch.lon).and_then(|(lat, lon)| Point::new(lat, lon));
    own.or_else(|| crate::settle::zip_centroid(&branch.zip))
}

/// The suggestions for one branch and need, for the library of this scope.
pub async fn shortlist(tx: &mut Tx, catalog: &Catalog, scope: &Scope, wanted: &Wanted) -> Result<List> {
    let ours = Ours::load(tx, scope).await?;
    Ok(ranked(catalog, &ours, wanted))
}

/// The same, of what was read before. Deterministic.
pub fn ranked(catalog: &Catalog, ours: &Ours, wanted: &Wanted) -> List {
    let on_foot = catalog.on_foot(wanted.at);
    let (pool, unseen) = pool(catalog, ours, wanted, &on_foot);
    let (known, candidates): (Vec<&Known>, Vec<Cow<'_, Candidate>>) = pool.into_iter().unzip();
    let mut asking = Asking::new(wanted.at, wanted.need.id, &wanted.need.kind_ids, &wanted.today.to_string());
    (asking.filter, asking.order, asking.limit) = (wanted.filter, wanted.order, wanted.limit);
    asking.own_factors = ours.own_factors(wanted.need.id);
    asking.leanings = leanings(catalog, ours, wanted.need.id);
    let found = rank::suggest(&candidates, &asking, &RULES);
    let name = |at: usize| ours.said.name(known[at]).to_owned();
    let mut rows: Vec<Row> =
        found.suggestions.into_iter().filter_map(|it| row(ours, known[it.candidate], &candidates, it)).collect();
    keep_to_limit(&mut rows, wanted.limit);
    let partner = |it: &Suggestion| {
        let id = known[it.candidate].id;
        Some(Partner { id, name: name(it.candidate), stage: ours.stage(id)? })
    };
    let aside = |(at, why): (usize, LeftOut)| {
        let why = match why {
            LeftOut::NotHere(reason) => Why::NotHere(reason),
            LeftOut::Declined(_) => Why::Resting,
            LeftOut::DoesNotFit => Why::DoesNotFit,
        };
        LeftAside { id: known[at].id, name: name(at), why }
    };
    List {
        rows,
        partners: found.partners.iter().filter_map(partner).collect(),
        left_out: found.left_out.into_iter().map(aside).collect(),
        unseen,
        measured: on_foot.map(|walks| walks.measured.clone()),
    }
}

/// Those that may come into the list: of a kind the need lists, or next door, in the order of the catalog; the
/// engine would pass over the others.
fn pool<'a>(
    catalog: &'a Catalog,
    ours: &Ours,
    wanted: &Wanted,
    on_foot: &OnFoot,
) -> (Vec<(&'a Known, Cow<'a, Candidate>)>, Vec<&'static PartnerKind>) {
    let words = text::fold(&wanted.text);
    let said = ours.said.kinds().filter(|(_, kind)| wanted.need.kind_ids.contains(&kind.id));
    let said: Vec<(u32, &str)> = said.filter_map(|(id, kind)| Some((catalog.place_of(id)?, kind.id))).collect();
    let mut places: Vec<u32> = wanted.need.kind_ids.iter().flat_map(|kind| catalog.of_kind(kind)).copied().collect();
    places.extend(said.iter().map(|(at, _)| at));
    catalog.nearby.within(wanted.at, RULES.weights.next_door_m, |near| places.push(near.spot.category));
    places.sort_unstable();
    places.dedup();
    let candidate = |at: u32| {
        let known = &catalog.known[at as usize];
        let mut candidate = ours.candidate(known, &RULES.kinds, wanted.today);
        if let Some(walks) = on_foot {
            candidate.to_mut().walk = walks.to(at as usize);
        }
        (known, candidate)
    };
    let pool = places.into_iter().map(candidate);
    let pool = pool.filter(|(_, candidate)| words.is_empty() || candidate.words.contains(&words)).collect();
    let unseen =
        |kind: &&PartnerKind| catalog.of_kind(kind.id).is_empty() && said.iter().all(|(_, said)| *said != kind.id);
    (pool, wanted.need.kinds().filter(unseen).collect())
}

fn row(ours: &Ours, known: &Known, candidates: &[Cow<'_, Candidate>], suggestion: Suggestion) -> Option<Row> {
    let candidate = &candidates[suggestion.candidate];
    let (named, placed) = (suggestion.shown != Shown::Anonymous, suggestion.shown == Shown::Fully);
    Some(Row {
        id: known.id,
        name: if named { ours.said.name(known).to_owned() } else { String::new() },
        address: if placed { ours.said.address(known) } else { String::new() },
        kind: vocab::kind(suggestion.kind)?,
        precision: if placed { candidate.place.precision.as_str() } else { "none" },
        point: known.point.filter(|_| placed),
        stage: ours.stage(known.id),
        sources: candidate.sources.iter().map(|source| source.seen.source).collect(),
        suggestion,
    })
}

/// Unlikely ones come on top of the engine's limit: the last of the others make room for them.
fn keep_to_limit(rows: &mut Vec<Row>, limit: usize) {
    while rows.len() > limit {
        let likely = rows.iter().rposition(|row| row.suggestion.group != Group::UnlikelyButClose);
        rows.remove(likely.unwrap_or(rows.len() - 1));
    }
}
