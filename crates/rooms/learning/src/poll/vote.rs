//! Counting a vote. Nothing of it goes into history or the log.

use db::{Clock, Result, Scope, Ts, Tx, sql};

use super::{Ballot, Phase, Poll, PollId, Secret, store};

/// On PostgreSQL votes and changes of polls pass one at a time, so that an answer cannot change under a vote and two
/// changes of one ballot follow each other. SQLite has one writer anyway.
pub async fn hold(tx: &mut Tx) -> Result<()> {
    const VOTING: i64 = 510;
    tx.one_at_a_time(VOTING).await
}

/// Changes of a vote that an old copy of a ballot can catch up with; each costs a look-up for every answer.
const MOST_STEPS: usize = 20;

/// A poll is open no longer than this, so that its marks can be forgotten then for good.
pub(crate) const LONGEST_DAYS: i64 = 100;

/// How a vote ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Vote {
    /// It counts; this is the ballot for the reader's browser.
    Counted(Ballot),
    /// It counted before, and counts for another answer now.
    Changed(Ballot),
    /// It counted before, for the same answer.
    Same(Ballot),
    /// The poll is not open, or is gone.
    Closed,
    /// The poll has no such answer.
    NoAnswer,
    /// The ballot is a copy so old that it does not lead to the one that counts.
    TooOld,
}

/// The secret of this library; made when it is first needed.
pub async fn secret(tx: &mut Tx, clock: &Clock, scope: &Scope) -> Result<Secret> {
    const SQL: &str =
        sql!("INSERT INTO poll_secret (system_id, secret) VALUES ($1, $2) ON CONFLICT (system_id) DO NOTHING");
    db::execute!(&mut *tx, SQL; scope.system, clock.token())?;
    const THERE: &str = sql!("SELECT secret FROM poll_secret WHERE system_id = $1");
    Ok(Secret::new(db::scalar!(tx, THERE; scope.system)?))
}

/// The same where nothing may be written; `None` before the first vote, when no ballot can be ours.
pub(crate) async fn known_secret(tx: &mut Tx, scope: &Scope) -> Result<Option<Secret>> {
    const SQL: &str = sql!("SELECT secret FROM poll_secret WHERE system_id = $1");
    let secret: Option<String> = db::optional_scalar!(tx, SQL; scope.system)?;
    Ok(secret.map(Secret::new))
}

/// Counts a ballot for the answer it was given for, or carries it over to another answer.
pub async fn vote(tx: &mut Tx, clock: &Clock, scope: &Scope, id: PollId, ballot: Ballot, answer: &str) -> Result<Vote> {
    let now = clock.now();
    hold(tx).await?;
    let poll = store::poll(tx, scope, id).await?.filter(|poll| poll.phase(now) == Phase::Open);
    let Some(poll) = poll else { return Ok(Vote::Closed) };
    let Some(chosen) = poll.position(answer) else { return Ok(Vote::NoAnswer) };
    let secret = secret(tx, clock, scope).await?;
    let Some(ballot) = latest(tx, scope, &secret, &poll, ballot).await? else { return Ok(Vote::TooOld) };
    begin(tx, scope, id).await?;
    forget(tx, scope, now).await?;
    let is_new = mark(tx, scope, id, &ballot).await?;
    if !is_new && ballot.position == chosen {
        return Ok(Vote::Same(ballot));
    }
    if ballot.position == chosen {
        one_more(tx, scope, id, chosen).await?;
        return Ok(Vote::Counted(ballot));
    }
    // A ballot that was given out for another answer and never came back stands for that answer: its mark is used up
    // without being counted.
    let changed = ballot.changed_to(&secret, chosen);
    mark(tx, scope, id, &changed).await?;
    one_more(tx, scope, id, chosen).await?;
    if is_new {
        return Ok(Vote::Counted(changed));
    }
    one_less(tx, scope, id, ballot.position).await?;
    Ok(Vote::Changed(changed))
}

/// The ballot that counts now, of which this may be an older copy.
async fn latest(tx: &mut Tx, scope: &Scope, secret: &Secret, poll: &Poll, ballot: Ballot) -> Result<Option<Ballot>> {
    let mut ballot = ballot;
    for _ in 0..MOST_STEPS {
        match follower(tx, scope, secret, poll, &ballot).await? {
            Some(next) => ballot = next,
            None => return Ok(Some(ballot)),
        }
    }
    Ok(None)
}

async fn follower(tx: &mut Tx, scope: &Scope, secret: &Secret, poll: &Poll, ballot: &Ballot) -> Result<Option<Ballot>> {
    for (position, _) in (0_i64..).zip(poll.options()).filter(|(position, _)| *position != ballot.position) {
        let next = ballot.changed_to(secret, position);
        if is_marked(tx, scope, poll.id, &next).await? {
            return Ok(Some(next));
        }
    }
    Ok(None)
}

/// The ballot that counts for a reader who brings this one; `None` when none does.
pub(crate) async fn counted(
    tx: &mut Tx,
    scope: &Scope,
    secret: &Secret,
    poll: &Poll,
    ballot: Ballot,
) -> Result<Option<Ballot>> {
    let Some(ballot) = latest(tx, scope, secret, poll, ballot).await? else { return Ok(None) };
    Ok(is_marked(tx, scope, poll.id, &ballot).await?.then_some(ballot))
}

async fn is_marked(tx: &mut Tx, scope: &Scope, id: PollId, ballot: &Ballot) -> Result<bool> {
    const SQL: &str = sql!("SELECT mark FROM poll_mark WHERE system_id = $1 AND poll_id = $2 AND mark = $3");
    let there: Option<String> = db::optional_scalar!(tx, SQL; scope.system, id, ballot.scrambled())?;
    Ok(there.is_some())
}

/// Keeps a ballot's mark; whether it was not there.
async fn mark(tx: &mut Tx, scope: &Scope, id: PollId, ballot: &Ballot) -> Result<bool> {
    const SQL: &str = sql!(
        "INSERT INTO poll_mark (system_id, poll_id, mark) VALUES ($1, $2, $3)
         ON CONFLICT (system_id, poll_id, mark) DO NOTHING"
    );
    Ok(db::execute!(tx, SQL; scope.system, id, ballot.scrambled())? > 0)
}

async fn one_more(tx: &mut Tx, scope: &Scope, id: PollId, position: i64) -> Result<()> {
    const SQL: &str = sql!(
        "INSERT INTO poll_count (system_id, poll_id, position, votes) VALUES ($1, $2, $3, 1)
         ON CONFLICT (system_id, poll_id, position) DO UPDATE SET votes = poll_count.votes + 1"
    );
    db::execute!(tx, SQL; scope.system, id, position)?;
    Ok(())
}

async fn one_less(tx: &mut Tx, scope: &Scope, id: PollId, position: i64) -> Result<()> {
    const SQL: &str =
        sql!("UPDATE poll_count SET votes = votes - 1 WHERE system_id = $1 AND poll_id = $2 AND position = $3");
    db::execute!(tx, SQL; scope.system, id, position)?;
    Ok(())
}

/// From the first vote on question and answers stay, also when somebody takes back an earlier change of them: history
/// leaves alone a row that has changed since.
pub(super) async fn begin(tx: &mut Tx, scope: &Scope, id: PollId) -> Result<()> {
    const SQL: &str = sql!("UPDATE poll SET begun = $3 WHERE system_id = $1 AND id = $2 AND begun <> $3");
    db::execute!(tx, SQL; scope.system, id, true)?;
    Ok(())
}

/// Marks of polls that can never be open again.
async fn forget(tx: &mut Tx, scope: &Scope, now: Ts) -> Result<()> {
    const SQL: &str = sql!(
        "DELETE FROM poll_mark WHERE system_id = $1
         AND poll_id IN (SELECT id FROM poll WHERE system_id = $1 AND closes_at <= $2 AND opens_at <= $3)"
    );
    db::execute!(tx, SQL; scope.system, now, now.plus_seconds(-LONGEST_DAYS * super::DAY))?;
    Ok(())
}
