//! The rows of one need as the page shows them: what was shipped, what the library says, and how much it is
//! in words.

use directory::vocab::{Need, PartnerKind};
use engine::rank::{ALWAYS, Rules};
use web::Frame;

use super::{Factor, parse::OUT};

/// The steps a form offers.
const STEPS: [f64; 5] = [1.0, 0.75, 0.5, 0.25, 0.0];

/// One kind of the need with its rows, in the order in which they are asked.
pub(super) struct OfKind {
    pub(super) kind: &'static PartnerKind,
    pub(super) rows: Vec<Row>,
}

pub(super) struct Row {
    /// As in [`engine::rank::FactorRow::when`].
    pub(super) when: String,
    pub(super) shipped: Option<f64>,
    pub(super) own: Option<Factor>,
}

impl Row {
    pub(super) fn words(&self, page: &Frame) -> String {
        words(page, &self.when)
    }

    pub(super) fn shipped_said(&self, page: &Frame) -> String {
        self.shipped.map_or_else(|| page.say("factor-not-shipped"), |factor| much(page, factor))
    }

    pub(super) fn own_said(&self, page: &Frame) -> String {
        let factor = self.own.as_ref().and_then(|own| own.factor);
        factor.map_or_else(|| page.say("factor-out"), |factor| much(page, factor))
    }

    /// What a form starts with, and what it offers.
    pub(super) fn value(&self) -> String {
        match &self.own {
            Some(own) => own.factor.map_or(OUT.to_owned(), |factor| factor.to_string()),
            None => self.shipped.unwrap_or(1.0).to_string(),
        }
    }

    pub(super) fn choices(&self, page: &Frame) -> Vec<(String, String)> {
        let there = self.own.as_ref().and_then(|own| own.factor).into_iter().chain(self.shipped);
        let mut choices = choices(page, there);
        if self.shipped.is_some() {
            choices.push((OUT.to_owned(), page.say("factor-out")));
        }
        choices
    }
}

/// The words and marks of a row, as a reader sees them.
pub(super) fn words(page: &Frame, when: &str) -> String {
    let cell = |cell: &str| match cell.strip_prefix("trait:") {
        Some(mark) => page.of("factor-mark", mark),
        None => format!("“{}”", cell.to_lowercase().replace('*', "…")),
    };
    if when == ALWAYS { page.say("factor-always") } else { when.split('|').map(cell).collect::<Vec<_>>().join(", ") }
}

/// The steps, and values that are none of them, the most first.
pub(super) fn choices(page: &Frame, more: impl IntoIterator<Item = f64>) -> Vec<(String, String)> {
    let mut values: Vec<f64> = STEPS.into_iter().chain(more).collect();
    values.sort_by(|a, b| b.total_cmp(a));
    values.dedup();
    values.into_iter().map(|value| (value.to_string(), much(page, value))).collect()
}

/// "somewhat (0.5)"
pub(super) fn much(page: &Frame, factor: f64) -> String {
    page.say2("factor-number", "much", page.say(format!("factor-much-{}", step(factor))), "n", factor.to_string())
}

/// The plain word for a factor, as the end of a key.
pub(crate) fn step(factor: f64) -> &'static str {
    match factor {
        0.9.. => "a-lot",
        0.65..0.9 => "mostly",
        0.4..0.65 => "somewhat",
        f if f > 0.0 => "hardly",
        _ => "not-at-all",
    }
}

/// Every kind of the need with its rows: the library's own words first, then the shipped rows, then its own
/// "always", as the engine asks them.
pub(super) fn of_need(need: &'static Need, rules: &Rules, own: &[Factor]) -> Vec<OfKind> {
    let of_kind = |kind: &'static PartnerKind| {
        let mut own: Vec<Factor> = own.iter().filter(|it| it.need == need.id && it.kind == kind.id).cloned().collect();
        let mut rows: Vec<Row> = Vec::new();
        for shipped in rules.factors(need.id).filter(|row| row.kind == kind.id) {
            let at = own.iter().position(|it| it.words == shipped.when);
            let own = at.map(|at| own.remove(at));
            rows.push(Row { when: shipped.when.to_owned(), shipped: Some(shipped.factor), own });
        }
        let (always, words): (Vec<_>, Vec<_>) = own.into_iter().partition(|it| it.words == ALWAYS);
        let row = |own: Factor| Row { when: own.words.clone(), shipped: None, own: Some(own) };
        let rows = words.into_iter().map(row).chain(rows).chain(always.into_iter().map(row)).collect();
        OfKind { kind, rows }
    };
    need.kinds().map(of_kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_its_word() {
        let words = [1.0, 0.85, 0.55, 0.25, 0.0].map(step);
        assert_eq!(words, ["a-lot", "mostly", "somewhat", "hardly", "not-at-all"]);
    }
}
