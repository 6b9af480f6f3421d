//! One sentence for each term of a score.

use engine::{
    kind::Origin,
    rank::{KnownBy, Op, Reason, Seen, Term, Unknown},
};

use super::{Told, Tone, Words, capital, ours::leans_up};
use crate::settle::readable;

impl Words<'_> {
    /// What a term says, with its fact's source.
    pub fn term(&self, term: &Term) -> Told {
        let plain = |text: String, tone| self.cited(text, None, tone);
        match &term.reason {
            Reason::Kind { kind, place, origin, seen } => {
                let text = self.say2("term-kind", "kind", self.say(&key(kind)), "place", place.to_string());
                self.cited(self.with_origin(text, origin), *seen, Tone::Good)
            }
            Reason::UnlikelyKind { seen, .. } => self.cited(self.say("term-unlikely-kind"), *seen, Tone::Caution),
            Reason::LessSure { origin, seen } => self.cited(self.less_sure(origin), *seen, Tone::Caution),
            Reason::NeedAsks { found: None, sought: true, own: None, .. } => {
                plain(self.say("need-asks-nothing"), Tone::Unknown)
            }
            Reason::NeedAsks { found, seen, own: None, .. } => self.need_asks(term.op, found.as_deref(), *seen),
            Reason::NeedAsks { found, own: Some(own), .. } => self.own_factor(term.op, found.as_deref(), *own),
            Reason::Learned(leaning) => {
                let tone = if leans_up(term.op) { Tone::Good } else { Tone::Caution };
                self.ours(self.learned(leaning), leaning.year, tone)
            }
            Reason::Unknown(what) => plain(self.unknown(*what), Tone::Unknown),
            Reason::Trait { word, seen } => self.cited(self.marked(word), *seen, Tone::Good),
            Reason::KnownBy(KnownBy { by, year }) => {
                self.ours(self.say1("term-known-by", "name", by), *year, Tone::Good)
            }
            Reason::Asked { by, on } => self.asked(by, on),
            Reason::OnRecord => plain(self.say("term-on-record"), Tone::Good),
            Reason::AtLeast => plain(self.say("term-at-least"), Tone::Caution),
            Reason::LocalWord { word, seen } => {
                self.cited(self.say1("term-local-word", "word", readable(word)), *seen, Tone::Good)
            }
            Reason::NationalWord { word, seen } => {
                self.cited(self.say1("term-national-word", "word", readable(word)), *seen, Tone::Caution)
            }
            Reason::NotSeenSince(seen) => {
                let year = seen.year.map(|year| year.to_string()).unwrap_or_default();
                self.cited(self.say1("term-not-seen-since", "year", year), Some(*seen), Tone::Caution)
            }
            Reason::OnlyABox(seen) => self.cited(self.say("term-only-a-box"), *seen, Tone::Caution),
            place_or_paper => self.of_source(place_or_paper),
        }
    }

    /// Places, and what a source alone says.
    fn of_source(&self, reason: &Reason) -> Told {
        if let Some(place) = self.place(reason) {
            let text = match reason {
                Reason::TravelledTo { .. } => self.say("term-travelled-to"),
                _ => self.say1("term-place", "where", place),
            };
            return self.cited(capital(&text), None, Tone::Good);
        }
        match reason {
            Reason::InSource(seen) => self.cited(self.say("term-in-source"), Some(*seen), Tone::Good),
            Reason::Phone(seen) => self.cited(self.say("term-phone"), Some(*seen), Tone::Good),
            Reason::Web(seen) => self.cited(self.say("term-web"), Some(*seen), Tone::Good),
            Reason::OnlyTaxFile(seen) => self.cited(self.say("term-only-tax-file"), Some(*seen), Tone::Caution),
            Reason::Postcard(seen) => self.cited(self.say("term-postcard"), Some(*seen), Tone::Caution),
            Reason::Return { year, seen } => {
                self.cited(self.say1("term-return", "year", year.to_string()), Some(*seen), Tone::Good)
            }
            Reason::Revenue { dollars, seen } => self.cited(self.revenue(*dollars), Some(*seen), Tone::Good),
            Reason::ServesArea(seen) => self.cited(self.say("term-serves-area"), Some(*seen), Tone::Good),
            Reason::Large(seen) => self.cited(self.say("term-large"), *seen, Tone::Good),
            _ => self.cited(self.say("term-place-withheld"), None, Tone::Caution),
        }
    }

    fn with_origin(&self, text: String, origin: &Origin) -> String {
        match origin {
            Origin::Staff => format!("{text} {}", self.say("term-kind-staff")),
            _ => text,
        }
    }

    fn less_sure(&self, origin: &Origin) -> String {
        match origin {
            Origin::NameWord(word) | Origin::Hint(word) => self.say1("less-sure-name", "word", readable(word)),
            Origin::NteeGroup(_) | Origin::Foundation | Origin::Subsection(_) => self.say("less-sure-tax"),
            _ => self.say("less-sure-list"),
        }
    }

    /// The need asks more of the kind: what answers it, and whether for or against.
    fn need_asks(&self, op: Op, found: Option<&str>, seen: Option<Seen>) -> Told {
        let fits = leans_up(op);
        let tone = if fits { Tone::Good } else { Tone::Caution };
        let text = match found {
            Some(mark) if mark.contains(char::is_lowercase) => self.marked(mark),
            Some(word) if fits => self.say1("need-asks-fits", "word", readable(word)),
            Some(word) => self.say1("need-asks-less", "word", readable(word)),
            None => self.say1("need-asks-kind", "much", self.much(op)),
        };
        self.cited(text, seen, tone)
    }

    /// A fact of one word.
    pub(super) fn marked(&self, word: &str) -> String {
        let key = format!("mark-{}", word.replace('_', "-"));
        let known = self.texts.try_say(self.lang, &key, &[]);
        known.unwrap_or_else(|| self.say1("marked-other", "word", word.replace('_', " ")))
    }

    fn unknown(&self, what: Unknown) -> String {
        self.say(match what {
            Unknown::Phone => "unknown-phone",
            Unknown::Web => "unknown-web",
            Unknown::Revenue => "unknown-revenue",
            Unknown::Return => "unknown-return",
            Unknown::ExactPlace => "unknown-exact-place",
            Unknown::Place => "unknown-place",
        })
    }

    /// US dollars a year, rounded as one would say them.
    fn revenue(&self, dollars: i64) -> String {
        let one_decimal = |unit: f64| (dollars as f64 / unit * 10.0).round() / 10.0;
        match dollars {
            ..1_000 => self.say1("revenue-small", "n", dollars),
            1_000..1_000_000 => self.say1("revenue-thousand", "n", (dollars as f64 / 1e3).round()),
            1_000_000..1_000_000_000 => self.say1("revenue-million", "n", one_decimal(1e6)),
            _ => self.say1("revenue-billion", "n", one_decimal(1e9)),
        }
    }
}

fn key(kind: &str) -> String {
    format!("kind-{}", kind.replace('_', "-"))
}
