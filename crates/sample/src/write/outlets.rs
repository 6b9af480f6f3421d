//! `outlets.csv`: the national survey's list of library outlets, in its own columns.

use super::layer::{Format, Layer, Pen, Role, Row, Shape};
use super::manners::{PhoneStyle, capitals, phone, rounded};
use crate::branches::{self, Branch};
use crate::organizations::{Organization, neighbors};
use crate::streets::Point;
use serde_json::Value;

/// The columns of the survey's outlet file, fiscal year 2021, in their order.
const HEADINGS: &str = "STABR,FSCSKEY,FSCS_SEQ,C_FSCS,LIBID,LIBNAME,ADDRESS,CITY,ZIP,ZIP4,CNTY,PHONE,C_OUT_TY,SQ_FEET,F_SQ_FT,L_NUM_BM,HOURS,F_HOURS,WKS_OPEN,F_WKSOPN,YR_SUB,OBEREG,STATSTRU,STATNAME,STATADDR,LONGITUD,LATITUDE,INCITSST,INCITSCO,GNISPLAC,CNTYPOP,LOCALE,CENTRACT,CENBLOCK,CDCODE,CBSA,MICROF,GEOSTATUS,GEOSCORE,GEOMTYPE,C19WKSCL,C19WKSLO";

pub(super) fn layer(organizations: &[Organization], seed: u64) -> Layer {
    let find = |id: &str| organizations.iter().find(|one| one.id == id);
    let ours = branches::all()
        .into_iter()
        .filter_map(|branch| Some(ours(Pen::new(seed, "outlets", find(branch.id)?), &branch)));
    let theirs = neighbors::outlets().filter_map(|row| Some(theirs(Pen::new(seed, "outlets", find(row[0])?), &row)));
    Layer {
        name: "outlets",
        ending: "csv",
        title: "Public library outlets of two counties, in the national survey's form",
        publisher: "State library survey (sample)",
        year: 2021,
        role: Role::Organizations,
        format: Format::OutletCsv,
        rows: ours.chain(theirs).collect(),
    }
}

/// What differs from outlet to outlet.
struct Outlet<'a> {
    key: &'a str,
    sequence: &'a str,
    name: String,
    address: String,
    city: String,
    zip: &'a str,
    county: &'a str,
    phone: String,
    sort: &'a str,
    square_feet: i32,
    hours: i32,
    place: Point,
}

fn ours(mut pen: Pen<'_>, branch: &Branch) -> Row {
    let mut zip = branch.zip;
    let mut number = phone(branch.phone, PhoneStyle::Digits);
    if branch.id == "northside-library" {
        pen.note("ZIP of the other bank of the river");
        zip = "97941";
    }
    if branch.id == "quill-library" {
        pen.note("phone of another branch");
        number = "5415550103".to_owned();
    }
    let (north, east) = (pen.chance.around(30.0), pen.chance.around(30.0));
    let outlet = Outlet {
        key: crate::SYSTEM_KEY,
        sequence: branch.sequence,
        name: capitals(branch.name),
        address: capitals(branch.address),
        city: capitals(branch.town),
        zip,
        county: "ALDER",
        phone: number,
        sort: if branch.is_central { "CE" } else { "BR" },
        square_feet: branch.square_feet,
        hours: branch.hours_a_week * 52,
        place: rounded(branch.place.moved(north, east)),
    };
    pen.row(cells(&outlet), Shape::Nowhere)
}

fn theirs(mut pen: Pen<'_>, row: &[&'static str; 10]) -> Row {
    let [id, name, key, sequence, address, city, zip, county, _, _] = *row;
    pen.note("floor space not known (M), phone suppressed (-9)");
    let place = pen.about.place.expect("the neighbors' outlets have places");
    let outlet = Outlet {
        key,
        sequence,
        // The survey keeps accents; windows-1252 has them.
        name: name.to_uppercase(),
        address: capitals(address),
        city: city.to_uppercase(),
        zip,
        county: &county.to_uppercase(),
        phone: "-9".to_owned(),
        sort: if id.ends_with("bookmobile") { "BS" } else { "BR" },
        square_feet: -1,
        hours: 1040,
        place,
    };
    pen.row(cells(&outlet), Shape::Nowhere)
}

/// Every heading with its value; what the sample has no fact for carries the survey's own codes for
/// "not applicable" (-4) and "missing" (M, -1).
fn cells(outlet: &Outlet<'_>) -> Vec<(&'static str, Value)> {
    HEADINGS.split(',').map(|heading| (heading, Value::from(cell(outlet, heading)))).collect()
}

fn cell(outlet: &Outlet<'_>, heading: &str) -> String {
    match heading {
        "STABR" => "OR".to_owned(),
        "C_FSCS" => "Y".to_owned(),
        "FSCSKEY" => outlet.key.to_owned(),
        "FSCS_SEQ" => outlet.sequence.to_owned(),
        "LIBID" => format!("{}-{}", outlet.key, outlet.sequence),
        "LIBNAME" => outlet.name.clone(),
        "ADDRESS" => outlet.address.clone(),
        "CITY" => outlet.city.clone(),
        "ZIP" => outlet.zip.to_owned(),
        "CNTY" => outlet.county.to_owned(),
        "PHONE" => outlet.phone.clone(),
        "C_OUT_TY" => outlet.sort.to_owned(),
        "SQ_FEET" if outlet.square_feet < 0 => "M".to_owned(),
        "SQ_FEET" => outlet.square_feet.to_string(),
        "L_NUM_BM" => i32::from(outlet.sort == "BS").to_string(),
        "HOURS" => outlet.hours.to_string(),
        "WKS_OPEN" => "52".to_owned(),
        "YR_SUB" => "2022".to_owned(),
        "LONGITUD" => outlet.place.lon.to_string(),
        "LATITUDE" => outlet.place.lat.to_string(),
        "INCITSST" => "41".to_owned(),
        "STATSTRU" | "STATNAME" | "STATADDR" => "00".to_owned(),
        "F_SQ_FT" | "F_HOURS" | "F_WKSOPN" => "R_21".to_owned(),
        "C19WKSCL" | "C19WKSLO" | "MICROF" => "0".to_owned(),
        "LOCALE" => "43".to_owned(),
        "GEOMTYPE" => "POINTADDRESS".to_owned(),
        "ZIP4" => "M".to_owned(),
        _ => "-4".to_owned(),
    }
}
