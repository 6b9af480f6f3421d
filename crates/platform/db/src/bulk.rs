//! Many rows in few statements: what an import needs.

use sqlx::{AssertSqlSafe, types::Uuid};

use crate::{Result, Ts, Tx};

/// A value of a bulk row; the kind is known even when it is missing, which PostgreSQL asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Id(Option<Uuid>),
    Text(Option<String>),
    Int(Option<i64>),
    Real(Option<f64>),
    Bool(bool),
}

macro_rules! value_from {
    ($($ty:ty => |$v:ident| $make:expr),* $(,)?) => { $(impl From<$ty> for Value { fn from($v: $ty) -> Self { $make } })* };
}
value_from! {
    Uuid => |v| Self::Id(Some(v)),
    String => |v| Self::Text(Some(v)),
    &str => |v| Self::Text(Some(v.to_owned())),
    Option<String> => |v| Self::Text(v),
    Option<&str> => |v| Self::Text(v.map(str::to_owned)),
    i64 => |v| Self::Int(Some(v)),
    i32 => |v| Self::Int(Some(v.into())),
    u32 => |v| Self::Int(Some(v.into())),
    Option<i64> => |v| Self::Int(v),
    Option<i32> => |v| Self::Int(v.map(Into::into)),
    f64 => |v| Self::Real(Some(v)),
    Option<f64> => |v| Self::Real(v),
    bool => |v| Self::Bool(v),
    Ts => |v| Self::Int(Some(v.0)),
    Option<Ts> => |v| Self::Int(v.map(|ts| ts.0)),
}

/// What an id newtype has inside.
pub trait AsUuid {
    fn uuid(&self) -> Uuid;
}

impl AsUuid for Uuid {
    fn uuid(&self) -> Uuid {
        *self
    }
}

impl<I: AsUuid> From<Option<I>> for Value {
    fn from(id: Option<I>) -> Self {
        Self::Id(id.map(|id| id.uuid()))
    }
}

/// Marks the target of a bulk insert for the test of statements: `rows!("fact (organization_id, field)")`,
/// with an optional conflict clause: `rows!("…", "ON CONFLICT (id) DO UPDATE SET …")`.
#[macro_export]
macro_rules! rows {
    ($into:literal) => {
        ($into, "")
    };
    ($into:literal, $conflict:literal) => {
        ($into, $conflict)
    };
}

/// Binds in one statement: under SQLite's 32,766, and few enough that preparing stays cheap.
const BINDS: usize = 8_000;

/// Inserts all rows; each has as many values as `into` names columns.
pub async fn insert_many(
    tx: &mut Tx,
    (into, conflict): (&'static str, &'static str),
    rows: &[Vec<Value>],
) -> Result<()> {
    let Some(width) = rows.first().map(Vec::len) else { return Ok(()) };
    for chunk in rows.chunks((BINDS / width).max(1)) {
        let text = format!("INSERT INTO {into} {} {conflict}", values(tx, width, chunk.len()));
        crate::on!(&mut *tx, conn => {
            let mut query = sqlx::query(AssertSqlSafe(text));
            for value in chunk.iter().flatten() {
                query = match value {
                    Value::Id(v) => query.bind(*v),
                    Value::Text(v) => query.bind(v.as_deref()),
                    Value::Int(v) => query.bind(*v),
                    Value::Real(v) => query.bind(*v),
                    Value::Bool(v) => query.bind(*v),
                };
            }
            query.execute(conn).await?;
        });
    }
    Ok(())
}

/// `VALUES ($1,$2),($3,$4)`; with bare question marks on SQLite, where sqlx looks up the name of each
/// `$n` in a list (measured: 57 % of an import of 24,000 rows).
fn values(tx: &Tx, width: usize, rows: usize) -> String {
    let mark = |n: usize| match tx {
        Tx::Sqlite(_) => "?".to_owned(),
        Tx::Postgres(_) => format!("${n}"),
    };
    let row = |row: usize| (1..=width).map(|column| mark(row * width + column)).collect::<Vec<_>>().join(",");
    let rows: Vec<String> = (0..rows).map(|it| format!("({})", row(it))).collect();
    format!("VALUES {}", rows.join(","))
}

/// Sets one uuid column of many rows, found by their `id`. `update` is marked by [`set!`](crate::set).
pub async fn set_many(
    tx: &mut Tx,
    (table, column): (&'static str, &'static str),
    rows: &[(Uuid, Option<Uuid>)],
) -> Result<()> {
    for chunk in rows.chunks(BINDS / 2) {
        let text = format!(
            "UPDATE {table} SET {column} = v.column2 FROM ({}) AS v WHERE {table}.id = v.column1",
            values(tx, 2, chunk.len())
        );
        crate::on!(&mut *tx, conn => {
            let mut query = sqlx::query(AssertSqlSafe(text));
            for (id, value) in chunk {
                query = query.bind(*id).bind(*value);
            }
            query.execute(conn).await?;
        });
    }
    Ok(())
}

/// Marks the target of [`set_many`]: `set!("record", "organization_id")`.
#[macro_export]
macro_rules! set {
    ($table:literal, $column:literal) => {
        ($table, $column)
    };
}
