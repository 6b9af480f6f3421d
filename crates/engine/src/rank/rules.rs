//! The numbers and tables of the ranking, all replaceable.

use super::factors::{self, FactorRow};
use crate::kind::{Kinds, Reach};

/// What the terms weigh. Measured on lists for three branches and five needs (107 organizations that must
/// be in a list, 94 that would be absurd in it): without evidence 80 of 96 must-haves stay, without
/// distance a quarter, without the need table the absurd double.
#[derive(Debug, Clone, PartialEq)]
pub struct Weights {
    /// Fit of the kinds of a need's list, in order; kinds further down have the last.
    pub places: Vec<f64>,
    /// Fit of an unusual kind that the list does not name.
    pub unlikely: f64,
    /// Metres at which near has halved, for kinds people walk to and travel to.
    pub half_walk_m: f64,
    pub half_travel_m: f64,
    /// A kind that people travel to is never less near than this.
    pub travel_floor: f64,
    /// … up to here: beyond, it is another city's.
    pub travel_most_m: f64,
    /// Only the ZIP code is known: at least so many metres, and so much less sure.
    pub zip_metres: f64,
    pub zip_factor: f64,
    /// No place at all, for kinds people walk to and travel to.
    pub no_place_walk: f64,
    pub no_place_travel: f64,
    /// Metres of a walk of ten minutes; straight ones where no walk is known.
    pub next_door_m: f64,
    pub on_record: f64,
    pub per_source: f64,
    pub sources_counted: usize,
    pub phone: f64,
    pub web: f64,
    pub only_tax_file: f64,
    pub small_or_unknown: f64,
    pub no_return: f64,
    pub only_a_box: f64,
    pub local_word: f64,
    pub national_word: f64,
    /// Each useful fact of the place, at most two.
    pub useful_trait: f64,
    pub least_evidence: f64,
    pub known_by: f64,
    /// Revenue of bodies that can do something and still need a partner, US dollars, and its factor.
    pub able_dollars: (i64, i64),
    pub able: f64,
    /// Revenue that reaches a whole city, US dollars.
    pub city_wide_dollars: i64,
    pub just_asked: f64,
    /// Days after an ask in which no other should follow.
    pub ask_rest_days: u32,
    /// The list ends below both: this share of the first score, and this score.
    pub floor_share: f64,
    pub floor: f64,
    /// Each further one of a kind, and how often at most: variety reorders, it must not push out what is near.
    pub again_kind: f64,
    pub again_kind_most: usize,
    pub again_parent: f64,
    pub again_address: f64,
    pub on_paper_cap: usize,
    pub city_wide_cap: usize,
    /// Facts older than so many years are a reason to phone first.
    pub stale_years: i32,
    /// What a library's own choices can move the fit at most, and how many of them are needed to move it half of
    /// that; see [`super::Leaning`].
    pub leaning: f64,
    pub leaning_doubt: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            places: vec![1.0, 0.95, 0.85, 0.8, 0.7, 0.6],
            unlikely: 0.15,
            half_walk_m: 900.0,
            half_travel_m: 2500.0,
            travel_floor: 0.25,
            travel_most_m: 20_000.0,
            zip_metres: 1500.0,
            zip_factor: 0.75,
            no_place_walk: 0.15,
            no_place_travel: 0.2,
            next_door_m: 800.0,
            on_record: 0.5,
            per_source: 0.12,
            sources_counted: 3,
            phone: 0.10,
            web: 0.08,
            only_tax_file: -0.12,
            small_or_unknown: -0.15,
            no_return: -0.12,
            only_a_box: -0.10,
            local_word: 0.10,
            national_word: -0.20,
            useful_trait: 0.02,
            least_evidence: 0.05,
            known_by: 1.15,
            able_dollars: (100_000, 30_000_000),
            able: 1.1,
            city_wide_dollars: 1_000_000,
            just_asked: 0.5,
            ask_rest_days: 90,
            floor_share: 0.18,
            floor: 0.09,
            again_kind: 0.9,
            again_kind_most: 5,
            again_parent: 0.5,
            again_address: 0.6,
            on_paper_cap: 5,
            city_wide_cap: 5,
            stale_years: 5,
            leaning: 0.10,
            leaning_doubt: 4.0,
        }
    }
}

impl Weights {
    /// Fit of a place in a need's list, from 0.
    pub(super) fn place(&self, place: usize) -> f64 {
        self.places.get(place).or(self.places.last()).copied().unwrap_or(1.0)
    }

    pub(super) fn half_m(&self, reach: Reach) -> f64 {
        match reach {
            Reach::Walk => self.half_walk_m,
            Reach::Travel => self.half_travel_m,
        }
    }

    pub(super) fn no_place(&self, reach: Reach) -> f64 {
        match reach {
            Reach::Walk => self.no_place_walk,
            Reach::Travel => self.no_place_travel,
        }
    }
}

/// Needs of food and neighbourly trade, for which a licence alone is enough to be suggested.
const LICENCE_NEEDS: [&str; 3] = ["culinary", "food_security", "local_economy_ties"];

/// Everything the ranking goes by. Make one and keep it.
#[derive(Debug)]
pub struct Rules {
    pub kinds: Kinds,
    pub weights: Weights,
    factors: Vec<FactorRow>,
}

impl Rules {
    /// The rules that come with the program.
    pub fn shipped() -> Self {
        Self { kinds: Kinds::shipped(), weights: Weights::default(), factors: factors::shipped_rows() }
    }

    /// What a need asks of its kinds, in the order in which it is asked.
    pub fn factors<'a>(&'a self, need: &'a str) -> impl Iterator<Item = &'a FactorRow> {
        self.factors.iter().filter(move |row| row.need == need)
    }

    /// May an organization be suggested for this need that only a licence speaks for?
    pub(super) fn licence_is_enough(&self, need: &str) -> bool {
        LICENCE_NEEDS.contains(&need)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_factor_is_of_a_known_kind_and_between_0_and_1() {
        let rules = Rules::shipped();
        for FactorRow { kind, factor, .. } in &rules.factors {
            assert!(rules.kinds.known(kind).is_some(), "{kind}");
            assert!(*factor > 0.0 && *factor <= 1.0);
        }
    }
}
