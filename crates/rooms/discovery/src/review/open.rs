//! Which matches stay open after settling, written in settling's transaction.

use std::collections::{BTreeMap, HashMap, HashSet};

use db::{Result, Tx, insert_many, rows, sql};
use directory::OrganizationId;
use engine::resolve::{Answer, Decision, Detail, Field, Resolution};

use super::gain::{self, Standing, Stands};
use crate::{
    pairs::{PairRows, changes},
    record::RecordId,
};

/// How often a proposed part was none, the chance that its answer changes something: 5 of 81 by eye (docs/resolution.md),
/// rounded up because those who made the rules counted.
const PART_IS_WRONG: f64 = 0.1;
/// The surest join that a person is still asked about.
const SURE: f32 = 0.8;

/// What settling knows; indices are those of the records.
pub(crate) struct Settled<'s> {
    pub(crate) records: &'s [RecordId],
    pub(crate) organizations: &'s HashMap<u32, OrganizationId>,
    pub(crate) standings: &'s HashMap<OrganizationId, Standing>,
    pub(crate) resolution: &'s Resolution,
    pub(crate) answers: &'s [Answer],
}

/// Two organizations, the smaller id first.
type Two = (OrganizationId, OrganizationId);

struct Open<'s> {
    decision: &'s Decision,
    stands: Stands,
    proposal: &'static str,
    chance: f64,
}

/// Makes the table hold `now`, when it holds `before`; without that, it may hold anything.
pub(crate) async fn renew(tx: &mut Tx, before: Option<&PairRows>, now: &PairRows) -> Result<()> {
    let changes = changes(before, now);
    if changes.clear {
        const CLEAR: &str = sql!("DELETE FROM open_match");
        db::execute!(&mut *tx, CLEAR)?;
    }
    for (record, other) in changes.forget {
        const FORGET: &str = sql!("DELETE FROM open_match WHERE record_id = $1 AND other_id = $2");
        db::execute!(&mut *tx, FORGET; record, other)?;
    }
    let into = rows!(
        "open_match (record_id, other_id, organization_id, other_organization_id, proposal, chance, points, gains)"
    );
    insert_many(tx, into, &changes.rows).await
}

/// Every match that is open.
pub(crate) fn rows(settled: &Settled<'_>) -> PairRows {
    let pair = |open: &Open<'_>| (settled.records[open.decision.a as usize], settled.records[open.decision.b as usize]);
    open(settled).values().map(|open| (pair(open), row(settled, open))).collect()
}

/// One match of two organizations: a proposed part before an unsure pair, of those the likeliest. Nothing is asked
/// about two organizations of which a person has said how they stand.
fn open<'s>(settled: &Settled<'s>) -> BTreeMap<Two, Open<'s>> {
    let Settled { resolution, .. } = settled;
    let answered: HashSet<Two> = settled.answers.iter().filter_map(|said| settled.two(said.a, said.b)).collect();
    let mut open: BTreeMap<Two, Open<'s>> = BTreeMap::new();
    let mut ask = |it: Open<'s>| {
        let Some(two) = settled.two(it.decision.a, it.decision.b) else { return };
        // Another record of each may say what these two do not.
        let strangers = it.stands == Stands::Apart && settled.standing(two.0).is_stranger_to(settled.standing(two.1));
        let fits = !strangers && (two.0 == two.1) == (it.stands == Stands::Joined);
        let better = open.get(&two).is_none_or(|there| it.chance > there.chance && there.stands != Stands::Part);
        if fits && better && !answered.contains(&two) {
            open.insert(two, it);
        }
    };
    for part in resolution.parts.iter().filter(|part| part.why.field != Field::Answer) {
        let proposal = if part.part == part.decision.a { "part_of" } else { "whole_of" };
        ask(Open { decision: &part.decision, stands: Stands::Part, proposal, chance: PART_IS_WRONG });
    }
    for decision in resolution.unsure.iter().filter(|decision| !are_numbered(decision)) {
        let proposal = if decision.same >= 0.5 { "same" } else { "unsure" };
        ask(Open { decision, stands: Stands::Apart, proposal, chance: f64::from(decision.same) });
    }
    for decision in resolution.decisions.iter().filter(|decision| decision.same < SURE) {
        ask(Open { decision, stands: Stands::Joined, proposal: "same", chance: f64::from(1.0 - decision.same) });
    }
    open
}

/// Lodges and troops of one list, each with its number: numbers are identity, and the list knows its own.
fn are_numbered(decision: &Decision) -> bool {
    let says = |detail: &Detail| decision.evidence.iter().any(|why| why.detail == *detail);
    says(&Detail::OtherNumber) && says(&Detail::SameSource)
}

impl Settled<'_> {
    fn standing(&self, id: OrganizationId) -> Standing {
        self.standings.get(&id).copied().unwrap_or_default()
    }

    fn two(&self, a: u32, b: u32) -> Option<Two> {
        let (a, b) = (*self.organizations.get(&a)?, *self.organizations.get(&b)?);
        Some((a.min(b), a.max(b)))
    }
}

fn row(settled: &Settled<'_>, open: &Open<'_>) -> Vec<db::Value> {
    let (a, b) = (open.decision.a, open.decision.b);
    let (mine, theirs) = (settled.organizations[&a], settled.organizations[&b]);
    let gains = gain::gains(open.stands, settled.standing(mine), settled.standing(theirs));
    let words: Vec<&str> = gains.iter().map(|gain| gain.as_str()).collect();
    vec![
        settled.records[a as usize].into(),
        settled.records[b as usize].into(),
        mine.into(),
        theirs.into(),
        open.proposal.into(),
        open.chance.into(),
        gain::points(&gains).into(),
        words.join(" ").as_str().into(),
    ]
}
