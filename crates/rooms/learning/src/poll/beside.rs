//! The poll that a topic or an article shows.

use db::{Result, Scope, Ts, Tx, sql, sqlx::types::Uuid};

use super::{Phase, Poll, Tally, tally};

/// A poll as it stands beside something else; `templates/learning/poll_part.html` shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub poll: Poll,
    /// When it is over.
    pub tally: Option<Tally>,
}

impl Beside {
    /// With the counts only when everybody may see them: the same for every reader.
    pub(crate) async fn of(tx: &mut Tx, scope: &Scope, now: Ts, poll: Poll) -> Result<Self> {
        let tally = match poll.phase(now) {
            Phase::Closed => Some(tally(tx, scope, &poll).await?),
            _ => None,
        };
        Ok(Self { poll, tally })
    }
}

/// The poll of a topic or an article, by its id: the open one that began last, else the last that closed.
pub async fn beside(tx: &mut Tx, scope: &Scope, now: Ts, about: Uuid) -> Result<Option<Beside>> {
    const SQL: &str = sql!(
        "SELECT id, slug, question, context, options, month, series, opens_at, closes_at, counts_shown, result,
         topic_id, article_id, published_at, begun, changed_at,
         (SELECT state FROM library_system WHERE id = poll.system_id) AS state FROM poll
         WHERE system_id = $1 AND (topic_id = $2 OR article_id = $2) AND published_at <= $3 AND opens_at <= $3
         ORDER BY CASE WHEN closes_at > $3 THEN 0 ELSE 1 END, opens_at DESC, id DESC LIMIT 1"
    );
    let poll: Option<Poll> = db::optional!(&mut *tx, SQL; scope.system, about, now)?;
    match poll {
        Some(poll) => Ok(Some(Beside::of(tx, scope, now, poll).await?)),
        None => Ok(None),
    }
}
