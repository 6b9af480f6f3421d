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

/// The earlier answers with which a new one cannot be true; none when it fits.
pub(super) async fn earlier(tx: &mut Tx, pair: (RecordId, RecordId), verdict: Verdict) -> Result<Vec<AnswerId>> {
    const SQL: &str = sql!("SELECT id, verdict, record_id, other_id FROM answer ORDER BY made_at, id");
    let rows: Vec<Row> = db::all!(tx, SQL)?;
    let told = |row: Row| {
        Some(Told { id: row.id, verdict: Verdict::parse(&row.verdict)?, pair: (row.record_id, row.other_id) })
    };
    let told: Vec<Told> = rows.into_iter().filter_map(told).collect();
    Ok(against(&told, pair, verdict))
}

/// The same over answers at hand. Nothing said is replaced unasked: of the very same two only the same can be said
/// again.
fn against(told: &[Told], pair: (RecordId, RecordId), verdict: Verdict) -> Vec<AnswerId> {
    let turned = (pair.1, pair.0);
    let direct = told.iter().find(|it| it.pair == pair || it.pair == turned);
    if let Some(it) = direct {
        let again = it.verdict == verdict && (it.pair == pair || verdict != Verdict::PartOf);
        return if again { Vec::new() } else { vec![it.id] };
    }
    if verdict == Verdict::Same {
        return apart(told, pair);
    }
    let one = path(told, pair.0, pair.1, Way::Same);
    match (one, verdict) {
        (Some(one), _) => one,
        // A whole cannot be a part of its own part.
        (None, Verdict::PartOf) => path(told, pair.1, pair.0, Way::Up).unwrap_or_default(),
        (None, _) => Vec::new(),
    }
}

/// Answers that keep two apart which would become one: an answer between those that are the one and those that are
/// the other, with what ties its records to them.
fn apart(told: &[Told], (a, b): (RecordId, RecordId)) -> Vec<AnswerId> {
    for it in told.iter().filter(|it| it.verdict != Verdict::Same) {
        for (left, right) in [it.pair, (it.pair.1, it.pair.0)] {
            let ties = path(told, a, left, Way::Same).zip(path(told, right, b, Way::Same));
            if let Some((before, after)) = ties {
                return before.into_iter().chain([it.id]).chain(after).collect();
            }
        }
    }
    Vec::new()
}

#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// Over answers that say "the same".
    Same,
    /// Also from a part to its whole.
    Up,
}

/// The shortest way from one record to another over answers.
fn path(told: &[Told], from: RecordId, to: RecordId, way: Way) -> Option<Vec<AnswerId>> {
    let mut came: BTreeMap<RecordId, Option<(RecordId, AnswerId)>> = BTreeMap::from([(from, None)]);
    let mut next = VecDeque::from([from]);
    while let Some(at) = next.pop_front() {
        for it in told {
            let onward = match it.verdict {
                Verdict::Same if it.pair.0 == at => it.pair.1,
                Verdict::Same if it.pair.1 == at => it.pair.0,
                Verdict::PartOf if way == Way::Up && it.pair.0 == at => it.pair.1,
                _ => continue,
            };
            came.entry(onward).or_insert_with(|| {
                next.push_back(onward);
                Some((at, it.id))
            });
        }
    }
    let mut ids = Vec::new();
    let mut at = to;
    while let Some((before, id)) = *came.get(&at)? {
        ids.push(id);
        at = before;
    }
    ids.reverse();
    Some(ids)
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
    fn of_the_same_two_only_the_same_is_said_again() {
        assert_eq!(contradicted(&["a=b"], "a#b"), [0]);
        assert_eq!(contradicted(&["a<b"], "b<a"), [0]);
        assert_eq!(contradicted(&["a#b"], "b<a"), [0]);
        assert_eq!(contradicted(&["a<b"], "a<b"), [0; 0]);
        assert_eq!(contradicted(&["a=b"], "b=a"), [0; 0]);
    }
}
