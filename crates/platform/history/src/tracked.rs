//! Which tables are remembered, and a row of one as JSON.

use db::{
    Result, Tx, on,
    sqlx::{self, AssertSqlSafe, Row as _, types::Uuid},
};
use serde_json::{Map, Value as Json};

/// How a column is written in an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Id,
    Text,
    Int,
    Real,
    Bool,
}

/// A table whose rows are remembered, each by its uuid column `id`.
#[derive(Debug)]
pub struct Tracked {
    pub noun: &'static str,
    /// The primary key: `id`, or `system_id, id` where the table belongs to library systems.
    pub key: &'static str,
    /// All columns.
    pub columns: &'static [(&'static str, Column)],
}

/// A row as it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct Image(pub Map<String, Json>);

impl Image {
    pub fn to_json(&self) -> String {
        Json::Object(self.0.clone()).to_string()
    }

    pub fn from_json(text: &str) -> Option<Self> {
        match serde_json::from_str(text) {
            Ok(Json::Object(map)) => Some(Self(map)),
            _ => None,
        }
    }
}

impl Tracked {
    /// The row as it stands now, if it is there.
    pub async fn image(&self, tx: &mut Tx, id: Uuid) -> Result<Option<Image>> {
        self.read(tx, id, "").await
    }

    /// The same, and nobody else changes it until the transaction ends: what is compared with it still holds when it
    /// is overwritten. On SQLite the writer is alone anyway.
    pub async fn held_image(&self, tx: &mut Tx, id: Uuid) -> Result<Option<Image>> {
        let hold = if matches!(tx, Tx::Postgres(_)) { " FOR UPDATE" } else { "" };
        self.read(tx, id, hold).await
    }

    async fn read(&self, tx: &mut Tx, id: Uuid, hold: &str) -> Result<Option<Image>> {
        let text = format!("SELECT {} FROM {} WHERE id = $1{hold}", self.names(), self.noun);
        Ok(on!(tx, conn => {
            let row = sqlx::query(AssertSqlSafe(text)).bind(id).fetch_optional(conn).await?;
            let Some(row) = row else { return Ok(None) };
            let mut map = Map::new();
            for (index, (name, kind)) in self.columns.iter().enumerate() {
                let value = match kind {
                    Column::Id => row.try_get::<Option<Uuid>, _>(index)?.map(|v| v.to_string().into()),
                    Column::Text => row.try_get::<Option<String>, _>(index)?.map(Json::from),
                    Column::Int => row.try_get::<Option<i64>, _>(index)?.map(Json::from),
                    Column::Real => row.try_get::<Option<f64>, _>(index)?.map(Json::from),
                    Column::Bool => row.try_get::<Option<bool>, _>(index)?.map(Json::from),
                };
                map.insert((*name).to_owned(), value.unwrap_or(Json::Null));
            }
            Some(Image(map))
        }))
    }

    /// Puts a row back as it stood: inserted when it is gone, overwritten when it is there.
    pub async fn put_back(&self, tx: &mut Tx, image: &Image) -> Result<()> {
        let marks: Vec<String> = (1..=self.columns.len()).map(|n| format!("${n}")).collect();
        let sets: Vec<String> = self.columns.iter().map(|(name, _)| format!("{name} = excluded.{name}")).collect();
        let text = format!(
            "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT ({}) DO UPDATE SET {}",
            self.noun,
            self.names(),
            marks.join(", "),
            self.key,
            sets.join(", ")
        );
        on!(tx, conn => {
            let mut query = sqlx::query(AssertSqlSafe(text));
            for (name, kind) in self.columns {
                let value = image.0.get(*name).unwrap_or(&Json::Null);
                query = match kind {
                    Column::Id => query.bind(value.as_str().and_then(|text| text.parse::<Uuid>().ok())),
                    Column::Text => query.bind(value.as_str()),
                    Column::Int => query.bind(value.as_i64()),
                    Column::Real => query.bind(value.as_f64()),
                    Column::Bool => query.bind(value.as_bool()),
                };
            }
            query.execute(conn).await?;
        });
        Ok(())
    }

    /// Takes a row away again.
    pub async fn remove(&self, tx: &mut Tx, id: Uuid) -> Result<()> {
        let text = format!("DELETE FROM {} WHERE id = $1", self.noun);
        db::execute!(tx, AssertSqlSafe(text); id)?;
        Ok(())
    }

    fn names(&self) -> String {
        self.columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
    }
}
