//! From a record to its kinds.

use super::codes::{self, Says};
use super::phrases::NameWords;
use super::{KindOf, Kinds, Origin};
use crate::record::{Record, Role, TaxRow};
use crate::text::fold;

/// A list has the kind of its names only when at least this share of them says so …
const LIST_SHARE: f64 = 0.3;
/// … and so many times as many as say the next kind: pantries in churches are no list of churches.
const LIST_LEAD: usize = 4;

impl Kinds {
    /// The kinds of one record, most trusted first, each kind once; empty means not known.
    pub fn classify(&self, record: &Record) -> Vec<KindOf> {
        let folded = fold(&record.name);
        let name = NameWords::of(&folded);
        let mut kinds = self.by_list(record, &name);
        if let Some(tax) = &record.tax {
            self.by_tax(tax, &name, &mut kinds);
        }
        self.by_name(record, &name, &mut kinds);
        if let Some(tax) = record.tax.as_ref().filter(|_| kinds.is_empty()) {
            self.by_group(tax, &name, &mut kinds);
        }
        if let Some(tax) = &record.tax {
            self.by_form(tax, &name, &mut kinds);
        }
        kinds.sort_by(|a, b| (a.activity, &a.origin).cmp(&(b.activity, &b.origin)));
        let mut seen: Vec<&str> = Vec::with_capacity(kinds.len());
        kinds.retain(|found| {
            let new = !seen.contains(&found.kind);
            seen.push(found.kind);
            new
        });
        kinds
    }

    /// The kind that most names and codes of a list agree on, and the share of rows that say so.
    /// By content alone; a kind that the staff gave to the source is not looked at.
    pub fn of_source(&self, records: &[&Record]) -> Option<(&'static str, f64)> {
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        for record in records {
            let folded = fold(&record.name);
            let name = NameWords::of(&folded);
            let coded = record.codes.iter().find_map(|code| self.coded(code, &name)).map(|found| found.kind);
            let Some(kind) = coded.or_else(|| self.names.kind(&name).map(|found| found.kind)) else { continue };
            match counts.iter_mut().find(|(counted, _)| *counted == kind) {
                Some((_, count)) => *count += 1,
                None => counts.push((kind, 1)),
            }
        }
        counts.sort_by_key(|(kind, count)| (usize::MAX - count, *kind));
        let (kind, count) = *counts.first()?;
        let next = counts.get(1).map_or(0, |(_, count)| *count);
        let share = count as f64 / records.len() as f64;
        (share >= LIST_SHARE && count >= next * LIST_LEAD).then_some((kind, share))
    }

    fn by_list(&self, record: &Record, name: &NameWords<'_>) -> Vec<KindOf> {
        let listed = record.source_kind.as_deref().and_then(|kind| self.known(kind));
        let mut kinds: Vec<KindOf> = listed.map(|kind| found(kind, Origin::Source)).into_iter().collect();
        kinds.extend(record.codes.iter().filter_map(|code| self.coded(code, name)));
        for kind in &mut kinds {
            kind.activity |= record.role == Role::ServiceSite;
        }
        kinds
    }

    /// The kind of one code of a row, `osm:amenity=school`.
    fn coded(&self, code: &str, name: &NameWords<'_>) -> Option<KindOf> {
        let (class, value) = code.split_once(':')?;
        let (code, origin) = match class {
            "ntee" => {
                let ntee = codes::ntee_class(value)?;
                (format!("ntee:{ntee}"), Origin::Ntee(ntee.to_owned()))
            }
            "osm" => (code.to_owned(), Origin::Osm(value.to_owned())),
            "naics" => (code.to_owned(), Origin::Naics(value.to_owned())),
            "licence" => (code.to_lowercase(), Origin::Licence(value.to_lowercase())),
            _ => return None,
        };
        match self.codes.says(&code, name) {
            Says::Kind(kind) => Some(found(kind, origin)),
            Says::Misleads | Says::Nothing => None,
        }
    }

    fn by_tax(&self, tax: &TaxRow, name: &NameWords<'_>, kinds: &mut Vec<KindOf>) {
        let exact = self.coded(&format!("ntee:{}", tax.ntee), name);
        kinds.extend(exact.filter(|found| !self.names.betrays(found.kind, name, None)));
    }

    /// The name, else the first other name that says something. A weak word speaks only where nothing else does.
    fn by_name(&self, record: &Record, name: &NameWords<'_>, kinds: &mut Vec<KindOf>) {
        let others: Vec<String> = record.other_names.iter().map(|other| fold(other)).collect();
        let list = record.source_kind.as_deref();
        let said = std::iter::once(name.clone())
            .chain(others.iter().map(|other| NameWords::of(other)))
            .find_map(|words| self.names.kind(&words).filter(|said| !self.names.betrays(said.kind, &words, list)));
        let Some(said) = said.filter(|said| !said.hint || kinds.is_empty()) else { return };
        let origin = if said.hint { Origin::Hint(said.words) } else { Origin::NameWord(said.words) };
        kinds.push(found(said.kind, origin));
    }

    fn by_group(&self, tax: &TaxRow, name: &NameWords<'_>, kinds: &mut Vec<KindOf>) {
        let Some(ntee) = codes::ntee_class(&tax.ntee) else { return };
        if self.codes.says(&format!("ntee:{ntee}"), name) == Says::Misleads {
            return;
        }
        let group = self.codes.group(ntee, name).filter(|(kind, _)| !self.names.betrays(kind, name, None));
        kinds.extend(group.map(|(kind, group)| found(kind, Origin::NteeGroup(group.to_owned()))));
    }

    /// The legal form: the foundation code of churches, the subsections of unions and veterans' posts.
    fn by_form(&self, tax: &TaxRow, name: &NameWords<'_>, kinds: &mut Vec<KindOf>) {
        let foundation = (format!("foundation:{}", tax.foundation), Origin::Foundation);
        let subsection = (format!("subsection:{}", tax.subsection), Origin::Subsection(tax.subsection.clone()));
        for (code, origin) in [foundation, subsection] {
            if let Says::Kind(kind) = self.codes.says(&code, name)
                && !self.names.betrays(kind, name, None)
            {
                kinds.push(found(kind, origin));
            }
        }
    }
}

fn found(kind: &'static str, origin: Origin) -> KindOf {
    KindOf { kind, trust: origin.trust(), activity: matches!(origin, Origin::Licence(_)), origin }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(name: &str) -> Record {
        Record {
            source: 0,
            role: Role::Organization,
            year: None,
            name: name.into(),
            other_names: Vec::new(),
            second_line: String::new(),
            street: String::new(),
            city: String::new(),
            state: String::new(),
            zip: String::new(),
            phones: Vec::new(),
            urls: Vec::new(),
            point: None,
            ein: None,
            tax: None,
            codes: Vec::new(),
            source_kind: None,
        }
    }

    fn taxed(name: &str, ntee: &str, foundation: &str) -> Record {
        let tax = TaxRow { ntee: ntee.into(), foundation: foundation.into(), ..TaxRow::default() };
        Record { tax: Some(tax), ..record(name) }
    }

    fn ids(record: &Record) -> Vec<&'static str> {
        Kinds::shipped().classify(record).into_iter().map(|found| found.kind).collect()
    }

    #[test]
    fn a_list_beats_a_code_beats_a_name() {
        let row = Record { source_kind: Some("faith".into()), ..taxed("Alder Pantry", "P33", "15") };
        assert_eq!(ids(&row), ["faith", "early_learning", "food_pantry"]);
    }

    #[test]
    fn a_list_takes_the_second_meaning_of_a_word_back() {
        let listed = |name, list: &str| ids(&Record { source_kind: Some(list.into()), ..record(name) });
        assert_eq!(ids(&record("Tenney Community Center")), ["multi_service"]);
        assert_eq!(listed("Tenney Community Center", "parks_rec"), ["parks_rec"]);
        assert_eq!(listed("Alder Adult Day Care", "senior_services"), ["senior_services"]);
        assert_eq!(listed("Alder Church Day Care", "faith"), ["faith", "early_learning"]);
        assert_eq!(ids(&record("Quill Health Insurance Counseling")), [""; 0]);
    }

    #[test]
    fn a_garden_in_a_name_is_seldom_a_garden() {
        assert_eq!(ids(&record("Marrow Community Garden")), ["garden"]);
        assert_eq!(ids(&Record { source_kind: Some("faith".into()), ..record("Garden Chapel of Tenney") }), ["faith"]);
        assert_eq!(ids(&record("Hotel Quill Market")), [""; 0]);
    }

    #[test]
    fn unknown_stays_unknown() {
        assert!(ids(&record("Alder Forward")).is_empty());
        assert!(ids(&taxed("Alder Tax Policy Forum", "W22", "15")).is_empty());
        assert!(ids(&taxed("Alder Policy Alliance", "X01", "15")).is_empty());
    }

    #[test]
    fn churches_are_known_by_their_foundation_code() {
        assert_eq!(ids(&taxed("Upper Room of Marrow", "", "10")), ["faith"]);
    }

    #[test]
    fn a_licence_never_renames_its_holder() {
        let row = Record { codes: vec!["licence:Restaurant".into()], ..record("Quill Museum") };
        let kinds = Kinds::shipped().classify(&row);
        assert_eq!((kinds[0].kind, kinds[0].activity), ("museum", false));
        assert_eq!((kinds[1].kind, kinds[1].activity), ("food_business", true));
        let kitchen = |codes| ids(&Record { codes, ..record("Alder Kitchen and Bar") });
        assert_eq!(kitchen(vec!["licence:restaurant".into()]), ["food_business"]);
        assert_eq!(kitchen(Vec::new()), [""; 0], "a kitchen alone may be anybody's");
    }

    #[test]
    fn weak_words_speak_only_alone() {
        assert_eq!(ids(&record("Tenney Career Circle")), ["workforce"]);
        assert_eq!(ids(&taxed("Tenney Career Circle", "P81", "15")), ["senior_services"]);
    }

    #[test]
    fn a_list_is_known_by_its_names() {
        let rows = ["Alder Savings Bank - Marrow", "Quill Credit Union", "Tenney Bank", "Main Office"].map(record);
        let rows: Vec<&Record> = rows.iter().collect();
        assert_eq!(Kinds::shipped().of_source(&rows), Some(("bank_credit_union", 0.75)));
        assert_eq!(Kinds::shipped().of_source(&[]), None);
    }
}
