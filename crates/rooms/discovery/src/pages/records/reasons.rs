//! Why two records are one, or may be: evidence in words.

use web::Frame;

use crate::{matches::StoredEvidence, settle::readable};

/// One reason in the reader's words.
pub(in crate::pages) struct Reason {
    pub(in crate::pages) text: String,
    /// It speaks for one organization; else against.
    pub(in crate::pages) speaks_for: bool,
}

/// Reasons weaker than this sway nothing (the odds move by less than a tenth).
const TOO_WEAK: f32 = 0.1;

pub(in crate::pages) fn reasons(page: &Frame, evidence: &[StoredEvidence]) -> Vec<Reason> {
    evidence.iter().filter(|reason| reason.weight.abs() >= TOO_WEAK).map(|reason| say(page, reason)).collect()
}

fn say(page: &Frame, reason: &StoredEvidence) -> Reason {
    let amount = reason.amount.unwrap_or_default().round();
    let text = page.say3(
        &format!("match-{}", reason.say),
        ("left", &readable(&reason.left)),
        ("right", &readable(&reason.right)),
        ("amount", &amount),
    );
    Reason { text, speaks_for: reason.weight > 0.0 }
}
