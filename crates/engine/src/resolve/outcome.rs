//! What goes in beside the records, and what comes out: answers, clusters, decisions and their evidence.

/// What a person said of two records; beats the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// Index of a record; of the part, when the verdict is [`Verdict::PartOf`].
    pub a: u32,
    /// Index of the other record; of the whole.
    pub b: u32,
    pub verdict: Verdict,
}

/// The three answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    Same,
    Different,
    /// `a` is a part or branch of `b`.
    PartOf,
}

/// Everything [`super::resolve`] found; indices are those of the records given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Resolution {
    /// Each record that takes part is in exactly one; members ascending, clusters by first member.
    pub clusters: Vec<Vec<u32>>,
    /// For each cluster of several records the links that hold it together (a spanning tree of the strongest).
    pub decisions: Vec<Decision>,
    /// Pairs a person should look at: posterior .2 to .8, nearest to .5 first.
    pub unsure: Vec<Decision>,
    /// Records that look like a part or branch of another; the strongest whole of each.
    pub parts: Vec<PartOf>,
    /// Answers that later answers rule out (A is B, B is C, A is not C), as places in the list of answers;
    /// they were not followed, and a person should hear of it.
    pub contradicted: Vec<usize>,
    pub report: Report,
}

/// The machine's view of two records.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// Smaller index.
    pub a: u32,
    pub b: u32,
    /// Posterior probability that the two are one body, 0 to 1.
    pub same: f32,
    /// The likeliest relation.
    pub kind: PairKind,
    /// Strongest first.
    pub evidence: Vec<Evidence>,
}

/// The four ways two records can meet: one body, and three ways not to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PairKind {
    Same,
    /// Other name, other place, something small in common.
    Neighbour,
    /// The same name elsewhere: chain, chapter, common name.
    Namesake,
    /// The same place or contact, another body: tenant, department, parent group.
    Cotenant,
}

/// One reason for or against.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    pub field: Field,
    /// What the first record says.
    pub left: String,
    /// What the second record says.
    pub right: String,
    /// Natural logarithm of the odds for "same" against the best other kind; negative speaks against.
    pub weight: f32,
    pub detail: Detail,
}

/// What was compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    Name,
    Place,
    Phone,
    Web,
    Qualifier,
    Source,
    Identifier,
    /// Codes of one classification.
    Category,
    /// A person's answer.
    Answer,
}

/// What the comparison said; words are put to it in the language of the reader.
#[derive(Debug, Clone, PartialEq)]
pub enum Detail {
    SameEin,
    OtherEin,
    SameName,
    /// Share of the weight of both names' words that agrees, 0 to 1.
    CloseName(f32),
    OtherName,
    /// One name is the initials of the other.
    Acronym,
    /// Both names are only the name of a place.
    PlaceName,
    /// One name is the other's, a mark, and a place: "Hearth House – Second Street".
    Site,
    SamePhone,
    /// The same phone, which many records share.
    SharedPhone,
    OtherPhone,
    SameWeb,
    /// The same site, which many records share, or another page of it.
    SharedWeb,
    OtherWeb,
    SameAddress,
    SameUnit,
    OtherUnit,
    /// Same number, the street a spelling or a type apart.
    NearAddress,
    /// Distance between two measured points.
    Metres(f64),
    SameStreet,
    SameBox,
    OtherBox,
    SameZip,
    SameTown,
    OtherTown,
    SameNumber,
    OtherNumber,
    /// No number and no marking word on either side.
    NoMark,
    /// A number on one side only.
    OneNumber,
    /// A word that marks a department, a parent group, a denomination; on one side, or different on both.
    Department(String),
    /// The same main code of one classification.
    SameCategory,
    /// Some code in common.
    NearCategory,
    OtherCategory,
    /// Both come from one source, which seldom names a body twice.
    SameSource,
    OtherSource,
    /// A person answered.
    Answered,
}

/// One record that looks like a part or branch of another.
#[derive(Debug, Clone, PartialEq)]
pub struct PartOf {
    pub part: u32,
    pub whole: u32,
    /// The reason that decided.
    pub why: Evidence,
    /// All that was compared, for a person who is asked whether it is so.
    pub decision: Decision,
}

/// Who is who and nothing more, for lists too long to explain.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Linked {
    /// Bodies of two and more records, members and clusters ascending; every other record is alone. Indices in
    /// the order of [`super::Roster::add`].
    pub clusters: Vec<Vec<u32>>,
    /// Pairs that are more likely one than not, each alone, before the cluster is asked; smaller index first.
    pub likely: Vec<(u32, u32)>,
    pub report: Report,
}

/// What was done, for the page that shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Different pairs looked at.
    pub pairs: u64,
    /// Those among them that were compared anew; the rest was remembered.
    pub compared: u64,
    /// Whether the weights were learned from these records, or are the shipped ones.
    pub learned: bool,
    /// Groups too large to compare whole; they were compared by nearest name instead.
    pub over_cap: u64,
    pub rules: Vec<RuleCount>,
}

/// One way in which pairs were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleCount {
    /// A key for the words of the page: `phone`, `name`, `word`, `number`, `acronym`, `rare-name`, `ein`.
    pub rule: &'static str,
    /// Pairs it proposed, before pairs found twice are counted once.
    pub pairs: u64,
    /// Groups over its cap.
    pub over_cap: u64,
}
