//! Branches: the places from which a library looks for partners.

use db::{Clock, Result, Scope, SystemId, Tx, insert_many, rows, sql};

db::id!(/// A branch, bookmobile or central library.
    BranchId);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BranchType {
    Central,
    Branch,
    Bookmobile,
    Mail,
}

impl BranchType {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Central => "central",
            Self::Branch => "branch",
            Self::Bookmobile => "bookmobile",
            Self::Mail => "mail",
        }
    }

    /// From the code of the outlet file (C_OUT_TY of the IMLS Public Libraries Survey).
    pub fn of_outlet(code: &str) -> Self {
        match code {
            "CE" => Self::Central,
            "BS" => Self::Bookmobile,
            "BM" => Self::Mail,
            _ => Self::Branch,
        }
    }
}

db::row! {
    #[derive(Debug, Clone, PartialEq)]
    pub struct Branch {
        pub id: BranchId,
        pub outlet_key: String,
        pub name: String,
        pub r#type: String,
        pub street: String,
        pub city: String,
        pub state: String,
        pub zip: String,
        pub phone: String,
        pub lat: Option<f64>,
        pub lon: Option<f64>,
    }
}

/// A branch as a source or a person gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewBranch {
    pub outlet_key: String,
    pub name: String,
    pub kind: BranchType,
    pub street: String,
    pub city: String,
    pub state: String,
    pub zip: String,
    pub phone: String,
    /// Latitude and longitude, in degrees.
    pub point: Option<(f64, f64)>,
}

/// All branches of this scope's system: the central library first, then by name.
pub async fn branches(tx: &mut Tx, scope: &Scope) -> Result<Vec<Branch>> {
    const SQL: &str = sql!(
        "SELECT id, outlet_key, name, type, street, city, state, zip, phone, lat, lon FROM branch
         WHERE system_id = $1 ORDER BY CASE type WHEN 'central' THEN 0 ELSE 1 END, name, id"
    );
    db::all!(tx, SQL; scope.system)
}

pub async fn branch(tx: &mut Tx, scope: &Scope, id: BranchId) -> Result<Option<Branch>> {
    const SQL: &str = sql!(
        "SELECT id, outlet_key, name, type, street, city, state, zip, phone, lat, lon FROM branch
         WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// Adds branches, or brings those with the same outlet key up to date.
pub async fn put_branches(tx: &mut Tx, clock: &Clock, system: SystemId, branches: &[NewBranch]) -> Result<()> {
    let rows: Vec<_> = branches.iter().map(|branch| row(clock, system, branch)).collect();
    let into = rows!(
        "branch (system_id, id, outlet_key, name, type, street, city, state, zip, phone, lat, lon, made_at)",
        "ON CONFLICT (system_id, outlet_key) DO UPDATE SET name = excluded.name, type = excluded.type,
         street = excluded.street, city = excluded.city, state = excluded.state, zip = excluded.zip,
         phone = excluded.phone, lat = excluded.lat, lon = excluded.lon"
    );
    insert_many(tx, into, &rows).await
}

fn row(clock: &Clock, system: SystemId, branch: &NewBranch) -> Vec<db::Value> {
    vec![
        system.into(),
        clock.id::<BranchId>().into(),
        branch.outlet_key.as_str().into(),
        branch.name.as_str().into(),
        branch.kind.as_str().into(),
        branch.street.as_str().into(),
        branch.city.as_str().into(),
        branch.state.as_str().into(),
        branch.zip.as_str().into(),
        branch.phone.as_str().into(),
        branch.point.map(|(lat, _)| lat).into(),
        branch.point.map(|(_, lon)| lon).into(),
        clock.now().into(),
    ]
}
