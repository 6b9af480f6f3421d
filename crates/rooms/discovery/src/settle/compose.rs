//! What an organization is called, where it is, and what its records together say of it.

use directory::SourceId;
use engine::{
    address,
    here::{NotHere, not_here, serves_whole_area},
    kind::{KindOf, Origin},
    place::{Place, Precision},
    record::{Record as Input, Role},
    text,
};
use rayon::prelude::*;

use super::{
    judge::Worked,
    load::Loaded,
    naming::{readable, whole_address},
};
use crate::{
    review::Standing,
    signals::{KindSignal, SeenIn, Signals, TaxSignal},
};

/// Equal addresses further apart than this are in two towns.
const SAME_TOWN_M: f64 = 3_000.0;

/// An organization as its records say it is, before it has its id.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Composed {
    pub(super) name: String,
    pub(super) other_names: String,
    pub(super) role: &'static str,
    pub(super) street: String,
    pub(super) city: String,
    pub(super) state: String,
    pub(super) zip: String,
    pub(super) phone: String,
    pub(super) url: String,
    pub(super) place: Place,
    pub(super) kind: Option<&'static str>,
    pub(super) last_year: Option<i32>,
    pub(super) sources: usize,
    pub(super) not_here: Option<NotHere>,
    pub(super) ein: Option<u32>,
    pub(super) signals: Signals,
    pub(super) facts: Vec<FactOf>,
}

impl Composed {
    /// What an answer could add to it or take from it.
    pub(super) fn standing(&self) -> Standing {
        Standing {
            suggested: self.role == "organization" && self.kind.is_some() && self.not_here.is_none(),
            phone: !self.phone.is_empty(),
            web: !self.url.is_empty(),
            place: self.place.precision == Precision::Exact,
            year: self.last_year.unwrap_or(0),
            ein: self.ein.unwrap_or(0),
        }
    }
}

/// What one source says in one field.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FactOf {
    pub(super) field: String,
    pub(super) value: String,
    pub(super) source: SourceId,
    pub(super) year: Option<i32>,
}

/// One organization for each cluster, in the order of the clusters.
pub(super) fn compose<C: AsRef<[u32]> + Sync>(loaded: &Loaded, worked: &Worked, clusters: &[C]) -> Vec<Composed> {
    let composer = Composer { loaded, worked };
    clusters.par_iter().map(|members| composer.organization(members.as_ref())).collect()
}

struct Composer<'a> {
    loaded: &'a Loaded,
    worked: &'a Worked,
}

impl Composer<'_> {
    fn organization(&self, members: &[u32]) -> Composed {
        let mut members: Vec<u32> = members.to_vec();
        members.sort_by_key(|&i| (self.rank(i), i));
        let inputs: Vec<&Input> = members.iter().map(|&i| self.input(i)).collect();
        let first = |field: fn(&Input) -> &str| {
            inputs.iter().map(|r| field(r)).find(|text| !text.is_empty()).unwrap_or_default()
        };
        let lead = inputs.iter().find(|record| !record.street.is_empty()).unwrap_or(&inputs[0]);
        let name = readable(first(|record| &record.name));
        let address_key = address::parse(&lead.street).key();
        let place = members
            .iter()
            .map(|&i| self.worked.places[i as usize])
            .min_by_key(|place| place.precision)
            .unwrap_or(Place::NONE);
        let kinds = self.kinds(&members);
        Composed {
            other_names: self.other_names(&inputs, &name),
            role: if inputs[0].role == Role::Place { "place" } else { "organization" },
            street: readable(&text::without_care_of(&lead.street)),
            city: readable(if lead.city.is_empty() { first(|record| &record.city) } else { &lead.city }),
            state: if lead.state.is_empty() { first(|record| &record.state).to_owned() } else { lead.state.clone() },
            zip: if lead.zip.is_empty() { first(|record| &record.zip).to_owned() } else { lead.zip.clone() },
            phone: inputs
                .iter()
                .find_map(|r| r.phones.iter().find_map(|p| text::phone(p)))
                .map(|p| dialled(&p))
                .unwrap_or_default(),
            url: inputs.iter().find_map(|record| record.urls.first().cloned()).unwrap_or_default(),
            place,
            kind: kinds
                .iter()
                .map(|(kind, _)| kind)
                .find(|kind| !kind.activity && kind.trust >= 0.6)
                .map(|kind| kind.kind),
            last_year: inputs.iter().filter_map(|record| record.year).max(),
            sources: self.source_count(&inputs),
            not_here: not_here(&inputs, &self.worked.surroundings),
            ein: inputs.iter().find_map(|record| record.ein),
            facts: self.facts(&members, address_key.as_deref()),
            signals: self.signals(&members, &inputs, &name, kinds, place, address_key),
            name,
        }
    }

    /// Staff's own list first, then lists of places, then the tax file; newer before older.
    fn rank(&self, i: u32) -> (u8, bool, i32) {
        let record = self.input(i);
        let by_hand = self.loaded.sources[usize::from(record.source)].key.starts_with("staff:");
        let class = if by_hand {
            0
        } else if record.tax.is_none() {
            1
        } else {
            2
        };
        (class, record.name.is_empty(), -record.year.unwrap_or(0))
    }

    fn input(&self, i: u32) -> &Input {
        &self.loaded.inputs[i as usize]
    }

    fn seen(&self, record: &Input) -> SeenIn {
        SeenIn { source: self.loaded.sources[usize::from(record.source)].id, year: record.year }
    }

    fn source_count(&self, inputs: &[&Input]) -> usize {
        let mut sources: Vec<u16> = inputs.iter().map(|record| record.source).collect();
        sources.sort_unstable();
        sources.dedup();
        sources.len()
    }

    fn other_names(&self, inputs: &[&Input], name: &str) -> String {
        let mut others: Vec<String> = Vec::new();
        for other in inputs.iter().flat_map(|record| std::iter::once(&record.name).chain(&record.other_names)) {
            let other = readable(other);
            let known = other.is_empty()
                || text::fold(&other) == text::fold(name)
                || others.iter().any(|o| text::fold(o) == text::fold(&other));
            if !known {
                others.push(other);
            }
        }
        others.join("; ")
    }

    /// All kinds of all records, the most trusted first; each kind once.
    fn kinds(&self, members: &[u32]) -> Vec<(KindOf, u32)> {
        let all = members.iter().flat_map(|&i| self.worked.kinds[i as usize].iter().map(move |kind| (kind.clone(), i)));
        let mut kinds: Vec<(KindOf, u32)> = all.filter(|(kind, _)| !self.is_taken_back(kind, members)).collect();
        kinds.sort_by(|(a, i), (b, j)| {
            a.activity.cmp(&b.activity).then(b.trust.total_cmp(&a.trust)).then(a.origin.cmp(&b.origin)).then(i.cmp(j))
        });
        let mut seen = Vec::new();
        kinds.retain(|(kind, _)| {
            let new = !seen.contains(&kind.kind);
            seen.push(kind.kind);
            new
        });
        kinds
    }

    /// Read from words of a name that a list of one kind has too, and there they did not mean it.
    fn is_taken_back(&self, kind: &KindOf, members: &[u32]) -> bool {
        let (Origin::NameWord(words) | Origin::Hint(words)) = &kind.origin else { return false };
        members.iter().any(|&i| {
            let (record, kinds) = (self.input(i), &self.worked.kinds[i as usize]);
            let says_otherwise = record.source_kind.is_some() && kinds.iter().all(|other| other.kind != kind.kind);
            says_otherwise && text::fold(&record.name).contains(words.as_str())
        })
    }

    fn signals(
        &self,
        members: &[u32],
        inputs: &[&Input],
        name: &str,
        kinds: Vec<(KindOf, u32)>,
        place: Place,
        address_key: Option<String>,
    ) -> Signals {
        let mut sources: Vec<(SeenIn, bool)> = Vec::new();
        for record in inputs {
            let seen = (self.seen(record), record.tax.is_some());
            if !sources.iter().any(|(it, _)| it.source == seen.0.source) {
                sources.push(seen);
            }
        }
        let kind = |(kind, i): (KindOf, u32)| KindSignal {
            kind: kind.kind.to_owned(),
            origin: kind.origin.code(),
            trust: kind.trust,
            activity: kind.activity,
            seen: Some(self.seen(self.input(i))),
        };
        let has_phone = |record: &&&Input| record.phones.iter().any(|phone| text::phone(phone).is_some());
        let around = &self.worked.surroundings;
        Signals {
            sources,
            kinds: kinds.into_iter().map(kind).collect(),
            named: inputs.iter().find(|record| !record.name.is_empty()).map(|record| self.seen(record)),
            placed: self.placed(members, place).map(|i| self.seen(self.input(i))),
            phone: inputs.iter().find(has_phone).map(|record| self.seen(record)),
            web: inputs.iter().find(|record| !record.urls.is_empty()).map(|record| self.seen(record)),
            tax: inputs.iter().find_map(|record| self.tax(record)),
            local_word: members.iter().find_map(|&i| around.local_word(&self.input(i).name)),
            national_word: around.national_word(name),
            serves_area: members.iter().find(|&&i| self.serves_area(i)).map(|&i| self.seen(self.input(i))),
            traits: self.traits(members, address_key.as_deref()),
            zip_point: place.point.filter(|_| place.precision == Precision::Zip).map(|point| (point.lat, point.lon)),
            address_key,
        }
    }

    /// The first record that stands where the organization does.
    fn placed(&self, members: &[u32], place: Place) -> Option<u32> {
        members.iter().copied().find(|&i| self.worked.places[i as usize] == place && place != Place::NONE)
    }

    fn serves_area(&self, record: u32) -> bool {
        let facts = &self.loaded.records[record as usize].facts;
        facts.iter().any(|(label, value)| serves_whole_area(label, value))
    }

    fn tax(&self, record: &Input) -> Option<TaxSignal> {
        let tax = record.tax.as_ref()?;
        Some(TaxSignal {
            seen: self.seen(record),
            postcard: tax.filing_requirement == "02",
            church: tax.foundation == "10",
            revenue: tax.revenue,
            last_return: tax.last_return,
        })
    }

    /// Attribute records at the same address of the same town: a number and a street alone may be anywhere.
    fn attributes_here(&self, members: &[u32], address_key: Option<&str>) -> Vec<u32> {
        let at = address_key.and_then(|key| self.worked.attributes.get(key)).map(Vec::as_slice).unwrap_or_default();
        let place = |i: u32| self.worked.places[i as usize].point;
        let near = |attribute: u32| {
            members.iter().any(|&member| match (place(attribute), place(member)) {
                (Some(a), Some(b)) => a.distance_m(b) < SAME_TOWN_M,
                _ => self.input(attribute).zip == self.input(member).zip,
            })
        };
        at.iter().copied().filter(|&attribute| near(attribute)).collect()
    }

    /// Marks of the address: attribute lists whose kind the staff set to one.
    fn traits(&self, members: &[u32], address_key: Option<&str>) -> Vec<(String, Option<SeenIn>)> {
        let mut traits: Vec<(String, Option<SeenIn>)> = Vec::new();
        for i in self.attributes_here(members, address_key) {
            let record = self.input(i);
            if let Some(word) = &record.source_kind
                && !traits.iter().any(|(known, _)| known == word)
            {
                traits.push((word.clone(), Some(self.seen(record))));
            }
        }
        traits
    }

    fn facts(&self, members: &[u32], address_key: Option<&str>) -> Vec<FactOf> {
        let mut facts: Vec<FactOf> = Vec::new();
        for &i in members {
            let (record, stored) = (self.input(i), &self.loaded.records[i as usize]);
            let mut say = |field: &str, value: String| {
                let fact =
                    FactOf { field: field.to_owned(), value, source: self.seen(record).source, year: record.year };
                if !fact.value.is_empty() && !facts.contains(&fact) {
                    facts.push(fact);
                }
            };
            say("name", readable(&record.name));
            record.other_names.iter().for_each(|name| say("other-name", readable(name)));
            say("address", whole_address([&record.street, &record.city, &record.state, &record.zip]));
            record.phones.iter().filter_map(|phone| text::phone(phone)).for_each(|phone| say("phone", dialled(&phone)));
            record.urls.iter().for_each(|url| say("url", url.clone()));
            say("email", stored.email.clone().unwrap_or_default());
            if let Some(ein) = record.ein {
                say("ein", text::employer_number(ein));
            }
            if let Some(tax) = &record.tax {
                say("revenue", tax.revenue.map(|dollars| format!("${dollars}")).unwrap_or_default());
                say("last-return", tax.last_return.map(|year| year.to_string()).unwrap_or_default());
            }
            stored.facts.iter().for_each(|(label, value)| say(&format!("note:{label}"), value.clone()));
        }
        facts.extend(self.marks(members, address_key));
        facts
    }

    /// What lists of marks say of the address: "Polling places: yes".
    fn marks(&self, members: &[u32], address_key: Option<&str>) -> Vec<FactOf> {
        let mut marks: Vec<FactOf> = Vec::new();
        for i in self.attributes_here(members, address_key) {
            let record = self.input(i);
            let source = &self.loaded.sources[usize::from(record.source)];
            if !marks.iter().any(|mark| mark.source == source.id) {
                let value = if record.name.is_empty() { record.street.clone() } else { readable(&record.name) };
                marks.push(FactOf {
                    field: format!("note:{}", source.title),
                    value,
                    source: source.id,
                    year: record.year,
                });
            }
        }
        marks
    }
}

/// `+15415550142` as people dial it.
pub(crate) fn dialled(e164: &str) -> String {
    match e164.strip_prefix("+1") {
        Some(digits) if digits.len() == 10 => format!("({}) {}-{}", &digits[..3], &digits[3..6], &digits[6..]),
        _ => e164.to_owned(),
    }
}
