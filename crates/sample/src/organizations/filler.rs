//! The generated rest of the county: plausible names from the county's own words, never one that a
//! hand-written organization bears.

use super::{Mail, Organization, doors, labels};
use crate::seed::Chance;
use crate::streets;
use crate::words;
use std::collections::BTreeSet;

/// Where the Order of the Kindled Lamp opens the mail of all its chapters.
const HEADQUARTERS: &str = "410 W Fourth Street";
/// The mailbox shop: one door, many bare numbers.
const MAILBOX_SHOP: &str = "880 E Main Street";

/// One line of `data/filler.tsv`.
struct Pattern {
    kind: Option<&'static str>,
    ntee: &'static str,
    subsection: &'static str,
    category: &'static str,
    sources: &'static str,
    mail: Mail,
    out_of_town: bool,
    names: Vec<&'static str>,
}

/// Adds the generated organizations to `all`.
pub(super) fn add(seed: u64, all: &mut Vec<Organization>) {
    let mut taken: BTreeSet<String> = all.iter().flat_map(names).collect();
    let sheet = crate::table::rows(include_str!("../../data/filler.tsv"));
    for (line, [count, kind, ntee, subsection, category, sources, mail, names]) in sheet.enumerate() {
        let pattern = Pattern {
            kind: Some(kind).filter(|kind| !kind.is_empty()),
            ntee: if ntee.is_empty() { labels(kind).0 } else { ntee },
            subsection,
            category,
            sources,
            mail: mail_of(mail),
            out_of_town: mail == "road",
            names: names.split('|').collect(),
        };
        for number in 0..count.parse::<usize>().expect("a count") {
            let mut chance = Chance::of(seed, &["filler", &line.to_string(), &number.to_string()]);
            let name = fresh_name(&mut chance, &pattern.names, &mut taken);
            all.push(pattern.organization(name, &mut chance));
        }
    }
}

/// Everything an organization is called, its id and "Marrow Garden Club" for Marrow's Garden Club
/// included: no generated one may be taken for it.
fn names(known: &Organization) -> Vec<String> {
    let others = known.also.iter().flat_map(|name| [letters(name), letters(&format!("{}{name}", known.town))]);
    [letters(&known.name), letters(&known.id)].into_iter().chain(others).collect()
}

fn mail_of(word: &str) -> Mail {
    match word {
        "box" => Mail::Box,
        "headquarters" => Mail::Headquarters,
        "drop" => Mail::Drop,
        "home" => Mail::Home,
        _ => Mail::Street,
    }
}

/// A name nobody has yet; the patterns hold many times more names than are asked of them.
fn fresh_name(chance: &mut Chance, patterns: &[&'static str], taken: &mut BTreeSet<String>) -> String {
    loop {
        let pattern = chance.pick(patterns);
        let name = words::fill(pattern, chance);
        if taken.insert(letters(&name)) {
            return name;
        }
    }
}

/// The letters and digits of a name in small letters: what two spellings of it share.
fn letters(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

impl Pattern {
    fn organization(&self, name: String, chance: &mut Chance) -> Organization {
        let town = doors::town(chance, &name);
        let street = doors::street(chance, town, self.out_of_town);
        let (address, unit) = match self.mail {
            Mail::Headquarters => (HEADQUARTERS.to_owned(), String::new()),
            Mail::Drop => (MAILBOX_SHOP.to_owned(), (100 + chance.below(300)).to_string()),
            Mail::Box => (format!("PO Box {}", 300 + chance.below(600)), String::new()),
            Mail::Street | Mail::Home => (doors::house(chance, street), String::new()),
        };
        let town = if matches!(self.mail, Mail::Headquarters | Mail::Drop) { "Alder Falls" } else { street.town };
        let located = streets::locate(town, &address);
        Organization {
            id: id(&name),
            kind: self.kind,
            town: town.to_owned(),
            zip: located.map_or(streets::box_zip(town), |(street, _)| street.zip).to_owned(),
            place: located.map(|(_, point)| point),
            address,
            unit,
            phone: String::new(),
            website: String::new(),
            description: String::new(),
            also: Vec::new(),
            part_of: (self.mail == Mail::Headquarters).then(|| "kindled-lamp".to_owned()),
            sources: self.sources(chance),
            mail: self.mail,
            ntee: self.ntee,
            subsection: self.subsection,
            category: self.category,
            name,
        }
    }

    fn sources(&self, chance: &mut Chance) -> Vec<&'static str> {
        let listed = self.sources.split(',');
        listed
            .filter_map(|source| {
                source.strip_suffix('?').map_or(Some(source), |source| chance.one_in(2).then_some(source))
            })
            .collect()
    }
}

/// "Sagehen Café" becomes "sagehen-cafe".
fn id(name: &str) -> String {
    let plain: String = crate::write::plain_letters(name).to_lowercase();
    let words: Vec<&str> =
        plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}
