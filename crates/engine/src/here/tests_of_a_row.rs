//! The tests that one row of the tax file must pass.

use super::words::LISTS;
use super::{NotHere, Surroundings};
use crate::address::{self, Address};
use crate::kind::phrases::NameWords;
use crate::record::{Record, Role, TaxRow};
use crate::text;

/// Years without a return after which a body is asleep.
const ASLEEP_YEARS: i32 = 3;
/// NTEE groups of family and company funds.
const FUNDS: [&str; 4] = ["T20", "T21", "T22", "T23"];
/// Words that name a unit; a number without one is often a letter box.
const UNIT_WORDS: [&str; 10] = ["STE", "SUITE", "APT", "UNIT", "FL", "FLOOR", "RM", "ROOM", "BLDG", "APARTMENT"];

/// One row of the tax file with its keys.
pub(super) struct Row<'a> {
    pub tax: &'a TaxRow,
    pub name: String,
    pub name_key: String,
    /// Address and town; the folded street line where it is no address.
    pub address: String,
    pub unit: String,
    /// The unit is a number without a word such as "suite".
    pub bare_number: bool,
    pub boxed: bool,
    pub zip: String,
}

impl<'a> Row<'a> {
    /// `None` for rows of other sources.
    pub fn of(record: &'a Record) -> Option<Self> {
        let tax = record.tax.as_ref().filter(|_| record.role == Role::Organization)?;
        let street = text::fold(&record.street);
        let Address { unit, po_box, .. } = address::parse(&record.street);
        let key = address::parse(&record.street).key().unwrap_or_else(|| street.clone());
        let worded = street.split(' ').any(|word| UNIT_WORDS.contains(&word));
        Some(Self {
            tax,
            name: text::fold(&record.name),
            name_key: text::name_key(&record.name),
            address: format!("{key} {}", text::fold(&record.city)),
            bare_number: !worded && !unit.is_empty() && unit.bytes().all(|b| b.is_ascii_digit()),
            unit,
            boxed: po_box.is_some(),
            zip: text::zip5(&record.zip).unwrap_or_default(),
        })
    }

    /// Group, address and name of a subordinate chapter (AFFILIATION 9). Without the name, a diocese's
    /// real charities, mailed together, would be taken for chapters.
    pub fn chapter(&self) -> Option<(String, String, String)> {
        let group = self.tax.group.trim_start_matches('0');
        let subordinate = self.tax.affiliation == "9" && !group.is_empty();
        subordinate.then(|| (group.to_owned(), self.address.clone(), self.name_key.clone()))
    }

    /// Address and unit; `None` without a unit, because a whole building is no mail drop.
    pub fn suite(&self) -> Option<String> {
        (!self.unit.is_empty()).then(|| format!("{} # {}", self.address, self.unit))
    }

    fn ntee(&self) -> &str {
        self.tax.ntee.trim().get(..3).unwrap_or_default()
    }

    fn ends(&self, endings: &[&str]) -> bool {
        self.ntee().get(1..).is_some_and(|ending| endings.contains(&ending))
    }
}

/// What the words of a name say about where it belongs.
pub(super) struct Signs {
    pub local: Option<String>,
    pub national: Option<String>,
    pub congregation: bool,
}

impl Surroundings {
    pub(super) fn signs(&self, folded: &str) -> Signs {
        let name = NameWords::of(folded);
        let local = self.local.word(&name);
        let congregation = LISTS.congregation.any(&name);
        let national = LISTS.national.first(&name).filter(|_| local.is_none() && !congregation);
        Signs { local, national, congregation }
    }

    /// The first reason to doubt that a row of the tax file is a neighbour.
    pub(super) fn doubt(&self, record: &Record) -> Option<NotHere> {
        let row = Row::of(record)?;
        if row.chapter().is_some_and(|chapter| self.headquarters.contains(&chapter)) {
            return Some(NotHere::ChapterAtHeadquarters);
        }
        let dropped = row.suite().is_some_and(|suite| self.drops.contains(&suite));
        if dropped || (row.bare_number && self.mailbox_shops.contains(&row.address)) {
            return Some(NotHere::MailDrop);
        }
        let signs = self.signs(&row.name);
        self.no_neighbour_by_form(&row, &signs)
            .or_else(|| signs.national.is_some().then(|| self.national_at(&row)))
            .or_else(|| self.lowered(&row))
    }

    /// Does a row fail one of the tests of form, trade, fund or name? What ZIP codes of offices are made from.
    pub(super) fn no_neighbour(&self, row: &Row<'_>) -> bool {
        let signs = self.signs(&row.name);
        signs.national.is_some() || self.no_neighbour_by_form(row, &signs).is_some()
    }

    fn no_neighbour_by_form(&self, row: &Row<'_>, signs: &Signs) -> Option<NotHere> {
        let name = NameWords::of(&row.name);
        let has_local = signs.local.is_some();
        let funds = matches!(row.tax.foundation.as_str(), "02" | "03" | "04") || FUNDS.contains(&row.ntee());
        let named_abroad = LISTS.abroad.any(&name) && !has_local && !signs.congregation;
        let street = has_local && LISTS.street.any(&name);
        let trade = (row.tax.subsection == "06" && !street) || row.ends(&["03"]);
        let kin = LISTS.kin.any(&name);
        [
            (funds, NotHere::PrivateFoundation),
            (row.ntee().starts_with('Q') || named_abroad, NotHere::Abroad),
            (trade, NotHere::TradeBody),
            (row.tax.subsection == "05" && !has_local, NotHere::Union),
            (row.ends(&["11", "12"]) && !kin, NotHere::SupportsOneBody),
            // Alliances and research bodies with a local word may be a town's own coalition: only lowered.
            (row.ends(&["01", "05"]) && !has_local, NotHere::TradeBody),
        ]
        .into_iter()
        .find_map(|(fails, reason)| fails.then_some(reason))
    }

    fn national_at(&self, row: &Row<'_>) -> NotHere {
        if self.office_zips.contains(&row.zip) { NotHere::NationalNameDowntown } else { NotHere::NationalName }
    }

    fn lowered(&self, row: &Row<'_>) -> Option<NotHere> {
        let silent = match (row.tax.last_return, self.newest_return) {
            (Some(last), Some(newest)) => newest - last > ASLEEP_YEARS,
            _ => row.tax.foundation != "10",
        };
        let struck = !matches!(row.tax.status.as_str(), "" | "01" | "1");
        [
            (row.ends(&["01", "02", "05", "19"]), NotHere::CommonCode),
            (row.boxed, NotHere::OnlyABox),
            (silent || struck, NotHere::Asleep),
        ]
        .into_iter()
        .find_map(|(fails, reason)| fails.then_some(reason))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::here::not_here;

    fn row(name: &str, street: &str, zip: &str, tax: TaxRow) -> Record {
        let tax = TaxRow { last_return: Some(2024), status: "01".into(), ..tax };
        let city = "Tenney".to_owned();
        Record { name: name.into(), street: street.into(), zip: zip.into(), city, tax: Some(tax), ..Record::default() }
    }

    fn code(ntee: &str) -> TaxRow {
        TaxRow { ntee: ntee.into(), subsection: "03".into(), foundation: "15".into(), ..TaxRow::default() }
    }

    fn ask(rows: &[Record], record: &Record) -> Option<NotHere> {
        let all: Vec<Record> = rows.iter().chain([record]).cloned().collect();
        not_here(&[record], &Surroundings::of(&all, &["Tenney", "Alder County"]))
    }

    #[test]
    fn chapters_at_headquarters_share_group_name_and_address() {
        let tax = || TaxRow { affiliation: "9".into(), group: "1234".into(), ..code("S80") };
        let rows = vec![row("Order of the Lamp", "12 Mill St", "99901", tax()); 4];
        assert_eq!(ask(&rows, &rows[0]), Some(NotHere::ChapterAtHeadquarters));
        let charity = row("Tenney Lamp Kitchen", "12 Mill St", "99901", tax());
        assert_eq!(ask(&rows, &charity), None);
    }

    #[test]
    fn a_crowded_suite_is_a_mail_drop_and_a_crowded_house_is_not() {
        let at = |street: &'static str| move |i: u32| row(&format!("Aid {i} of Tenney"), street, "99901", code("P28"));
        let suite: Vec<Record> = (0..8).map(at("12 Mill St Ste 3")).collect();
        assert_eq!(ask(&suite, &suite[0]), Some(NotHere::MailDrop));
        let house: Vec<Record> = (0..20).map(at("12 Mill St")).collect();
        assert_eq!(ask(&house, &house[0]), None);
    }

    #[test]
    fn bare_numbers_at_one_address_are_letter_boxes() {
        let shop: Vec<Record> = (1..6)
            .map(|i| row(&format!("Aid {i} of Tenney"), &format!("9 Mill St {}", 100 + i), "99901", code("P28")))
            .collect();
        assert_eq!(ask(&shop, &shop[0]), Some(NotHere::MailDrop));
    }

    #[test]
    fn forms_trades_and_names() {
        let plain = |name, tax| ask(&[], &row(name, "12 Mill St", "99901", tax));
        let trade = || TaxRow { subsection: "06".into(), ..code("S41") };
        assert_eq!(plain("Hopper Fund", code("T22")), Some(NotHere::PrivateFoundation));
        assert_eq!(plain("Friends of Kenya", code("P20")), Some(NotHere::Abroad));
        assert_eq!(plain("Kenya Friends of Tenney", code("P20")), None);
        assert_eq!(plain("Button Makers Guild", trade()), Some(NotHere::TradeBody));
        assert_eq!(plain("Tenney Main Street", trade()), None);
        assert_eq!(plain("Friends of the Quill Library", code("B11")), None);
        assert_eq!(plain("Friends of the Quill Clinic", code("E11")), Some(NotHere::SupportsOneBody));
        assert_eq!(plain("National Button Society", code("A80")), Some(NotHere::NationalName));
        assert_eq!(plain("National Baptist Church", code("X20")), None);
    }

    #[test]
    fn a_second_source_overrides_every_doubt() {
        let taxed = row("National Button Society", "12 Mill St", "99901", code("A80"));
        let around = Surroundings::of(std::slice::from_ref(&taxed), &[]);
        let listed = Record { tax: None, ..taxed.clone() };
        assert_eq!(not_here(&[&taxed], &around), Some(NotHere::NationalName));
        assert_eq!(not_here(&[&taxed, &listed], &around), None);
    }

    #[test]
    fn silence_puts_to_sleep_unless_it_is_a_church() {
        let quiet = |foundation: &str| TaxRow { foundation: foundation.into(), ..code("X20") };
        let silent = |tax: TaxRow| {
            let mut record = row("Upper Room", "12 Mill St", "99901", tax);
            record.tax.as_mut().unwrap().last_return = None;
            ask(&[], &record)
        };
        assert_eq!(silent(quiet("15")), Some(NotHere::Asleep));
        assert_eq!(silent(quiet("10")), None);
    }
}
