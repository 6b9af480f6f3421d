//! What the machine found of two records, stored with its evidence.

use db::{Result, Tx, insert_many, rows, sql};
use directory::OrganizationId;
use engine::resolve::{Decision, Detail, Evidence, Field, PairKind, Resolution};
use serde::{Deserialize, Serialize};

use crate::{
    pairs::{PairRows, changes},
    record::RecordId,
};

/// One reason, as it is stored: put into words by the reader's language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StoredEvidence {
    /// Text key without its stem: `match-SAME-NAME`.
    pub say: String,
    pub left: String,
    pub right: String,
    /// Natural logarithm of the odds; negative speaks against.
    pub weight: f32,
    /// A number that belongs to the reason: metres, or percent of a likeness.
    pub amount: Option<f64>,
}

/// Makes the table hold `now`, when it holds `before`; without that, it may hold anything.
pub(crate) async fn renew(tx: &mut Tx, before: Option<&PairRows>, now: &PairRows) -> Result<()> {
    let changes = changes(before, now);
    if changes.clear {
        const CLEAR: &str = sql!("DELETE FROM record_match");
        db::execute!(&mut *tx, CLEAR)?;
    }
    for (record, other) in changes.forget {
        const FORGET: &str = sql!("DELETE FROM record_match WHERE record_id = $1 AND other_id = $2");
        db::execute!(&mut *tx, FORGET; record, other)?;
    }
    let into = rows!("record_match (record_id, other_id, joined, same, kind, evidence)");
    insert_many(tx, into, &changes.rows).await
}

/// Everything found; `ids` are those of the records.
pub(crate) fn rows(ids: &[RecordId], resolution: &Resolution) -> PairRows {
    let row = |decision: &Decision, joined: bool, why: Option<&Evidence>| {
        let evidence: Vec<StoredEvidence> = why.into_iter().chain(&decision.evidence).map(stored).collect();
        vec![
            ids[decision.a as usize].into(),
            ids[decision.b as usize].into(),
            joined.into(),
            f64::from(decision.same).into(),
            kind(decision.kind).into(),
            serde_json::to_string(&evidence).expect("evidence is plain values").into(),
        ]
    };
    let pair = |decision: &Decision| (ids[decision.a as usize], ids[decision.b as usize]);
    let mut rows = PairRows::new();
    for decision in &resolution.decisions {
        rows.insert(pair(decision), row(decision, true, None));
    }
    for part in &resolution.parts {
        let why = Some(&part.why).filter(|why| why.detail == Detail::Site);
        rows.entry(pair(&part.decision)).or_insert_with(|| row(&part.decision, false, why));
    }
    for decision in &resolution.unsure {
        rows.entry(pair(decision)).or_insert_with(|| row(decision, false, None));
    }
    rows
}

db::row! {
    /// A pair of which at least one record belongs to the organization asked about.
    #[derive(Debug, Clone)]
    pub struct Pair {
        pub record_id: RecordId,
        pub other_id: RecordId,
        pub joined: bool,
        pub same: f64,
        pub evidence: String,
        pub name: String,
        pub other_name: String,
        pub organization_id: Option<OrganizationId>,
        pub other_organization_id: Option<OrganizationId>,
    }
}

impl Pair {
    /// The reasons, the heaviest first.
    pub fn evidence(&self) -> Vec<StoredEvidence> {
        let mut evidence: Vec<StoredEvidence> = serde_json::from_str(&self.evidence).unwrap_or_default();
        evidence.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
        evidence
    }
}

/// What the machine found of the records of an organization, the surest first. Pairs a person has
/// answered are left out unless they are joined: the answer is told instead.
pub async fn of_organization(tx: &mut Tx, organization: OrganizationId, limit: i64) -> Result<Vec<Pair>> {
    const SQL: &str = sql!(
        "SELECT m.record_id, m.other_id, m.joined, m.same, m.evidence, r.name, x.name AS other_name, r.organization_id,
                x.organization_id AS other_organization_id
         FROM record_match m JOIN record r ON r.id = m.record_id JOIN record x ON x.id = m.other_id
         WHERE (m.record_id IN (SELECT i.id FROM record i WHERE i.organization_id = $1)
             OR m.other_id IN (SELECT i.id FROM record i WHERE i.organization_id = $1))
           AND (m.joined OR NOT EXISTS (SELECT 1 FROM answer a WHERE (a.record_id = m.record_id AND a.other_id = m.other_id)
             OR (a.record_id = m.other_id AND a.other_id = m.record_id)))
         ORDER BY m.same DESC, m.record_id, m.other_id LIMIT $2"
    );
    db::all!(tx, SQL; organization, limit)
}

/// What the machine found of two records, in the order in which it is stored.
pub(crate) async fn between(tx: &mut Tx, record: RecordId, other: RecordId) -> Result<Option<Pair>> {
    const SQL: &str = sql!(
        "SELECT m.record_id, m.other_id, m.joined, m.same, m.evidence, r.name, x.name AS other_name, r.organization_id,
                x.organization_id AS other_organization_id
         FROM record_match m JOIN record r ON r.id = m.record_id JOIN record x ON x.id = m.other_id
         WHERE m.record_id = $1 AND m.other_id = $2"
    );
    db::optional!(tx, SQL; record, other)
}

fn kind(kind: PairKind) -> &'static str {
    match kind {
        PairKind::Same => "same",
        PairKind::Neighbour => "neighbour",
        PairKind::Namesake => "namesake",
        PairKind::Cotenant => "cotenant",
    }
}

fn stored(evidence: &Evidence) -> StoredEvidence {
    let (say, amount) = match &evidence.detail {
        Detail::SameEin => ("same-ein", None),
        Detail::OtherEin => ("other-ein", None),
        Detail::SameName => ("same-name", None),
        Detail::CloseName(share) => ("close-name", Some(f64::from(*share) * 100.0)),
        Detail::OtherName => ("other-name", None),
        Detail::Acronym => ("acronym", None),
        Detail::PlaceName => ("place-name", None),
        Detail::Site => ("site", None),
        Detail::SamePhone => ("same-phone", None),
        Detail::SharedPhone => ("shared-phone", None),
        Detail::OtherPhone => ("other-phone", None),
        Detail::SameWeb => ("same-web", None),
        Detail::SharedWeb => ("shared-web", None),
        Detail::OtherWeb => ("other-web", None),
        Detail::SameAddress => ("same-address", None),
        Detail::SameUnit => ("same-unit", None),
        Detail::OtherUnit => ("other-unit", None),
        Detail::NearAddress => ("near-address", None),
        Detail::Metres(metres) => ("metres", Some(*metres)),
        Detail::SameStreet => ("same-street", None),
        Detail::SameBox => ("same-box", None),
        Detail::OtherBox => ("other-box", None),
        Detail::SameZip => ("same-zip", None),
        Detail::SameTown => ("same-town", None),
        Detail::OtherTown => ("other-town", None),
        Detail::SameNumber => ("same-number", None),
        Detail::OtherNumber => ("other-number", None),
        Detail::NoMark => ("no-mark", None),
        Detail::OneNumber => ("one-number", None),
        Detail::Department(_) => ("department", None),
        Detail::SameCategory => ("same-category", None),
        Detail::NearCategory => ("near-category", None),
        Detail::OtherCategory => ("other-category", None),
        Detail::SameSource => ("same-source", None),
        Detail::OtherSource => ("other-source", None),
        Detail::Answered => ("answered", None),
    };
    let weight = if evidence.weight.is_finite() { evidence.weight } else { 99.0 };
    let (left, right) = match (&evidence.detail, evidence.field) {
        (Detail::Department(word), _) => (word.clone(), evidence.right.clone()),
        (_, Field::Answer) => (String::new(), String::new()),
        _ => (evidence.left.clone(), evidence.right.clone()),
    };
    StoredEvidence { say: say.to_owned(), left, right, weight, amount: amount.map(|it| (it * 10.0).round() / 10.0) }
}
