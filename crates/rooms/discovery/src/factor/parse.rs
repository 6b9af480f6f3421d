//! A factor as it is typed, checked.

use directory::vocab::Need;
use engine::rank::{ALWAYS, Rules, phrases_typed};

/// What a form says of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct NewFactor {
    pub need: String,
    pub kind: String,
    /// [`ALWAYS`], or words and marks between bars.
    pub words: String,
    /// `None`: the shipped row does not count here.
    pub factor: Option<f64>,
}

/// What is wrong with each field; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FactorErrors {
    pub kind: Option<&'static str>,
    pub words: Option<&'static str>,
    pub factor: Option<&'static str>,
}

/// The value of a form for "this row does not count here".
pub(super) const OUT: &str = "out";

/// Letters of words; a few of them.
const LONGEST: usize = 300;

impl NewFactor {
    /// `row` is the `when` of a row that is there; without one `words` are read as people type them, and none
    /// at all mean "whatever its name".
    pub fn parse(
        need: &Need,
        rules: &Rules,
        kind: &str,
        row: &str,
        words: &str,
        factor: &str,
    ) -> Result<Self, FactorErrors> {
        let shipped = rules.factors(need.id).any(|it| it.kind == kind && it.when == row);
        let when = match (row, phrases_typed(words)) {
            ("", typed) if typed.is_empty() && words.trim().is_empty() => ALWAYS.to_owned(),
            ("", typed) => typed,
            (row, _) if shipped || row == ALWAYS => row.to_owned(),
            (row, _) => phrases_typed(row),
        };
        let number = factor.trim().replace(',', ".").parse::<f64>().ok().filter(|it| (0.0..=1.0).contains(it));
        let out = factor == OUT && shipped;
        let errors = FactorErrors {
            kind: (!need.kind_ids.contains(&kind)).then_some("factor-error-kind"),
            words: match when.chars().count() {
                0 => Some("factor-error-words"),
                1..=LONGEST => None,
                _ => Some("factor-error-long"),
            },
            factor: (number.is_none() && !out).then_some("factor-error-number"),
        };
        if errors != FactorErrors::default() {
            return Err(errors);
        }
        Ok(Self { need: need.id.to_owned(), kind: kind.to_owned(), words: when, factor: number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(kind: &str, row: &str, words: &str, factor: &str) -> Result<NewFactor, FactorErrors> {
        let need = directory::vocab::need("culinary").unwrap();
        NewFactor::parse(need, &Rules::shipped(), kind, row, words, factor)
    }

    #[test]
    fn a_row_keeps_its_words_and_new_words_are_folded() {
        let row = "BAKE*|CAFE|COFFEE|KITCHEN|MARKET|DELI";
        assert_eq!(parse("food_business", row, "", "0,5").map(|it| (it.words, it.factor)), Ok((row.into(), Some(0.5))));
        assert_eq!(parse("food_business", row, "", "out").map(|it| it.factor), Ok(None));
        assert_eq!(parse("food_business", "", "Tea room", "1").map(|it| it.words), Ok("TEA ROOM".into()));
        assert_eq!(parse("food_business", "", "", "0").map(|it| it.words), Ok("*".into()));
    }

    #[test]
    fn each_wrong_field_is_named() {
        let wrong = parse("moon", "", "* , *", "2").unwrap_err();
        assert_eq!(wrong.kind, Some("factor-error-kind"));
        assert_eq!((wrong.words, wrong.factor), (Some("factor-error-words"), Some("factor-error-number")));
        assert_eq!(parse("food_business", "", "Tea", "out").unwrap_err().factor, Some("factor-error-number"));
        assert!(parse("food_business", "", "Tea", "NaN").is_err());
    }
}
