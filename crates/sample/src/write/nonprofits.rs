//! `nonprofits.csv`: the tax authority's register of exempt organizations, in its own columns.

use super::layer::{Format, Layer, Pen, Role, Row, Shape, known_to};
use super::manners::{self, capitals, short, without_direction, without_type};
use crate::organizations::{Mail, Organization};
use crate::seed::Chance;
use crate::words;
use serde_json::Value;
use std::collections::BTreeSet;

/// The columns of the register's extract of 2026, in their order.
const HEADINGS: &str = "EIN,NAME,STREET,CITY,STATE,ZIP,GROUP,SUBSECTION,AFFILIATION,CLASSIFICATION,RULING,DEDUCTIBILITY,FOUNDATION,ACTIVITY,ORGANIZATION,STATUS,TAX_PERIOD,ASSET_CD,INCOME_CD,FILING_REQ_CD,PF_FILING_REQ_CD,ACCT_PD,ASSET_AMT,INCOME_AMT,REVENUE_AMT,NTEE_CD,SORT_NAME";

/// The group exemption number of the order's chapters.
const GROUP: &str = "9917";
/// Letters of a name that this register keeps; the real one keeps more and still cuts.
const LONGEST: usize = 36;
/// The order itself, the center of that group.
const CENTER: &str = "kindled-lamp";

pub(super) fn layer(organizations: &[Organization], seed: u64) -> Layer {
    let mut given = BTreeSet::new();
    let known = known_to(organizations, "nonprofits", seed);
    let mut rows: Vec<(String, Row)> = known
        .into_iter()
        .map(|one| {
            let ein = number(Chance::of(seed, &["ein", &one.id]), &mut given);
            let row = row(Pen::new(seed, "nonprofits", one), &ein);
            (ein, row)
        })
        .collect();
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    Layer {
        name: "nonprofits",
        ending: "csv",
        title: "Exempt organizations of Alder County, in the tax register's form",
        publisher: "Tax register (sample)",
        year: 2026,
        role: Role::Organizations,
        format: Format::TaxCsv,
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

/// A number nobody has: the prefix 00 is given to no office, so that none can be a real one.
fn number(mut chance: Chance, given: &mut BTreeSet<String>) -> String {
    loop {
        let number = format!("00{:07}", 1 + chance.below(9_999_999));
        if given.insert(number.clone()) {
            return number;
        }
    }
}

/// What one row says; everything else in it is the same for all.
struct Entry {
    ein: String,
    name: String,
    sort_name: String,
    street: String,
    zip: String,
    ntee: String,
    foundation: &'static str,
    period: String,
    /// Year and month of the exemption.
    ruling: String,
    /// Whole dollars; empty when the register does not know.
    revenue: String,
}

fn row(mut pen: Pen<'_>, ein: &str) -> Row {
    let chapter = pen.about.mail == Mail::Headquarters;
    let (name, sort_name) = names(&mut pen, chapter);
    let foundation = foundation(pen.about);
    let entry = Entry {
        ein: ein.to_owned(),
        name,
        sort_name,
        street: street(&mut pen),
        zip: format!("{}-{:04}", pen.about.zip, 1000 + pen.chance.below(8999)),
        ntee: ntee(&mut pen),
        period: if foundation == "10" { String::new() } else { format!("{}12", 2022 + pen.chance.below(4)) },
        ruling: format!("{}{:02}", 1940 + pen.chance.below(80), 1 + pen.chance.below(12)),
        revenue: revenue(&mut pen),
        foundation,
    };
    let cells = HEADINGS.split(',').map(|heading| (heading, Value::from(cell(&entry, pen.about, heading)))).collect();
    pen.row(cells, Shape::Nowhere)
}

/// Name and second name. Chapters bear the order's name and their own only as a second one; who is
/// known by another name has it there too.
fn names(pen: &mut Pen<'_>, chapter: bool) -> (String, String) {
    let name = capitals(&pen.about.name);
    if chapter {
        pen.note("chapter mailed at its national office");
        let number = name.rsplit(' ').next().unwrap_or_default();
        return ("ORDER OF THE KINDLED LAMP".to_owned(), format!("{number} LAMP"));
    }
    let known_as = pen.about.also.first().map(|name| capitals(name)).unwrap_or_default();
    // "The Rats" is what children say, never what a deed of incorporation says.
    let may_be_legal = !known_as.is_empty() && !known_as.starts_with("THE ");
    if may_be_legal && pen.slips(6, "entered under its other name, the sign's name second") {
        return (known_as, cut(&name, 35));
    }
    let is_charity = pen.about.subsection == "03";
    let legal = if is_charity && pen.chance.one_in(2) { format!("{name} INC") } else { name };
    let second = if pen.chance.one_in(3) { known_as } else { String::new() };
    if legal.chars().count() > LONGEST {
        pen.note("name cut");
    }
    (cut(&legal, LONGEST), cut(&second, 35))
}

fn cut(name: &str, letters: usize) -> String {
    name.chars().take(letters).collect::<String>().trim_end().to_owned()
}

fn street(pen: &mut Pen<'_>) -> String {
    if pen.about.mail == Mail::Street && pen.slips(7, "post-office box instead of its door") {
        return format!("PO BOX {}", 300 + pen.chance.below(600));
    }
    if pen.about.mail == Mail::Street && pen.slips(20, "mailed in care of a person") {
        let person = words::person(&mut pen.chance);
        return capitals(&format!("C/O {person} {}", short(&pen.about.address)));
    }
    let mut street = manners::earlier_address(pen, 16).unwrap_or_else(|| short(&pen.about.address));
    if pen.about.mail == Mail::Drop {
        pen.note("mail drop: a bare number at a mailbox shop");
    }
    let own_door = pen.about.mail == Mail::Street;
    if own_door
        && pen.chance.one_in(9)
        && let Some(lost) = without_direction(&street)
    {
        pen.note(manners::NO_DIRECTION);
        street = lost;
    }
    if own_door
        && pen.chance.one_in(10)
        && let Some(lost) = without_type(&street)
    {
        pen.note(manners::NO_TYPE);
        street = lost;
    }
    let unit = pen.about.unit.replace("Suite", "STE");
    with_figures(capitals(format!("{street} {unit}").trim_end()), &mut pen.chance)
}

/// "FOURTH ST" as "4TH ST", every other time.
fn with_figures(street: String, chance: &mut Chance) -> String {
    const ORDINALS: [(&str, &str); 6] = [
        (" FIRST ", " 1ST "),
        (" SECOND ", " 2ND "),
        (" THIRD ", " 3RD "),
        (" FOURTH ", " 4TH "),
        (" FIFTH ", " 5TH "),
        (" SIXTH ", " 6TH "),
    ];
    if chance.one_in(2) {
        return street;
    }
    ORDINALS.into_iter().fold(street, |street, (word, figure)| street.replace(word, figure))
}

/// Nearly three rows in ten have no code, as in the real register.
fn ntee(pen: &mut Pen<'_>) -> String {
    if pen.about.ntee.is_empty() {
        return String::new();
    }
    if pen.slips(4, "kind code missing") { String::new() } else { pen.about.ntee.to_owned() }
}

/// Why it is no private foundation (15, 16), or that it is one (04) or a church (10).
fn foundation(about: &Organization) -> &'static str {
    match (about.subsection, about.kind, about.ntee) {
        ("03", Some("faith"), _) => "10",
        ("03", _, "T20") => "04",
        ("03", Some("school_k12" | "university" | "community_college"), _) => "11",
        ("03", _, _) => "15",
        _ => "00",
    }
}

fn revenue(pen: &mut Pen<'_>) -> String {
    if pen.slips(4, "revenue blank") {
        return String::new();
    }
    let scale = pen.chance.pick(scales(pen.about));
    (if scale == 0 { 0 } else { scale + pen.chance.below(scale) }).to_string()
}

/// What a year may bring in, in dollars: most of a rural county's organizations live on suppers.
fn scales(about: &Organization) -> &'static [usize] {
    match about.kind {
        Some("utility") if about.mail == Mail::Box => &[2_000, 7_000, 18_000],
        Some("hospital" | "community_college") => &[24_000_000],
        Some("utility" | "bank_credit_union" | "housing_authority" | "food_pantry" | "community_clinic") => {
            &[90_000, 700_000, 1_300_000]
        }
        Some("behavioral_health" | "homeless_services" | "disability_services" | "legal_aid" | "multi_service") => {
            &[60_000, 240_000, 600_000]
        }
        _ => &[0, 0, 2_000, 7_000, 18_000, 60_000],
    }
}

/// The register's code for an amount: 0 none, 1 under $10,000, … 6 from $1 million.
fn size(revenue: &str) -> usize {
    const LIMITS: [u64; 6] = [1, 10_000, 25_000, 100_000, 500_000, 1_000_000];
    let amount = revenue.parse().unwrap_or(0);
    LIMITS.iter().filter(|limit| **limit <= amount).count()
}

fn cell(entry: &Entry, about: &Organization, heading: &str) -> String {
    let group = about.mail == Mail::Headquarters || about.id == CENTER;
    match heading {
        "EIN" => entry.ein.clone(),
        "NAME" => entry.name.clone(),
        "STREET" => entry.street.clone(),
        "CITY" => capitals(&about.town),
        "STATE" => "OR".to_owned(),
        "ZIP" => entry.zip.clone(),
        "GROUP" => if group { GROUP } else { "0000" }.to_owned(),
        "SUBSECTION" => about.subsection.to_owned(),
        "AFFILIATION" if about.id == CENTER => "6".to_owned(),
        "AFFILIATION" => if group { "9" } else { "3" }.to_owned(),
        "CLASSIFICATION" => if about.subsection == "03" { "1000" } else { "3000" }.to_owned(),
        "RULING" => entry.ruling.clone(),
        "DEDUCTIBILITY" => if about.subsection == "03" { "1" } else { "2" }.to_owned(),
        "FOUNDATION" => entry.foundation.to_owned(),
        "ACTIVITY" => "000000000".to_owned(),
        "ORGANIZATION" => "1".to_owned(),
        "STATUS" => "01".to_owned(),
        "TAX_PERIOD" => entry.period.clone(),
        "ASSET_CD" | "INCOME_CD" => size(&entry.revenue).to_string(),
        "FILING_REQ_CD" if entry.foundation == "10" => "06".to_owned(),
        "FILING_REQ_CD" => if size(&entry.revenue) < 3 { "02" } else { "01" }.to_owned(),
        "PF_FILING_REQ_CD" => i32::from(entry.foundation == "04").to_string(),
        "ACCT_PD" => "12".to_owned(),
        "ASSET_AMT" | "INCOME_AMT" | "REVENUE_AMT" => entry.revenue.clone(),
        "NTEE_CD" => entry.ntee.clone(),
        _ => entry.sort_name.clone(),
    }
}
