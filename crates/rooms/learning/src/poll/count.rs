//! How many chose each answer.

use std::collections::HashMap;

use db::{Result, Scope, Tx, sql};

use super::{Poll, PollId, vote};

/// One answer with its votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub option: String,
    pub votes: i64,
}

/// All answers of a poll, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(pub Vec<Answer>);

impl Tally {
    fn new(poll: &Poll, counts: &[Count]) -> Self {
        let votes = |position| counts.iter().find(|it| it.position == position).map_or(0, |it| it.votes);
        let answers = (0_i64..).zip(poll.options());
        Self(answers.map(|(position, option)| Answer { option, votes: votes(position) }).collect())
    }

    pub fn answers(&self) -> &[Answer] {
        &self.0
    }

    pub fn total(&self) -> i64 {
        self.0.iter().map(|it| it.votes).sum()
    }

    /// The answers with the most votes; none when nobody voted.
    pub fn leading(&self) -> Vec<&Answer> {
        let most = self.0.iter().map(|it| it.votes).max().unwrap_or(0);
        self.0.iter().filter(|it| it.votes == most && most > 0).collect()
    }

    /// The share of an answer in whole percent, halves up; 0 when nobody voted.
    pub fn percent(&self, answer: &Answer) -> i64 {
        let total = self.total();
        if total == 0 { 0 } else { (200 * answer.votes + total) / (2 * total) }
    }
}

db::row! {
    struct Count {
        poll_id: PollId,
        position: i64,
        votes: i64,
    }
}

/// What was counted so far. Whether the reader may see it is for the caller to ask.
pub async fn tally(tx: &mut Tx, scope: &Scope, poll: &Poll) -> Result<Tally> {
    const SQL: &str =
        sql!("SELECT poll_id, position, votes FROM poll_count WHERE system_id = $1 AND poll_id = $2 ORDER BY position");
    let counts: Vec<Count> = db::all!(tx, SQL; scope.system, poll.id)?;
    Ok(Tally::new(poll, &counts))
}

/// The same of many polls at once.
pub async fn tallies(tx: &mut Tx, scope: &Scope, polls: &[Poll]) -> Result<HashMap<PollId, Tally>> {
    const SQL: &str = sql!("SELECT poll_id, position, votes FROM poll_count WHERE system_id = $1");
    let mut of: HashMap<PollId, Vec<Count>> = HashMap::new();
    let counts: Vec<Count> = db::all!(tx, SQL; scope.system)?;
    for count in counts {
        of.entry(count.poll_id).or_default().push(count);
    }
    Ok(polls.iter().map(|poll| (poll.id, Tally::new(poll, of.get(&poll.id).map_or(&[], Vec::as_slice)))).collect())
}

/// What was counted elsewhere, for the answers in order, instead of what stood there.
pub async fn put_counts(tx: &mut Tx, scope: &Scope, id: PollId, votes: &[i64]) -> Result<()> {
    for (position, votes) in (0_i64..).zip(votes) {
        const SQL: &str = sql!(
            "INSERT INTO poll_count (system_id, poll_id, position, votes) VALUES ($1, $2, $3, $4)
             ON CONFLICT (system_id, poll_id, position) DO UPDATE SET votes = excluded.votes"
        );
        db::execute!(&mut *tx, SQL; scope.system, id, position, *votes)?;
    }
    vote::begin(tx, scope, id).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(votes: &[i64]) -> Tally {
        Tally(votes.iter().map(|votes| Answer { option: votes.to_string(), votes: *votes }).collect())
    }

    #[test]
    fn shares_are_of_all_votes() {
        let it = tally(&[61, 24, 17, 9, 5]);
        assert_eq!(it.total(), 116);
        assert_eq!(it.0.iter().map(|answer| it.percent(answer)).collect::<Vec<_>>(), [53, 21, 15, 8, 4]);
        assert_eq!(it.leading().iter().map(|answer| answer.votes).collect::<Vec<_>>(), [61]);
        assert_eq!(tally(&[2, 1, 2]).leading().len(), 2);
        let nobody = tally(&[0, 0]);
        assert_eq!((nobody.leading().len(), nobody.percent(&nobody.0[0])), (0, 0));
    }
}
