//! The eleven stages of a relationship, from a dot on the map to a good ending.
//!
//! A stage says where two organizations stand with one another; how deep the work goes and who carries it
//! are other questions. No stage is a failure, and any move between two stages is allowed: people know why.
//! Facts stand in `vocab/stages.tsv`, words in `i18n/{en,es}/stages.ftl`, where the underscores of an id
//! become hyphens.

use std::sync::LazyLock;

use directory::vocab::{Malformed, Row, rows};

/// Where a relationship stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// On our map; nobody holds it yet.
    Spotted,
    /// Somebody holds it and has a reason.
    Learning,
    /// A real conversation has happened.
    InTouch,
    /// Both sides named a goal and something small to try.
    Exploring,
    /// Who does what, and when, is written down.
    Agreed,
    /// The work has begun.
    Active,
    /// Both sides look back and choose what comes next.
    Review,
    /// Renewed, and carried by two people on each side.
    Sustaining,
    /// Paused by both, with a day to look again.
    Resting,
    /// Finished, with its reason.
    Ended,
    /// No fit or no answer today, with a day to look again.
    NotNow,
}

/// The part of a relationship's life to which a stage belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Not yet working together.
    Before,
    /// Working together.
    Together,
    /// Resting or closed.
    After,
}

/// What must be given when a relationship comes to a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// The day to look again.
    Date,
    /// Why it ended.
    Reason,
}

/// What is known of a stage besides its words.
#[derive(Debug)]
pub struct Facts {
    /// The part of the relationship's life.
    pub part: Part,
    /// The fewest weeks it usually lasts; none when there is no usual time.
    pub weeks_from: Option<u16>,
    /// The most weeks it usually lasts; none when it may last for years.
    pub weeks_to: Option<u16>,
    /// What must be given to come here.
    pub wants: Option<Wants>,
    key: String,
}

impl Stage {
    /// All stages in their usual order.
    pub const ALL: [Self; 11] = [
        Self::Spotted,
        Self::Learning,
        Self::InTouch,
        Self::Exploring,
        Self::Agreed,
        Self::Active,
        Self::Review,
        Self::Sustaining,
        Self::Resting,
        Self::Ended,
        Self::NotNow,
    ];

    /// The id, as the database and the URLs have it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spotted => "spotted",
            Self::Learning => "learning",
            Self::InTouch => "in_touch",
            Self::Exploring => "exploring",
            Self::Agreed => "agreed",
            Self::Active => "active",
            Self::Review => "review",
            Self::Sustaining => "sustaining",
            Self::Resting => "resting",
            Self::Ended => "ended",
            Self::NotNow => "not_now",
        }
    }

    /// The stage of this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == id)
    }

    /// What is known of it.
    pub fn facts(self) -> &'static Facts {
        &FACTS[self as usize]
    }

    /// Stem of its messages, such as `stage-not-now`; suffixes `-plain`, `-enter`, `-leave`, `-next`.
    pub fn key(self) -> &'static str {
        &self.facts().key
    }
}

static FACTS: LazyLock<Vec<Facts>> =
    LazyLock::new(|| read(include_str!("../vocab/stages.tsv")).expect("the tests read the shipped table"));

/// The facts of all stages, in the order of [`Stage::ALL`].
fn read(text: &'static str) -> Result<Vec<Facts>, Malformed> {
    let rows = rows(text, ["id", "part", "weeks_from", "weeks_to", "wants"])?;
    let facts = rows.iter().zip(Stage::ALL).map(|(row, stage)| read_facts(row, stage));
    facts.collect()
}

fn read_facts(row: &Row<5>, stage: Stage) -> Result<Facts, Malformed> {
    let [id, part, weeks_from, weeks_to, wants] = row.cells;
    row.read("id in its place", id, |id| (id == stage.as_str()).then_some(()))?;
    Ok(Facts {
        part: row.read("part", part, read_part)?,
        weeks_from: row.read("weeks_from", weeks_from, read_weeks)?,
        weeks_to: row.read("weeks_to", weeks_to, read_weeks)?,
        wants: row.read("wants", wants, read_wants)?,
        key: directory::vocab::stem("stage", id),
    })
}

fn read_part(word: &str) -> Option<Part> {
    match word {
        "before" => Some(Part::Before),
        "together" => Some(Part::Together),
        "after" => Some(Part::After),
        _ => None,
    }
}

fn read_weeks(cell: &str) -> Option<Option<u16>> {
    if cell.is_empty() {
        return Some(None);
    }
    cell.parse().ok().map(Some)
}

fn read_wants(word: &str) -> Option<Option<Wants>> {
    match word {
        "" => Some(None),
        "date" => Some(Some(Wants::Date)),
        "reason" => Some(Some(Wants::Reason)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_syntax::ast::{Entry, Pattern, PatternElement};

    use super::*;

    /// The messages of a file; those with a variable are left out, as stages have none.
    fn messages(file: &'static str) -> BTreeMap<&'static str, &'static str> {
        let resource = fluent_syntax::parser::parse(file).expect("a Fluent file without errors");
        let text = |pattern: &Pattern<&'static str>| match pattern.elements[..] {
            [PatternElement::TextElement { value }] => Some(value),
            _ => None,
        };
        let entries = resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => {
                let text = message.value.as_ref().and_then(text)?;
                Some((message.id.name, text))
            }
            _ => None,
        });
        entries.collect()
    }

    #[test]
    fn every_stage_has_its_words_in_both_languages() {
        let english = messages(include_str!("../i18n/en/stages.ftl"));
        let spanish = messages(include_str!("../i18n/es/stages.ftl"));
        for stage in Stage::ALL {
            for suffix in ["", "-plain", "-enter", "-leave", "-next"] {
                let id = format!("{}{suffix}", stage.key());
                let (english, spanish) = (english.get(&*id), spanish.get(&*id));
                assert!(english.is_some() && spanish.is_some(), "{id}");
                assert_ne!(english, spanish, "{id}");
            }
        }
        assert_eq!((english.len(), spanish.len()), (55, 55));
    }

    #[test]
    fn the_table_holds_the_stages_in_their_order() {
        let rows = include_str!("../vocab/stages.tsv").lines().filter(|line| !line.starts_with('#'));
        assert_eq!(rows.count(), 1 + Stage::ALL.len());
        for (place, stage) in Stage::ALL.into_iter().enumerate() {
            assert_eq!(stage as usize, place);
            assert_eq!(Stage::parse(stage.as_str()), Some(stage));
        }
        assert_eq!(Stage::parse("lost"), None);
    }

    #[test]
    fn pauses_want_a_day_and_endings_a_reason() {
        assert_eq!(Stage::Resting.facts().wants, Some(Wants::Date));
        assert_eq!(Stage::Ended.facts().wants, Some(Wants::Reason));
        assert_eq!(Stage::NotNow.key(), "stage-not-now");
        assert_eq!(Stage::Active.facts().part, Part::Together);
        assert_eq!(Stage::Sustaining.facts().weeks_to, None);
    }

    #[test]
    fn a_stage_out_of_its_place_is_refused() {
        let flawed = "id\tpart\tweeks_from\tweeks_to\twants\nactive\ttogether\t\t\t\n";
        let flaw = read(flawed).expect_err("spotted comes first");
        assert_eq!(flaw.to_string(), r#"line 2: "active" is no id in its place"#);
    }
}
