//! Choosing from the best: variety reorders the good and never admits the bad.

use std::collections::HashMap;

use super::candidate::Candidate;
use super::rules::Weights;
use super::score::Scored;
use crate::kind::Reach;
use crate::nearby::Best;

/// So many sites of one name make a chain.
const CHAIN_SITES: usize = 3;

/// What the sites of one body share, and how many there must be before only the nearest is suggested: shops of a
/// chain, and offices of one name that people travel to. A name that people walk to may be two bodies: churches.
fn body<'a>(scored: &Scored<'_>, candidate: &'a Candidate) -> Option<(&'a str, usize)> {
    let (key, sites) = match scored.fit.row {
        row if row.chain => (candidate.chain.as_str(), CHAIN_SITES),
        row if row.reach == Reach::Travel => (candidate.words.as_str(), 2),
        _ => return None,
    };
    (!key.is_empty()).then_some((key, sites))
}

/// Of each chain of shops, pharmacies or banks, and of each agency with several offices, only the nearest.
pub(super) fn nearest_outlets(pool: &mut Vec<Scored<'_>>, candidates: &[&Candidate]) {
    let mut bodies: HashMap<&str, (usize, f64, usize)> = HashMap::new();
    for scored in pool.iter() {
        let Some((key, _)) = body(scored, candidates[scored.candidate]) else { continue };
        let metres = scored.metres.unwrap_or(f64::INFINITY);
        let (sites, nearest, who) = bodies.entry(key).or_insert((0, f64::INFINITY, scored.candidate));
        *sites += 1;
        if metres < *nearest {
            (*nearest, *who) = (metres, scored.candidate);
        }
    }
    pool.retain(|scored| {
        let Some((key, least)) = body(scored, candidates[scored.candidate]) else { return true };
        bodies.get(key).is_none_or(|(sites, _, who)| *sites < least || *who == scored.candidate)
    });
}

/// What has been chosen so far.
#[derive(Default)]
struct Chosen<'a> {
    kinds: HashMap<&'static str, usize>,
    parents: HashMap<&'a str, i32>,
    addresses: HashMap<&'a str, i32>,
    on_paper: usize,
}

impl<'a> Chosen<'a> {
    /// Is there room for another of its kind, and for another that only a tax file has?
    fn has_room(&self, scored: &Scored<'_>, candidate: &Candidate, weights: &Weights) -> bool {
        let paper = !candidate.only_on_paper() || self.on_paper < weights.on_paper_cap;
        paper && self.kinds.get(scored.fit.row.id).copied().unwrap_or_default() < scored.fit.row.cap
    }

    /// The score after what is there already.
    fn worth(&self, scored: &Scored<'_>, candidate: &Candidate, weights: &Weights) -> f64 {
        let kinds = self.kinds.get(scored.fit.row.id).copied().unwrap_or_default();
        let again = |counts: &HashMap<&str, i32>, key: Option<&str>| {
            key.and_then(|key| counts.get(key)).copied().unwrap_or_default()
        };
        scored.score
            * weights.again_kind.powi(i32::try_from(kinds.min(weights.again_kind_most)).unwrap_or(i32::MAX))
            * weights.again_parent.powi(again(&self.parents, parent(scored, candidate)))
            * weights.again_address.powi(again(&self.addresses, candidate.address.as_deref()))
    }

    fn add(&mut self, scored: &Scored<'_>, candidate: &'a Candidate) {
        *self.kinds.entry(scored.fit.row.id).or_default() += 1;
        if let Some(parent) = parent(scored, candidate) {
            *self.parents.entry(parent).or_default() += 1;
        }
        if let Some(address) = candidate.address.as_deref() {
            *self.addresses.entry(address).or_default() += 1;
        }
        self.on_paper += usize::from(candidate.only_on_paper());
    }
}

fn parent<'a>(scored: &Scored<'_>, candidate: &'a Candidate) -> Option<&'a str> {
    let chain = Some(candidate.chain.as_str()).filter(|key| scored.fit.row.chain && !key.is_empty());
    candidate.parent.as_deref().or(chain)
}

/// Of each kind only so many times the limit are looked at, the best: a list has room for far fewer.
const LOOKED_AT: usize = 4;

/// The best of each kind, best first; equal scores in the order of the candidates, so that a list is the same every
/// day.
fn best_of_each_kind(pool: Vec<Scored<'_>>, limit: usize) -> Vec<Scored<'_>> {
    let mut kinds: HashMap<&'static str, usize> = HashMap::new();
    let kind_of = |scored: &Scored<'_>| {
        let next = kinds.len();
        *kinds.entry(scored.fit.row.id).or_insert(next)
    };
    let kinds_of: Vec<usize> = pool.iter().map(kind_of).collect();
    let mut best = Best::new(kinds.len(), limit * LOOKED_AT);
    for (scored, kind) in pool.into_iter().zip(kinds_of) {
        best.offer(kind, scored.score, scored);
    }
    let mut pool: Vec<Scored<'_>> = best.into_items().collect();
    sort(&mut pool);
    pool
}

/// Up to `limit` of a pool, one by one the best after what is chosen already. The pool need not be sorted.
pub(super) fn choose<'k>(
    pool: Vec<Scored<'k>>,
    candidates: &[&Candidate],
    weights: &Weights,
    limit: usize,
) -> Vec<Scored<'k>> {
    let mut pool = best_of_each_kind(pool, limit);
    let mut chosen = Chosen::default();
    let mut list = Vec::with_capacity(limit);
    while list.len() < limit {
        let mut best: Option<(usize, f64)> = None;
        for (at, scored) in pool.iter().enumerate() {
            // Penalties only lower: nothing further down can be worth more than its score.
            if best.is_some_and(|(_, worth)| scored.score <= worth) {
                break;
            }
            let candidate = candidates[scored.candidate];
            let worth = chosen.worth(scored, candidate, weights);
            if chosen.has_room(scored, candidate, weights) && best.is_none_or(|(_, known)| worth > known) {
                best = Some((at, worth));
            }
        }
        let Some((at, _)) = best else { break };
        let scored = pool.remove(at);
        chosen.add(&scored, candidates[scored.candidate]);
        list.push(scored);
    }
    list
}

/// Best first; equal scores in the order of the candidates.
pub(super) fn sort(pool: &mut [Scored<'_>]) {
    pool.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.candidate.cmp(&b.candidate)));
}

#[cfg(test)]
mod tests {
    use super::super::tests::listed;
    use super::super::{Asking, Group, Rules, suggest};
    use super::*;
    use crate::geo::Point;

    fn told(candidates: &[Candidate]) -> Vec<(usize, Group)> {
        let asking =
            Asking::new(Point::new(44.0, -93.0).unwrap(), "job_seekers", &["workforce", "faith"], "2026-03-21");
        suggest(candidates, &asking, &Rules::shipped()).suggestions.iter().map(|it| (it.candidate, it.group)).collect()
    }

    #[test]
    fn of_one_agency_only_the_nearest_office() {
        let office = |metres| listed("Marrow Job Center", "workforce", metres);
        let church = |metres| listed("First Church", "faith", metres);
        let list = told(&[office(900.0), office(500.0), church(300.0), church(350.0)]);
        let who: Vec<usize> = list.into_iter().map(|(candidate, _)| candidate).collect();
        assert_eq!((who.contains(&1), who.contains(&0)), (true, false));
        assert!(who.contains(&2) && who.contains(&3), "two churches may share a name");
    }

    #[test]
    fn a_chain_next_door_is_no_surprise() {
        let bank = listed("Alder Bank - Mill Street", "bank_credit_union", 100.0);
        let barber = listed("Tenney Barber", "salon_laundromat", 120.0);
        let list = told(&[bank, barber]);
        assert_eq!(list, [(1, Group::UnlikelyButClose)]);
    }

    #[test]
    fn the_tenth_shelter_next_door_comes_before_something_else_far_away() {
        let near = |n: usize| listed(&format!("Shelter {n}"), "workforce", 1_000.0 + n as f64);
        let mut all: Vec<Candidate> = (0..10).map(near).collect();
        all.push(listed("Far Church", "faith", 2_000.0));
        let list = told(&all);
        assert_eq!(list.len(), 11);
        assert_eq!(list[10].0, 10);
    }
}
