//! Sentences about what the library itself says, did, or knows.

use engine::rank::{Leaning, Op, Own};

use super::{Told, Tone, Words};
use crate::{factor::step, settle::readable};

/// Whether a term raises its part.
pub(super) fn leans_up(op: Op) -> bool {
    matches!(op, Op::Times(factor) if factor >= 1.0)
}

impl Words<'_> {
    /// A sentence whose source is the library.
    pub(super) fn ours(&self, text: String, year: Option<i32>, tone: Tone) -> Told {
        Told { text, source: Some(self.say("source-ours")), year, tone }
    }

    /// "Because you kept three of this kind."
    pub fn learned(&self, it: &Leaning) -> String {
        let counts = [
            ("learned-kept", it.kept),
            ("learned-yes", it.said_yes),
            ("learned-aside", it.set_aside),
            ("learned-no", it.said_no),
        ];
        let parts = counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| self.say1(key, "n", n));
        let what = parts.reduce(|first, then| self.say2("learned-and", "first", first, "then", then));
        self.say1("learned", "what", what.unwrap_or_default())
    }

    /// By how much a fit goes up or down: "+4.3%".
    pub fn percent(&self, share: f64) -> String {
        let sign = if share < 0.0 { "−" } else { "+" };
        self.say2("percent", "sign", sign, "n", ((share.abs() * 1000.0).round()) / 10.0)
    }

    /// What the library says of a kind for a need, with how much in words.
    pub(super) fn own_factor(&self, op: Op, found: Option<&str>, own: Own) -> Told {
        let much = self.much(op);
        let text = match found {
            Some(mark) if mark.contains(char::is_lowercase) => {
                self.say2("own-factor-mark", "mark", self.marked(mark), "much", much)
            }
            Some(word) => self.say2("own-factor-word", "word", readable(word), "much", much),
            None => self.say1("own-factor-kind", "much", much),
        };
        let fits = matches!(op, Op::Times(factor) if factor >= 0.65);
        let tone = if fits { Tone::Good } else { Tone::Caution };
        self.ours(text, own.year, tone)
    }

    /// "somewhat"
    pub(super) fn much(&self, op: Op) -> String {
        let factor = if let Op::Times(factor) = op { factor } else { 1.0 };
        self.say(&format!("factor-much-{}", step(factor)))
    }

    /// "Mara asked them on January 3, 2027: wait a little."
    pub(super) fn asked(&self, by: &str, on: &str) -> Told {
        let day: Option<db::Date> = on.parse().ok();
        let said = day.map_or_else(|| on.to_owned(), |day| self.texts.day(self.lang, day));
        let text = match by {
            "" => self.say1("term-asked-by-us", "on", said),
            by => self.say2("term-asked", "by", by, "on", said),
        };
        self.ours(text, day.map(|day| i32::from(day.year())), Tone::Caution)
    }
}
