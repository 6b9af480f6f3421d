//! Leanings: what a library's own choices teach about a kind for a need, openly.
//!
//! A choice that names its need teaches: keeping somebody for it, a yes or no to an ask for it, and "not for
//! us" when the kind does not fit. Of each organization only the newest counts, so nobody counts twice. Who
//! chose plays no part, and organizations that are a person, a person's home or one giver's fund teach
//! nothing. The arithmetic is [`engine::rank::Leaning`]; nothing is stored but what was forgotten.

mod choice;
mod page;
mod samples;
mod store;

use directory::vocab::{self, Need};
use engine::rank;

use crate::{catalog::Catalog, suggest::Ours};

pub use choice::{Choice, What};
pub use page::{forget, go_on, pause, show};
pub(crate) use samples::samples;
pub use store::{FORGOTTEN_LEANING, ForgottenLeaning, LEANING_PAUSE, forgotten, is_paused};

/// What was learned about one kind for one need, with what it was learned from.
#[derive(Debug, Clone)]
pub struct Taught {
    pub need: &'static Need,
    pub kind: &'static str,
    /// The newest first.
    pub choices: Vec<Choice>,
}

impl Taught {
    /// As the ranking takes it.
    pub fn leaning(&self) -> rank::Leaning {
        let count = |what| u32::try_from(self.choices.iter().filter(|choice| choice.what == what).count()).unwrap_or(0);
        rank::Leaning {
            kind: self.kind.to_owned(),
            kept: count(What::Kept),
            said_yes: count(What::SaidYes),
            set_aside: count(What::SetAside),
            said_no: count(What::SaidNo),
            year: self.choices.first().map(|choice| i32::from(choice.at.date().year())),
        }
    }
}

/// Everything learned and not forgotten, by need and kind; `only`: for one need. Nothing while learning is off.
pub fn taught(catalog: &Catalog, ours: &Ours, only: Option<&str>) -> Vec<Taught> {
    if ours.is_learning_paused {
        return Vec::new();
    }
    let mut all: Vec<Taught> = Vec::new();
    for (choice, kind) in choice::newest(catalog, ours, only) {
        let Some(need) = vocab::need(&choice.need).filter(|_| !ours.is_forgotten(&choice, kind)) else { continue };
        match all.iter_mut().find(|it| it.need.id == need.id && it.kind == kind) {
            Some(it) => it.choices.push(choice),
            None => all.push(Taught { need, kind, choices: vec![choice] }),
        }
    }
    all.sort_by_key(|it| (it.need.id, it.kind));
    all
}

/// The same for one need, as the ranking takes it; what speaks as much for as against is left out.
pub fn leanings(catalog: &Catalog, ours: &Ours, need: &str) -> Vec<rank::Leaning> {
    let leanings = taught(catalog, ours, Some(need)).iter().map(Taught::leaning).collect::<Vec<_>>();
    leanings.into_iter().filter(|it| it.kept + it.said_yes != it.set_aside + it.said_no).collect()
}
