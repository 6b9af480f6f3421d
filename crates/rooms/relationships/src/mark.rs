//! The three questions to a project, the four plain answers to each, and the day by which one is to be higher.

use db::Date;

use crate::project::Target;

/// From which side one looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Who finds themselves in it.
    Represents,
    /// Who made it.
    Made,
    /// Whom it welcomes.
    Welcomes,
}

impl Question {
    pub const ALL: [Self; 3] = [Self::Represents, Self::Made, Self::Welcomes];

    /// The word for the database, keys and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Represents => "represents",
            Self::Made => "made",
            Self::Welcomes => "welcomes",
        }
    }

    /// The field in which its mark is chosen.
    pub fn mark_field(self) -> &'static str {
        match self {
            Self::Represents => "represents_mark",
            Self::Made => "made_mark",
            Self::Welcomes => "welcomes_mark",
        }
    }

    /// What is said when its mark was not chosen.
    pub fn unmarked(self) -> &'static str {
        match self {
            Self::Represents => "check-error-represents",
            Self::Made => "check-error-made",
            Self::Welcomes => "check-error-welcomes",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// How far it is true, from not yet on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    NotYet,
    ALittle,
    Mostly,
    Fully,
}

impl Mark {
    pub const ALL: [Self; 4] = [Self::NotYet, Self::ALittle, Self::Mostly, Self::Fully];

    /// The word for the database, keys and forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::ALittle => "a_little",
            Self::Mostly => "mostly",
            Self::Fully => "fully",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// What is wrong with each field of a target; the texts are keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TargetErrors {
    pub question: Option<&'static str>,
    pub mark: Option<&'static str>,
    pub on: Option<&'static str>,
}

impl Target {
    /// A mark above the one that stands, on a day that is still to come.
    pub fn parse(
        [question, mark, on]: [&str; 3],
        stands: impl Fn(Question) -> Mark,
        today: Date,
    ) -> Result<Self, TargetErrors> {
        let (question, mark, on) = (Question::parse(question), Mark::parse(mark), on.parse::<Date>().ok());
        let errors = TargetErrors {
            question: question.is_none().then_some("target-error-question"),
            mark: match (question, mark) {
                (_, None) => Some("target-error-mark"),
                (Some(question), Some(mark)) if mark <= stands(question) => Some("target-error-there"),
                _ => None,
            },
            on: match on {
                None => Some("target-error-day"),
                Some(on) if on <= today => Some("target-error-past"),
                _ => None,
            },
        };
        match (question, mark, on) {
            (Some(question), Some(mark), Some(on)) if errors == TargetErrors::default() => {
                Ok(Self { question, mark, on })
            }
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_lies_ahead_and_above() {
        let today: Date = "2027-01-15".parse().unwrap();
        let parse = |typed: [&str; 3]| Target::parse(typed, |_| Mark::ALittle, today);
        let target = parse(["made", "mostly", "2027-06-30"]).unwrap();
        assert_eq!((target.question, target.mark), (Question::Made, Mark::Mostly));
        let wrong = parse(["made", "a_little", "2027-01-15"]).unwrap_err();
        assert_eq!((wrong.mark, wrong.on), (Some("target-error-there"), Some("target-error-past")));
        let wrong = parse(["", "", ""]).unwrap_err();
        assert_eq!(wrong.question, Some("target-error-question"));
        assert_eq!((wrong.mark, wrong.on), (Some("target-error-mark"), Some("target-error-day")));
    }
}
