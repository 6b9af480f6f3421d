//! What a file seems to be and what it would change, ready for the page.

use directory::vocab;
use engine::rank::TRAITS;
use sources::{Field, Role};
use web::Frame;

use crate::{
    import::{Choices, Column, Counts, Import, Proposal},
    pages::words::{Choice, coded},
};

/// A count with the rows behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) status: &'static str,
    pub(super) n: u64,
}

impl Figure {
    pub(super) fn of(counts: Counts) -> Vec<Self> {
        let Counts { new, changed, same, gone, far, refused } = counts;
        let all =
            [("new", new), ("changed", changed), ("same", same), ("gone", gone), ("far", far), ("refused", refused)];
        all.into_iter().map(|(status, n)| Self { status, n }).collect()
    }

    /// `12 new`
    pub(super) fn say(&self, page: &Frame) -> String {
        page.say_n(&format!("import-n-{}", self.status), self.n)
    }
}

/// What was proposed and what was chosen, laid over each other.
pub(super) struct Preview {
    pub(super) proposal: Proposal,
    choices: Choices,
    format: String,
}

impl Preview {
    pub(super) fn of(it: &Import) -> Self {
        Self { proposal: it.proposal(), choices: it.choices(), format: it.format.clone() }
    }

    /// The text fields about the source, in the order of the form: name and value.
    pub(super) fn texts(&self) -> Vec<(&'static str, String)> {
        let (said, guessed) = (&self.choices, &self.proposal);
        let or = |said: &str, guessed: &str| if said.is_empty() { guessed.to_owned() } else { said.to_owned() };
        vec![
            ("title", or(&said.title, &guessed.title)),
            ("publisher", or(&said.publisher, &guessed.publisher)),
            ("licence", or(&said.licence, &guessed.licence)),
            ("url", or(&said.url, &guessed.url)),
            ("year", said.year.or(guessed.year).map(|year| year.to_string()).unwrap_or_default()),
            ("near", said.near_km.map(|km| km.to_string()).unwrap_or_default()),
        ]
    }

    /// Official files have fixed columns: nobody needs to look at them.
    pub(super) fn is_official(&self) -> bool {
        matches!(self.format.as_str(), "imls_outlets" | "imls_museums" | "irs")
    }

    pub(super) fn role(&self) -> &str {
        self.choices.role.as_deref().unwrap_or(&self.proposal.role)
    }

    pub(super) fn roles(&self, page: &Frame) -> Vec<Choice> {
        Role::ALL.iter().map(|role| (role.as_str().to_owned(), page.of("source-role", role.as_str()))).collect()
    }

    pub(super) fn why(&self, page: &Frame) -> String {
        coded(page, &format!("role-why-{}", self.proposal.why), &self.proposal.why_args)
    }

    pub(super) fn kind(&self) -> String {
        let proposed = self.proposal.kind.as_ref().map(|(kind, _)| kind.clone());
        self.choices.kind.clone().or(proposed).unwrap_or_default()
    }

    pub(super) fn kinds(&self, page: &Frame) -> Vec<Choice> {
        let kinds = vocab::kinds().iter().map(|kind| (kind.id.to_owned(), page.say(&kind.key)));
        let mark = |word: &str| page.say1("import-kind-mark", "said", page.of("mark", word.replace('_', "-")));
        kinds.chain(TRAITS.iter().map(|word| ((*word).to_owned(), mark(word)))).collect()
    }

    /// Refused rows are no warning of their own: they are counted and shown.
    pub(super) fn warnings(&self, page: &Frame) -> Vec<String> {
        let mut warnings: Vec<String> = self
            .proposal
            .warnings
            .iter()
            .filter(|(code, _)| code != "refused_rows")
            .map(|(code, args)| coded(page, &format!("import-warning-{code}"), args))
            .collect();
        if let Some((title, percent)) = &self.proposal.twin {
            warnings.push(page.say2("import-twin", "percent", *percent, "title", title.as_str()));
        }
        warnings
    }

    /// The source this is a newer version of, in a sentence.
    pub(super) fn newer_of(&self, page: &Frame) -> Option<String> {
        self.proposal.newer_of.as_ref().map(|title| page.say1("import-newer", "title", title.as_str()))
    }

    pub(super) fn columns(&self) -> &[Column] {
        &self.proposal.columns
    }

    pub(super) fn fields(&self, page: &Frame) -> Vec<Choice> {
        Field::ALL.iter().map(|field| (field.as_str().to_owned(), page.of("column-field", field.as_str()))).collect()
    }

    pub(super) fn is_field(&self, column: &Column, field: &str) -> bool {
        column.field == field
    }

    pub(super) fn is_near(&self, name: &str) -> bool {
        name == "near"
    }

    /// How sure the guess is, in words.
    pub(super) fn fit(&self, page: &Frame, column: &Column) -> String {
        if column.field == Field::Unused.as_str() { String::new() } else { page.say_n("column-fit", column.fit) }
    }
}
