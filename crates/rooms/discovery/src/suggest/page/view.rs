//! The list as the page shows it: groups, sentences, parts.

use directory::vocab::PartnerKind;
use engine::rank::{Group, Op, Part, Term};
use relationships::Stage;

use crate::{
    streets::Measured,
    suggest::{LIMIT, LeftAside, List, Partner, Row, Why},
    words::{Told, Tone, Words, cite_once},
};

pub(super) struct Shown {
    pub(super) groups: Vec<(Group, Vec<Item>)>,
    pub(super) count: usize,
    pub(super) partners: Vec<Partner>,
    pub(super) reasons_left_out: Vec<(Why, usize)>,
    /// Named only when asked for.
    pub(super) left_out: Option<Vec<LeftAside>>,
    pub(super) unseen: Vec<&'static PartnerKind>,
    /// On what distances were measured, in a sentence; whether it was streets, and where their map is.
    pub(super) measured_on: String,
    pub(super) streets: Option<Measured>,
}

/// One suggestion.
pub(super) struct Item {
    pub(super) id: String,
    pub(super) name: String,
    /// Empty when its page would tell more than may be told here.
    pub(super) href: String,
    pub(super) kind: &'static PartnerKind,
    pub(super) address: String,
    pub(super) stage: Option<Stage>,
    pub(super) first: Option<Told>,
    pub(super) lines: Vec<Line>,
    pub(super) of_100: u32,
    pub(super) parts: Vec<PartRow>,
    pub(super) score: String,
    pub(super) ask: String,
}

/// Sentences that are read as one line: what they do, what they could use, what speaks for them, what to
/// be careful of, what is not known.
pub(super) struct Line {
    /// Name of an icon.
    pub(super) icon: &'static str,
    pub(super) caution: bool,
    pub(super) told: Vec<Told>,
}

/// One factor of the score, with what it is made of.
pub(super) struct PartRow {
    /// Text key.
    pub(super) key: &'static str,
    pub(super) value: String,
    pub(super) terms: Vec<(String, String)>,
}

/// The order of the groups on the page.
const GROUPS: [Group; 5] =
    [Group::NextDoor, Group::WithinReach, Group::ServesYourArea, Group::UnlikelyButClose, Group::OnlyOnPaper];

/// More names than this say nothing that the counts do not.
const LEFT_OUT_NAMED: usize = 200;

impl Shown {
    pub(super) fn new(list: &List, words: &Words<'_>, name_left_out: bool) -> Self {
        let items = |group: Group| {
            let rows = list.rows.iter().filter(|row| row.suggestion.group == group);
            (group, rows.map(|row| Item::new(row, words)).collect::<Vec<_>>())
        };
        Self {
            groups: GROUPS.into_iter().map(items).filter(|(_, items)| !items.is_empty()).collect(),
            count: list.rows.len(),
            partners: list.partners.clone(),
            reasons_left_out: list.left_out_by_reason(),
            left_out: name_left_out.then(|| list.left_out.iter().take(LEFT_OUT_NAMED).cloned().collect()),
            unseen: list.unseen.clone(),
            measured_on: words.measured_on(list.measured.as_ref()),
            streets: list.measured.clone(),
        }
    }

    pub(super) fn is_all(&self) -> bool {
        self.count < LIMIT
    }

    /// Next door by the straight line alone, because no streets are known.
    pub(super) fn is_straight(&self, group: &Group) -> bool {
        *group == Group::NextDoor && self.streets.is_none()
    }

    /// Nobody nearer is left to tell: said once, before those who come from further.
    pub(super) fn is_all_before(&self, group: &Group) -> bool {
        self.is_all() && *group == Group::ServesYourArea
    }

    /// The same at the end of the list, where nobody comes from further.
    pub(super) fn is_all_at_end(&self) -> bool {
        self.is_all() && self.groups.iter().all(|(group, _)| *group != Group::ServesYourArea)
    }

    pub(super) fn is_named(&self) -> bool {
        self.left_out.is_some()
    }

    pub(super) fn named_for(&self, why: &Why) -> Vec<&LeftAside> {
        self.left_out.iter().flatten().filter(|aside| aside.why == *why).collect()
    }
}

impl Item {
    fn new(row: &Row, words: &Words<'_>) -> Self {
        let mut told = said_once(words.reasons(row));
        cite_once(&mut told);
        let first = (!told.is_empty()).then(|| told.remove(0));
        Self {
            id: row.id.to_string(),
            name: words.name(row),
            href: if row.name.is_empty() { String::new() } else { format!("/organizations/{}", row.id) },
            kind: row.kind,
            address: row.address.clone(),
            stage: row.stage,
            first,
            lines: lines(told),
            of_100: row.of_100(),
            parts: parts(row, words),
            score: hundredths(row.suggestion.score),
            ask: words.ask(row),
        }
    }
}

/// The same sentence from several sources, told once with all of them.
fn said_once(told: Vec<Told>) -> Vec<Told> {
    let mut all: Vec<Told> = Vec::new();
    for it in told {
        match all.last_mut().filter(|before| before.text == it.text && it.source.is_some()) {
            Some(before) => before.add_source(&it),
            None => all.push(it),
        }
    }
    all
}

/// What speaks for it goes line by line, one for each source; the rest is read in one go.
fn lines(told: Vec<Told>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for it in told {
        let follows = |line: &&mut Line| line.told.iter().all(|told| told.tone == it.tone);
        let stands_alone = it.tone == Tone::Good && it.source.is_some();
        match lines.last_mut().filter(follows).filter(|_| !stands_alone) {
            Some(line) => line.told.push(it),
            None => lines.push(Line { icon: icon(it.tone), caution: it.tone >= Tone::Caution, told: vec![it] }),
        }
    }
    lines
}

fn icon(tone: Tone) -> &'static str {
    match tone {
        Tone::Head | Tone::About | Tone::Good => "check",
        Tone::Caution => "warning",
        Tone::Unknown => "unknown",
    }
}

fn parts(row: &Row, words: &Words<'_>) -> Vec<PartRow> {
    let all = row.suggestion.parts;
    let part = |part: Part, key: &'static str, value: f64| {
        let of_part = row.suggestion.terms.iter().filter(move |term| term.part == part);
        let terms = of_part.map(|term| (words.term(term).text, step(term, words))).collect();
        PartRow { key, value: hundredths(value), terms }
    };
    vec![
        part(Part::Fit, "part-fit", all.fit),
        part(Part::Near, "part-near", all.near),
        part(Part::Evidence, "part-evidence", all.evidence),
        part(Part::Capacity, "part-capacity", all.capacity),
    ]
}

/// What a term does: `+0.12`, `× 0.75`; words where it does nothing.
fn step(term: &Term, words: &Words<'_>) -> String {
    match term.op {
        Op::Times(factor) if (factor - 1.0).abs() < 0.005 => words.nothing(),
        Op::Add(more) if more < 0.0 => format!("−{}", hundredths(-more)),
        Op::Add(more) => format!("+{}", hundredths(more)),
        Op::Times(factor) => format!("× {}", hundredths(factor)),
    }
}

fn hundredths(value: f64) -> String {
    format!("{value:.2}")
}
