//! Records: rows of sources as the database keeps them, and as the engine reads them.

use db::{Result, Tx, sql};
use directory::{OrganizationId, SourceId};
use engine::{
    geo::Point,
    record::{Record as Input, Role, TaxRow},
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

db::id!(/// One row of one source.
    RecordId);

db::row! {
    /// A record as it is stored.
    #[derive(Debug, Clone)]
    pub struct Record {
        pub id: RecordId,
        pub source_id: SourceId,
        pub source_key: String,
        pub position: i64,
        pub name: String,
        pub data: String,
        pub organization_id: Option<OrganizationId>,
    }
}

/// Everything of a row but its name.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Data {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_names: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub second_line: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub street: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub city: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub state: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub zip: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ein: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<Tax>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<(String, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outlet: Option<Outlet>,
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub raw: Map<String, Value>,
}

/// [`TaxRow`] as it is stored.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tax {
    pub ntee: String,
    pub subsection: String,
    pub foundation: String,
    pub affiliation: String,
    pub group: String,
    pub filing_requirement: String,
    pub status: String,
    pub revenue: Option<i64>,
    pub last_return: Option<i32>,
}

/// What the outlet file of the library survey says of a branch.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Outlet {
    pub system_key: String,
    pub outlet_type: String,
}

impl Record {
    /// The fields; a record that cannot be read (a mistake of ours) is an empty one with its name.
    pub fn data(&self) -> Data {
        serde_json::from_str(&self.data).unwrap_or_default()
    }
}

impl Data {
    pub fn of_row(row: sources::Row) -> (String, Self) {
        let data = Self {
            other_names: row.other_names,
            second_line: row.second_line,
            street: row.street,
            city: row.city,
            state: row.state,
            zip: row.zip,
            phones: row.phones,
            urls: row.urls,
            email: row.email,
            ein: row.ein,
            lat: row.lat,
            lon: row.lon,
            tax: row.tax.map(Tax::of_columns),
            codes: row.codes,
            facts: row.facts,
            outlet: row.outlet.map(|outlet| Outlet { system_key: outlet.system_key, outlet_type: outlet.outlet_type }),
            raw: row.raw,
        };
        (row.name, data)
    }

    pub fn point(&self) -> Option<Point> {
        self.lat.zip(self.lon).and_then(|(lat, lon)| Point::new(lat, lon))
    }

    /// As the engine reads it; the strings move.
    pub fn into_input(
        self,
        name: String,
        source: u16,
        role: Role,
        year: Option<i32>,
        source_kind: Option<String>,
    ) -> Input {
        let point = self.point();
        Input {
            source,
            role,
            year,
            name,
            other_names: self.other_names,
            second_line: self.second_line,
            street: self.street,
            city: self.city,
            state: self.state,
            zip: self.zip,
            phones: self.phones,
            urls: self.urls,
            point,
            ein: self.ein,
            tax: self.tax.map(Tax::into_row),
            codes: self.codes,
            source_kind,
        }
    }
}

impl Tax {
    fn of_columns(tax: sources::TaxColumns) -> Self {
        Self {
            ntee: tax.ntee,
            subsection: tax.subsection,
            foundation: tax.foundation,
            affiliation: tax.affiliation,
            group: tax.group,
            filing_requirement: tax.filing_requirement,
            status: tax.status,
            revenue: tax.revenue,
            last_return: tax.last_return,
        }
    }

    fn into_row(self) -> TaxRow {
        TaxRow {
            ntee: self.ntee,
            subsection: self.subsection,
            foundation: self.foundation,
            affiliation: self.affiliation,
            group: self.group,
            filing_requirement: self.filing_requirement,
            status: self.status,
            revenue: self.revenue,
            last_return: self.last_return,
        }
    }
}

/// A role by its word; rows of an unknown one are organizations.
pub fn role(word: &str) -> Role {
    match word {
        "service_site" => Role::ServiceSite,
        "place" => Role::Place,
        "area" => Role::Area,
        "attribute" => Role::Attribute,
        "ourselves" => Role::Ourselves,
        _ => Role::Organization,
    }
}

/// All records that a source still stands for, in an order that never changes.
pub async fn alive(tx: &mut Tx) -> Result<Vec<Record>> {
    const SQL: &str = sql!(
        "SELECT id, source_id, source_key, position, name, data, organization_id FROM record WHERE gone_at IS NULL
         ORDER BY source_id, position, id"
    );
    db::all!(tx, SQL)
}

/// The records behind one organization.
pub async fn of_organization(tx: &mut Tx, organization: OrganizationId) -> Result<Vec<Record>> {
    const SQL: &str = sql!(
        "SELECT id, source_id, source_key, position, name, data, organization_id FROM record
         WHERE organization_id = $1 AND gone_at IS NULL ORDER BY source_id, position, id"
    );
    db::all!(tx, SQL; organization)
}
