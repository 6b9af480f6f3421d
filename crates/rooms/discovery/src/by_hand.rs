//! Organizations added by hand: only a name is required. Each library's own additions are a source of
//! their own, so the organization has a record like any other and meets the imports.

use db::{Result, Scope, Tx, sql};
use directory::{NewSource, OrganizationId};
use history::{Change, ChangeSet, ChangeSetId, Undone};
use web::App;

use crate::{
    import::RECORD,
    record::{Data, RecordId},
    settle::{Memory, settle},
};

/// What is typed; all but the name may be empty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewOrganization {
    pub name: String,
    pub street: String,
    pub city: String,
    pub state: String,
    pub zip: String,
    pub phone: String,
    pub url: String,
    /// Latitude and longitude of a click on the map.
    pub point: Option<(f64, f64)>,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NewOrganizationErrors {
    pub name: Option<&'static str>,
    pub url: Option<&'static str>,
    pub point: Option<&'static str>,
}

impl NewOrganization {
    pub fn check(&self) -> NewOrganizationErrors {
        NewOrganizationErrors {
            name: match self.name.chars().count() {
                0 => Some("organization-error-name"),
                1..=200 => None,
                _ => Some("organization-error-name-long"),
            },
            url: directory::Field::Url.check(&self.url),
            point: self
                .point
                .is_some_and(|(lat, lon)| engine::geo::Point::new(lat, lon).is_none())
                .then_some("organization-error-point"),
        }
    }

    fn data(&self) -> Data {
        let some = |text: &str| if text.is_empty() { Vec::new() } else { vec![text.to_owned()] };
        Data {
            street: self.street.clone(),
            city: self.city.clone(),
            state: self.state.clone(),
            zip: self.zip.clone(),
            phones: some(&self.phone),
            urls: some(&self.url),
            lat: self.point.map(|(lat, _)| lat),
            lon: self.point.map(|(_, lon)| lon),
            ..Data::default()
        }
    }
}

/// Adds an organization; the one it turns out to be, when a source has it already.
pub async fn add(app: &App, scope: &Scope, new: &NewOrganization, library: &str) -> Result<Option<OrganizationId>> {
    let Some(system) = scope.system else { return Ok(None) };
    let (clock, memory) = (&app.clock, app.parts.get::<Memory>());
    let mut tx = app.db.write().await?;
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let source = NewSource {
        key: format!("staff:{system}"),
        title: library.to_owned(),
        publisher: library.to_owned(),
        licence: String::new(),
        url: String::new(),
        year: Some(i64::from(clock.today().year())),
        role: "organization".into(),
        kind: None,
    };
    let source = directory::put_source(&mut tx, clock, &source).await?;
    let mut set = ChangeSet::begin(&mut tx, clock, scope, "added", "").await?;
    let id: RecordId = clock.id();
    let data = serde_json::to_string(&new.data()).expect("fields are plain values");
    const SQL: &str =
        sql!("INSERT INTO record (id, source_id, source_key, position, name, data) VALUES ($1, $2, $3, 0, $4, $5)");
    db::execute!(&mut tx, SQL; id, source, id.to_string(), new.name.as_str(), data)?;
    let kept = settle(&mut tx, clock, &memory, &|_| {}).await?.1;
    const MADE: &str = sql!("SELECT organization_id FROM record WHERE id = $1");
    let made: Option<Option<OrganizationId>> = db::optional_scalar!(&mut tx, MADE; id)?;
    let made = made.flatten();
    let after = RECORD.image(&mut tx, id.0).await?;
    set.remember(Change { noun: RECORD.noun, row_id: id.0, organization_id: made.map(|it| it.0), before: None, after });
    set.finish(&mut tx).await?;
    tx.commit().await?;
    memory.keep(kept);
    Ok(made)
}

/// Takes back what was added by hand and commits: its record is withdrawn, and with it the organization, unless
/// another source speaks of it too. Nothing when somebody else was quicker.
pub async fn undo(app: &App, mut tx: Tx, scope: &Scope, added: ChangeSetId) -> Result<Undone> {
    tx.one_at_a_time(crate::CATALOG_LOCK).await?;
    let entry = history::entry(&mut tx, scope, added).await?;
    if entry.is_none_or(|entry| entry.undone_by_id.is_some()) {
        return Ok(Undone::default());
    }
    let memory = app.parts.get::<Memory>();
    let (undone, kept) = crate::import::take_back(&mut tx, &app.clock, scope, (added, ""), &memory, &|_| {}).await?;
    if undone.rows > 0 {
        tx.commit().await?;
        memory.keep(kept);
    }
    Ok(undone)
}
