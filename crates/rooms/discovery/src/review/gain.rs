//! What an answer would change, as points and as words: the order of the review queue.
//!
//! A match comes early when its answer is likely to differ from what stands now and much would change then:
//! chance × (points + [`KEPT`] for each of the two that the library keeps). Only what reaches people counts: lists of
//! suggestions and the facts in them. `docs/resolution.md` tells the same.

/// Points for each of the two organizations that the library keeps; added when a library asks.
pub(crate) const KEPT: f64 = 8.0;
/// Two that may both be suggested are one, or one is two: a list is wrong by a line.
const LISTED: f64 = 4.0;
/// Two that may both be suggested are no family: lists no longer hold one back for the other.
const FAMILY: f64 = 2.0;
/// A list is tidier by a name.
const TIDY: f64 = 1.0;

/// What stands of an organization now.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Standing {
    /// It has a kind of partner and is here.
    pub(crate) suggested: bool,
    pub(crate) phone: bool,
    pub(crate) web: bool,
    /// Its place is exact.
    pub(crate) place: bool,
    /// The newest year of its sources; 0: not known.
    pub(crate) year: i32,
    /// Its employer number; 0: not known.
    pub(crate) ein: u32,
}

impl Standing {
    /// Unequal employer numbers are different organizations, always.
    pub(crate) fn is_stranger_to(self, other: Self) -> bool {
        self.ein != 0 && other.ein != 0 && self.ein != other.ein
    }
}

/// How two stand to one another now, as the machine or its sources left them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stands {
    Apart,
    Joined,
    Part,
}

/// Something that would change; `as_str` is stored and makes the text's key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gain {
    /// A duplicate leaves the lists.
    Duplicate,
    /// Two organizations no longer pass for one.
    Split,
    /// Two are no longer part and whole.
    Family,
    Phone,
    Web,
    Place,
    Year,
}

impl Gain {
    const ALL: [Self; 7] =
        [Self::Duplicate, Self::Split, Self::Family, Self::Phone, Self::Web, Self::Place, Self::Year];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Duplicate => "duplicate",
            Self::Split => "split",
            Self::Family => "family",
            Self::Phone => "phone",
            Self::Web => "web",
            Self::Place => "place",
            Self::Year => "year",
        }
    }

    pub(crate) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gain| gain.as_str() == word)
    }

    /// A fact that one of two has and the other would get.
    pub const fn is_fact(self) -> bool {
        matches!(self, Self::Phone | Self::Web | Self::Place | Self::Year)
    }

    const fn points(self) -> f64 {
        match self {
            Self::Duplicate | Self::Split => LISTED,
            Self::Family | Self::Phone | Self::Place => FAMILY,
            Self::Web | Self::Year => TIDY,
        }
    }
}

/// Everything the other answer would change.
pub(crate) fn gains(stands: Stands, a: Standing, b: Standing) -> Vec<Gain> {
    let both = a.suggested && b.suggested;
    match stands {
        Stands::Joined if a.suggested => vec![Gain::Split],
        Stands::Part if both => vec![Gain::Family],
        Stands::Joined | Stands::Part => Vec::new(),
        Stands::Apart => {
            let lacks = |it: Standing, other: Standing| {
                let fact = |gain, has: bool, other_has: bool| (it.suggested && !has && other_has).then_some(gain);
                [
                    fact(Gain::Phone, it.phone, other.phone),
                    fact(Gain::Web, it.web, other.web),
                    fact(Gain::Place, it.place, other.place),
                    fact(Gain::Year, it.year >= other.year, true),
                ]
            };
            let facts = lacks(a, b).into_iter().zip(lacks(b, a)).filter_map(|(mine, theirs)| mine.or(theirs));
            both.then_some(Gain::Duplicate).into_iter().chain(facts).collect()
        }
    }
}

/// Points of all of them, with the one that every answer is worth.
pub(crate) fn points(gains: &[Gain]) -> f64 {
    gains.iter().fold(TIDY, |sum, gain| sum + gain.points())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTED_ONE: Standing =
        Standing { suggested: true, phone: true, web: false, place: false, year: 2024, ein: 0 };
    const PAPER: Standing = Standing { suggested: false, phone: false, web: true, place: true, year: 2020, ein: 0 };

    #[test]
    fn two_that_may_be_suggested_are_a_duplicate_too_many() {
        assert_eq!(gains(Stands::Apart, LISTED_ONE, LISTED_ONE), [Gain::Duplicate]);
        assert_eq!(gains(Stands::Joined, LISTED_ONE, LISTED_ONE), [Gain::Split]);
        assert_eq!(gains(Stands::Part, LISTED_ONE, LISTED_ONE), [Gain::Family]);
        assert_eq!(gains(Stands::Part, LISTED_ONE, PAPER), []);
    }

    #[test]
    fn employer_numbers_part_when_both_are_known() {
        let with = |ein| Standing { ein, ..PAPER };
        assert!(
            with(1).is_stranger_to(with(2)) && !with(1).is_stranger_to(with(1)) && !with(0).is_stranger_to(with(2))
        );
    }

    #[test]
    fn only_what_reaches_a_list_is_gained() {
        assert_eq!(gains(Stands::Apart, LISTED_ONE, PAPER), [Gain::Web, Gain::Place]);
        assert_eq!(gains(Stands::Apart, PAPER, LISTED_ONE), [Gain::Web, Gain::Place]);
        assert_eq!(gains(Stands::Apart, PAPER, PAPER), []);
        let newer = Standing { year: 2026, ..PAPER };
        assert_eq!(gains(Stands::Apart, LISTED_ONE, newer), [Gain::Web, Gain::Place, Gain::Year]);
    }

    #[test]
    fn points_rise_with_what_changes() {
        assert!((points(&[]) - 1.0).abs() < f64::EPSILON);
        assert!((points(&[Gain::Duplicate, Gain::Phone]) - 7.0).abs() < f64::EPSILON);
        assert!(Gain::ALL.into_iter().all(|gain| Gain::parse(gain.as_str()) == Some(gain)));
    }
}
