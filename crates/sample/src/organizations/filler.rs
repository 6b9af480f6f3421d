//! The generated rest of the county: plausible names from the county's own words, never one that a
//! hand-written organization bears.

use super::{Mail, Organization, labels};
use crate::seed::Chance;
use crate::streets::{self, Street};
use crate::words;
use std::collections::BTreeSet;

/// Where the Order of the Kindled Lamp opens the mail of all its chapters.
const HEADQUARTERS: &str = "410 W Fourth Street";
/// The mailbox shop: one door, many bare numbers.
const MAILBOX_SHOP: &str = "880 E Main Street";
/// Below this number Bridge Street is the bridge.
const NORTH_BANK: u32 = 470;

/// One line of `data/filler.tsv`.
struct Pattern {
    kind: Option<&'static str>,
    ntee: &'static str,
    subsection: &'static str,
    category: &'static str,
    sources: &'static str,
    mail: Mail,
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
        let street = street(chance, &name);
        let (address, unit) = match self.mail {
            Mail::Headquarters => (HEADQUARTERS.to_owned(), String::new()),
            Mail::Drop => (MAILBOX_SHOP.to_owned(), (100 + chance.below(300)).to_string()),
            Mail::Box => (format!("PO Box {}", 300 + chance.below(600)), String::new()),
            Mail::Street | Mail::Home => (house(chance, street), String::new()),
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

/// A street of the town in the name, else of any town, the county seat most often.
fn street(chance: &mut Chance, name: &str) -> &'static Street {
    const TOWNS: [&str; 10] = [
        "Alder Falls",
        "Alder Falls",
        "Alder Falls",
        "Alder Falls",
        "Alder Falls",
        "Alder Falls",
        "Marrow",
        "Marrow",
        "Tenney",
        "Quill",
    ];
    let drawn = chance.pick(&TOWNS);
    let town = TOWNS.into_iter().find(|town| name.contains(town)).unwrap_or(drawn);
    let streets: Vec<&Street> =
        streets::all().iter().filter(|street| street.town == town && street.class != "highway").collect();
    chance.pick(&streets)
}

fn house(chance: &mut Chance, street: &Street) -> String {
    let first = if street.name == "Bridge Street" { NORTH_BANK } else { street.first };
    let room = usize::try_from(street.last() - first).expect("a street has few houses");
    let number = first + u32::try_from(chance.below(room)).expect("a street has few houses");
    format!("{number} {}", street.name)
}

/// "Sagehen Café" becomes "sagehen-cafe".
fn id(name: &str) -> String {
    let plain: String = crate::write::plain_letters(name).to_lowercase();
    let words: Vec<&str> =
        plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}
