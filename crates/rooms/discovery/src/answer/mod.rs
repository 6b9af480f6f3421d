//! Three answers and their memory: same, different, part of. A person's answer beats the machine for
//! ever, survives every import, and can be taken back.

mod contradiction;

use db::{Clock, Result, Scope, Ts, Tx, sql};
use directory::OrganizationId;
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked, Undone};
use web::App;

use crate::{
    record,
    record::RecordId,
    review,
    settle::{Memory, settle_answers},
};

db::id!(/// One answer.
    AnswerId);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Same,
    Different,
    /// The first is a part or branch of the second.
    PartOf,
}

impl Verdict {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
            Self::PartOf => "part_of",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Same, Self::Different, Self::PartOf].into_iter().find(|verdict| verdict.as_str() == word)
    }
}

pub const ANSWER: Tracked = Tracked {
    noun: "answer",
    key: "id",
    columns: &[
        ("id", Column::Id),
        ("pair", Column::Text),
        ("verdict", Column::Text),
        ("record_id", Column::Id),
        ("other_id", Column::Id),
        ("account_id", Column::Id),
        ("made_at", Column::Int),
    ],
};

/// What became of an answer.
#[derive(Debug, Clone)]
pub enum Given {
    Taken(ChangeSetId),
    /// It cannot be true together with these, so nothing was changed.
    Contradicts(Vec<Said>),
    /// Nobody asks any more: a record is gone, or somebody has answered meanwhile.
    NotAsked,
}

/// Says how two organizations stand to one another, through their first records, and settles at once.
pub async fn answer(
    app: &App,
    scope: &Scope,
    (it, other): (OrganizationId, OrganizationId),
    verdict: Verdict,
) -> Result<Given> {
    let mut tx = app.db.write().await?;
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let (Some(a), Some(b)) = (first(&mut tx, it).await?, first(&mut tx, other).await?) else {
        return Ok(Given::NotAsked);
    };
    give(app, tx, scope, (a, b), verdict, it).await
}

/// Answers an open match: how the record `pair.0` stands to `pair.1`, or the other way for `turned`.
pub async fn answer_match(
    app: &App,
    scope: &Scope,
    pair: (RecordId, RecordId),
    (verdict, turned): (Verdict, bool),
) -> Result<Given> {
    let mut tx = app.db.write().await?;
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let about = if turned { (pair.1, pair.0) } else { pair };
    if !review::is_open(&mut tx, pair).await? {
        // Two people at one queue: what the other said meanwhile may rule this answer out, and that is told.
        let earlier = contradicting(&mut tx, about, verdict).await?;
        return Ok(if earlier.is_empty() { Given::NotAsked } else { Given::Contradicts(earlier) });
    }
    let Some(shown_at) = organization_of(&mut tx, about.0).await? else { return Ok(Given::NotAsked) };
    give(app, tx, scope, about, verdict, shown_at).await
}

/// Stores an answer that fits the earlier ones, and settles.
async fn give(
    app: &App,
    mut tx: Tx,
    scope: &Scope,
    pair: (RecordId, RecordId),
    verdict: Verdict,
    shown_at: OrganizationId,
) -> Result<Given> {
    let earlier = contradicting(&mut tx, pair, verdict).await?;
    if !earlier.is_empty() {
        return Ok(Given::Contradicts(earlier));
    }
    let mut set = ChangeSet::begin(&mut tx, &app.clock, scope, "answer", "").await?;
    put(&mut tx, &app.clock, scope, &mut set, pair, verdict, shown_at).await?;
    let set = set.finish(&mut tx).await?;
    settled(app, tx).await?;
    Ok(Given::Taken(set))
}

async fn contradicting(tx: &mut Tx, pair: (RecordId, RecordId), verdict: Verdict) -> Result<Vec<Said>> {
    let told = contradiction::told(tx).await?;
    of_ids(tx, &contradiction::against(&told, pair, verdict)).await
}

async fn of_ids(tx: &mut Tx, ids: &[AnswerId]) -> Result<Vec<Said>> {
    let mut said = Vec::new();
    for id in ids {
        said.extend(of_id(tx, *id).await?);
    }
    Ok(said)
}

async fn organization_of(tx: &mut Tx, record: RecordId) -> Result<Option<OrganizationId>> {
    const SQL: &str = sql!("SELECT organization_id FROM record WHERE id = $1 AND gone_at IS NULL");
    let organization: Option<Option<OrganizationId>> = db::optional_scalar!(tx, SQL; record)?;
    Ok(organization.flatten())
}

/// Says how a record stands to the others of its organization: taking it out says that it is different
/// from each of them.
pub async fn take_out(app: &App, scope: &Scope, record: RecordId) -> Result<Given> {
    let mut tx = app.db.write().await?;
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let Some(organization) = organization_of(&mut tx, record).await? else { return Ok(Given::NotAsked) };
    let others = record::of_organization(&mut tx, organization).await?;
    let told = contradiction::told(&mut tx).await?;
    let mut earlier: Vec<AnswerId> = Vec::new();
    let mut set = ChangeSet::begin(&mut tx, &app.clock, scope, "answer", "").await?;
    for other in others.iter().filter(|other| other.id != record) {
        let against = contradiction::against(&told, (record, other.id), Verdict::Different);
        earlier.extend(against.into_iter().filter(|id| !earlier.contains(id)).collect::<Vec<_>>());
        put(&mut tx, &app.clock, scope, &mut set, (record, other.id), Verdict::Different, organization).await?;
    }
    if !earlier.is_empty() {
        return Ok(Given::Contradicts(of_ids(&mut tx, &earlier).await?));
    }
    let set = set.finish(&mut tx).await?;
    settled(app, tx).await?;
    Ok(Given::Taken(set))
}

/// Takes an answer back and settles again; `None` when there is no such answer.
pub async fn take_back(app: &App, scope: &Scope, id: AnswerId) -> Result<Option<ChangeSetId>> {
    let mut tx = app.db.write().await?;
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let Some(before) = ANSWER.image(&mut tx, id.0).await? else { return Ok(None) };
    const SQL: &str =
        sql!("SELECT r.organization_id FROM answer a JOIN record r ON r.id = a.record_id WHERE a.id = $1");
    let shown_at: Option<Option<OrganizationId>> = db::optional_scalar!(&mut tx, SQL; id)?;
    let mut set = ChangeSet::begin(&mut tx, &app.clock, scope, "answer", "").await?;
    ANSWER.remove(&mut tx, id.0).await?;
    let organization_id = shown_at.flatten().map(|it| it.0);
    set.remember(Change { noun: ANSWER.noun, row_id: id.0, organization_id, before: Some(before), after: None });
    let set = set.finish(&mut tx).await?;
    settled(app, tx).await?;
    Ok(Some(set))
}

/// Settles and commits; what was worked out is kept for the next answer.
async fn settled(app: &App, mut tx: Tx) -> Result<()> {
    let memory = app.parts.get::<Memory>();
    let kept = settle_answers(&mut tx, &app.clock, &memory).await?;
    tx.commit().await?;
    memory.keep(kept);
    Ok(())
}

/// Takes a whole change set of answers back, settles again and commits; nothing is written when no row can be taken
/// back.
pub async fn undo(app: &App, mut tx: Tx, scope: &Scope, set: ChangeSetId) -> Result<Undone> {
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let undone = history::undo(&mut tx, &app.clock, scope, set, &[&ANSWER]).await?.unwrap_or_default();
    if undone.rows > 0 {
        settled(app, tx).await?;
    }
    Ok(undone)
}

db::row! {
    /// An answer that concerns an organization, with the two records it speaks of.
    #[derive(Debug, Clone)]
    pub struct Said {
        pub id: AnswerId,
        pub verdict: String,
        pub name: String,
        pub other_name: String,
        pub other_organization_id: Option<OrganizationId>,
        pub organization_id: Option<OrganizationId>,
        pub who: Option<String>,
        pub made_at: Ts,
    }
}

/// What people answered about the records of an organization, the newest first.
pub async fn of_organization(tx: &mut Tx, organization: OrganizationId, limit: i64) -> Result<Vec<Said>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.verdict, r.name, x.name AS other_name, x.organization_id AS other_organization_id,
                r.organization_id, k.name AS who, a.made_at
         FROM answer a JOIN record r ON r.id = a.record_id JOIN record x ON x.id = a.other_id
         LEFT JOIN account k ON k.id = a.account_id
         WHERE r.organization_id = $1 OR x.organization_id = $1 ORDER BY a.made_at DESC, a.id DESC LIMIT $2"
    );
    db::all!(tx, SQL; organization, limit)
}

async fn of_id(tx: &mut Tx, id: AnswerId) -> Result<Option<Said>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.verdict, r.name, x.name AS other_name, x.organization_id AS other_organization_id,
                r.organization_id, k.name AS who, a.made_at
         FROM answer a JOIN record r ON r.id = a.record_id JOIN record x ON x.id = a.other_id
         LEFT JOIN account k ON k.id = a.account_id WHERE a.id = $1"
    );
    db::optional!(tx, SQL; id)
}

async fn first(tx: &mut Tx, organization: OrganizationId) -> Result<Option<RecordId>> {
    Ok(record::of_organization(tx, organization).await?.first().map(|record| record.id))
}

async fn put(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    set: &mut ChangeSet,
    (record, other): (RecordId, RecordId),
    verdict: Verdict,
    organization: OrganizationId,
) -> Result<()> {
    let pair = format!("{} {}", record.min(other), record.max(other));
    const THERE: &str = sql!("SELECT id FROM answer WHERE pair = $1");
    let there: Option<AnswerId> = db::optional_scalar!(&mut *tx, THERE; pair.as_str())?;
    let before = match there {
        Some(id) => ANSWER.image(tx, id.0).await?,
        None => None,
    };
    let id = there.unwrap_or_else(|| clock.id());
    const SQL: &str = sql!(
        "INSERT INTO answer (id, pair, verdict, record_id, other_id, account_id, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE SET verdict = excluded.verdict, record_id = excluded.record_id,
         other_id = excluded.other_id, account_id = excluded.account_id, made_at = excluded.made_at"
    );
    db::execute!(&mut *tx, SQL; id, pair.as_str(), verdict.as_str(), record, other, scope.account(), clock.now())?;
    let after = ANSWER.image(tx, id.0).await?;
    set.remember(Change { noun: ANSWER.noun, row_id: id.0, organization_id: Some(organization.0), before, after });
    Ok(())
}
