//! How sure we are that somebody is there and can be reached.

use super::candidate::{Candidate, TaxFacts};
use super::reason::{Op, Part, Reason, Tally, Unknown};
use super::score::Question;
use crate::place::Precision;

/// Facts that make any place a better host: votes are held there (a hall without steps), public Wi-Fi,
/// open in summer.
const USEFUL_TRAITS: [&str; 3] = ["votes_here", "public_wifi", "open_in_summer"];

pub(super) fn terms(question: &Question<'_>, candidate: &Candidate, tally: &mut Tally) {
    let mut evidence = Evidence { tally };
    evidence.of_sources(question, candidate);
    evidence.of_contact(question, candidate);
    if let Some(tax) = &candidate.tax {
        evidence.of_tax(question, candidate, tax);
    }
    evidence.of_name_and_place(question, candidate);
    evidence.of_people(question, candidate);
}

struct Evidence<'a> {
    tally: &'a mut Tally,
}

impl Evidence<'_> {
    fn push(&mut self, op: Op, reason: impl FnOnce() -> Reason) {
        self.tally.push(Part::Evidence, op, reason);
    }

    fn add(&mut self, value: f64, reason: impl FnOnce() -> Reason) {
        self.push(Op::Add(value), reason);
    }

    fn unknown(&mut self, what: Unknown) {
        self.push(Op::Times(1.0), || Reason::Unknown(what));
    }

    fn of_sources(&mut self, question: &Question<'_>, candidate: &Candidate) {
        let weights = question.weights();
        self.add(weights.on_record, || Reason::OnRecord);
        for source in candidate.sources.iter().take(weights.sources_counted) {
            self.add(weights.per_source, || Reason::InSource(source.seen));
        }
        if let Some(source) = candidate.sources.first().filter(|_| candidate.only_on_paper()) {
            self.add(weights.only_tax_file, || Reason::OnlyTaxFile(source.seen));
        }
        if let (Some(last), Some(year)) = (candidate.last_seen(), question.asking.year())
            && last.year.is_some_and(|seen| year - seen > weights.stale_years)
        {
            self.push(Op::Times(1.0), || Reason::NotSeenSince(last));
        }
    }

    fn of_contact(&mut self, question: &Question<'_>, candidate: &Candidate) {
        match candidate.phone {
            Some(seen) => self.add(question.weights().phone, || Reason::Phone(seen)),
            None => self.unknown(Unknown::Phone),
        }
        match candidate.web {
            Some(seen) => self.add(question.weights().web, || Reason::Web(seen)),
            None => self.unknown(Unknown::Web),
        }
    }

    /// Churches need not file, so neither their silence nor their unknown revenue counts against them.
    fn of_tax(&mut self, question: &Question<'_>, candidate: &Candidate, tax: &TaxFacts) {
        let weights = question.weights();
        if candidate.local_word.is_none() && !tax.church {
            if tax.postcard {
                self.add(weights.small_or_unknown, || Reason::Postcard(tax.seen));
            } else if tax.revenue.is_none() {
                self.add(weights.small_or_unknown, || Reason::Unknown(Unknown::Revenue));
            }
        }
        match tax.last_return {
            Some(year) => self.push(Op::Times(1.0), || Reason::Return { year, seen: tax.seen }),
            None if tax.church => {}
            None => self.add(weights.no_return, || Reason::Unknown(Unknown::Return)),
        }
    }

    fn of_name_and_place(&mut self, question: &Question<'_>, candidate: &Candidate) {
        let weights = question.weights();
        if candidate.place.precision == Precision::Box {
            self.add(weights.only_a_box, || Reason::OnlyABox(candidate.placed));
        }
        let seen = candidate.named;
        match (&candidate.local_word, &candidate.national_word) {
            (Some(word), _) => self.add(weights.local_word, || Reason::LocalWord { word: word.clone(), seen }),
            (None, Some(word)) => self.add(weights.national_word, || Reason::NationalWord { word: word.clone(), seen }),
            (None, None) => {}
        }
        let useful = candidate.traits.iter().filter(|known| USEFUL_TRAITS.contains(&known.word.as_str()));
        for known in useful.take(2) {
            self.add(weights.useful_trait, || Reason::Trait { word: known.word.clone(), seen: known.seen });
        }
    }

    fn of_people(&mut self, question: &Question<'_>, candidate: &Candidate) {
        let weights = question.weights();
        let sum = self.tally.parts.evidence;
        if sum < weights.least_evidence {
            self.add(weights.least_evidence - sum, || Reason::AtLeast);
        }
        if let Some(known) = &candidate.known_by {
            self.push(Op::Times(weights.known_by), || Reason::KnownBy(known.clone()));
        }
    }
}
