//! Answers that cannot all be true: A is B, B is C, and then A is not C.

use std::collections::{BTreeMap, VecDeque};

use db::{Result, Tx, sql};

use super::{AnswerId, Verdict};
use crate::record::RecordId;

/// What was said of two records; of part and whole in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) id: AnswerId,
    pub(super) verdict: Verdict,
    pub(super) pair: (RecordId, RecordId),
}

db::row! {
    struct Row {
        id: AnswerId,
        verdict: String,
        record_id: RecordId,
        other_id: RecordId,
    }
}

/// Everything answered so far, the oldest first.
pub(super) async fn told(tx: &mut Tx) -> Result<Vec<Told>> {
    const SQL: &str = sql!("SELECT id, verdict, record_id, other_id FROM answer ORDER BY made_at, id");
    let rows: Vec<Row> = db::all!(tx, SQL)?;
    let told = |row: Row| {
        Some(Told { id: row.id, verdict: Verdict::parse(&row.verdict)?, pair: (row.record_id, row.other_id) })
    };
    Ok(rows.into_iter().filter_map(told).collect())
}

/// The earlier answers with which a new one cannot be true; none when it fits. Nothing said is replaced unasked: of
/// the very same two only the same can be said again.
pub(super) fn against(told: &[Told], pair: (RecordId, RecordId), verdict: Verdict) -> Vec<AnswerId> {
    let (a, b) = pair;
    if let Some(it) = told.iter().find(|it| it.pair == pair || it.pair == (b, a)) {
        let again = it.verdict == verdict && (it.pair == pair || verdict != Verdict::PartOf);
        return if again { Vec::new() } else { vec![it.id] };
    }
    let ties = Ties::new(told);
    let (mine, theirs) = (ties.reach(a, Way::Same), ties.reach(b, Way::Same));
    let are_one = || mine.to(b).filter(|_| verdict != Verdict::Same);
    let are_apart = || told.iter().find_map(|it| between(it, &mine, &theirs, verdict));
    let up = |from, to| ties.reach(from, Way::Up).to(to);
    // A whole is neither a part of its own part, nor one with it.
    let is_whole = || match verdict {
        Verdict::Same => up(a, b).or_else(|| up(b, a)),
        Verdict::PartOf => up(b, a),
        Verdict::Different => None,
    };
    are_one().or_else(are_apart).or_else(is_whole).unwrap_or_default()
}

/// An answer that speaks of one that is the first and one that is the second, and does not bear the new answer: it,
/// with what ties its records to the two.
fn between(it: &Told, first: &Reach, second: &Reach, verdict: Verdict) -> Option<Vec<AnswerId>> {
    let (part, whole) = it.pair;
    let mut tied = [(part, whole, true), (whole, part, false)].into_iter().filter_map(|(left, right, upward)| {
        let bears = match (it.verdict, verdict) {
            (Verdict::Same, _) | (Verdict::Different, Verdict::Different) => true,
            (Verdict::PartOf, Verdict::PartOf) => upward,
            _ => false,
        };
        if bears { None } else { first.to(left).zip(second.to(right)) }
    });
    let (before, after) = tied.next()?;
    Some(before.into_iter().chain([it.id]).chain(after.into_iter().rev()).collect())
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// Over answers that say "the same".
    Same,
    /// Also from a part to its whole.
    Up,
}

/// The answers that speak of each record.
struct Ties<'t>(BTreeMap<RecordId, Vec<&'t Told>>);

/// How one comes to a record: from which, by which answer; the start comes from nowhere.
struct Reach(BTreeMap<RecordId, Option<(RecordId, AnswerId)>>);

impl<'t> Ties<'t> {
    fn new(told: &'t [Told]) -> Self {
        let mut by: BTreeMap<RecordId, Vec<&Told>> = BTreeMap::new();
        for it in told {
            by.entry(it.pair.0).or_default().push(it);
            by.entry(it.pair.1).or_default().push(it);
        }
        Self(by)
    }

    /// All that can be come to from one record, by the shortest ways.
    fn reach(&self, from: RecordId, way: Way) -> Reach {
        let mut came = BTreeMap::from([(from, None)]);
        let mut next = VecDeque::from([from]);
        while let Some(at) = next.pop_front() {
            for it in self.0.get(&at).into_iter().flatten() {
                let onward = match it.verdict {
                    Verdict::Same if it.pair.0 == at => it.pair.1,
                    Verdict::Same => it.pair.0,
                    Verdict::PartOf if way == Way::Up && it.pair.0 == at => it.pair.1,
                    _ => continue,
                };
                came.entry(onward).or_insert_with(|| {
                    next.push_back(onward);
                    Some((at, it.id))
                });
            }
        }
        Reach(came)
    }
}

impl Reach {
    /// The answers on the way to a record, from the start on; `None` when none leads there.
    fn to(&self, record: RecordId) -> Option<Vec<AnswerId>> {
        let mut ids = Vec::new();
        let mut at = record;
        while let Some((before, id)) = *self.0.get(&at)? {
            ids.push(id);
            at = before;
        }
        ids.reverse();
        Some(ids)
    }
}

#[cfg(test)]
mod tests {
    use db::{Clock, Ts};

    use super::*;

    /// Answers such as `a=b`, `a#b` (different), `a<b` (part of); the places of those that `new` contradicts.
    fn contradicted(told: &[&str], new: &str) -> Vec<usize> {
        let clock = Clock::fixed(Ts(0));
        let ids: Vec<RecordId> = (0..8).map(|_| clock.id()).collect();
        let read = |text: &str| {
            let record = |at: usize| ids[usize::from(text.as_bytes()[at] - b'a')];
            let verdict = match text.as_bytes()[1] {
                b'=' => Verdict::Same,
                b'#' => Verdict::Different,
                _ => Verdict::PartOf,
            };
            ((record(0), record(2)), verdict)
        };
        let answers: Vec<Told> =
            told.iter().map(|text| read(text)).map(|(pair, verdict)| Told { id: clock.id(), verdict, pair }).collect();
        let (pair, verdict) = read(new);
        let found = against(&answers, pair, verdict);
        found.iter().filter_map(|id| answers.iter().position(|it| it.id == *id)).collect()
    }

    #[test]
    fn what_is_one_is_not_different() {
        assert_eq!(contradicted(&["a=b", "b=c"], "a#c"), [0, 1]);
        assert_eq!(contradicted(&["a=b", "c=b"], "c<a"), [1, 0]);
        assert_eq!(contradicted(&["a=b", "c=d"], "a#c"), [0; 0]);
    }

    #[test]
    fn what_is_different_does_not_become_one() {
        assert_eq!(contradicted(&["a#c", "a=b"], "b=c"), [1, 0]);
        assert_eq!(contradicted(&["c#a", "a=b", "c=d"], "d=b"), [2, 0, 1]);
        assert_eq!(contradicted(&["a<c", "a=b"], "b=c"), [1, 0]);
        assert_eq!(contradicted(&["a#c"], "b=c"), [0; 0]);
    }

    #[test]
    fn nothing_is_a_part_of_its_part() {
        assert_eq!(contradicted(&["a<b", "b<c"], "c<a"), [0, 1]);
        assert_eq!(contradicted(&["a<b", "b=d", "d<c"], "c<a"), [0, 1, 2]);
        assert_eq!(contradicted(&["a<b", "c<b"], "c<a"), [0; 0]);
    }

    #[test]
    fn a_whole_is_not_one_with_the_part_of_its_part() {
        assert_eq!(contradicted(&["a<b", "b<c"], "a=c"), [0, 1]);
        assert_eq!(contradicted(&["a<b", "b<c"], "c=a"), [0, 1]);
    }

    #[test]
    fn what_is_said_of_one_holds_for_all_that_are_one_with_it() {
        assert_eq!(contradicted(&["a#b", "b=c"], "a<c"), [0, 1]);
        assert_eq!(contradicted(&["a<b", "b=c"], "a#c"), [0, 1]);
        assert_eq!(contradicted(&["a<b", "b=c"], "c<a"), [1, 0]);
        assert_eq!(contradicted(&["a<b", "b=c"], "a<c"), [0; 0]);
        assert_eq!(contradicted(&["a#b", "b=c"], "a#c"), [0; 0]);
    }

    #[test]
    fn of_the_same_two_only_the_same_is_said_again() {
        assert_eq!(contradicted(&["a=b"], "a#b"), [0]);
        assert_eq!(contradicted(&["a<b"], "b<a"), [0]);
        assert_eq!(contradicted(&["a#b"], "b<a"), [0]);
        assert_eq!(contradicted(&["a<b"], "a<b"), [0; 0]);
        assert_eq!(contradicted(&["a=b"], "b=a"), [0; 0]);
    }
}
