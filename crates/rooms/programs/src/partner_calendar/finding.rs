//! What is wrong with a calendar, each kind once.

use serde::{Deserialize, Serialize};
use sources::{Finding, FindingKind};

/// Lines of one kind that are named.
const LINES: usize = 5;

/// One thing that is wrong, with where it is first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// [`FindingKind::as_str`]
    pub kind: String,
    /// From 1.
    pub lines: Vec<usize>,
    /// Of all lines, named or not.
    pub count: usize,
}

impl Found {
    /// Whether events are lost by it, or shown at a wrong time.
    pub fn is_grave(&self) -> bool {
        use FindingKind as Kind;
        let grave = [
            Kind::UnreadableLine,
            Kind::Unclosed,
            Kind::TooManyEvents,
            Kind::EndedLongAgo,
            Kind::NoStart,
            Kind::EndsBeforeStart,
            Kind::Floating,
            Kind::UnknownZone,
            Kind::UnreadableRule,
        ];
        FindingKind::parse(&self.kind).is_some_and(|kind| grave.contains(&kind))
    }
}

/// Each kind with its first lines, the grave ones first.
pub fn grouped(findings: &[Finding]) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for finding in findings {
        let kind = finding.kind.as_str();
        let at = all.iter().position(|it| it.kind == kind).unwrap_or_else(|| {
            all.push(Found { kind: kind.to_owned(), lines: Vec::new(), count: 0 });
            all.len() - 1
        });
        let it = &mut all[at];
        it.count += 1;
        if it.lines.len() < LINES {
            it.lines.push(finding.line);
        }
    }
    all.sort_by_key(|it| !it.is_grave());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_stands_once_and_what_loses_events_first() {
        let finding = |kind, line| Finding { kind, line };
        let mut findings: Vec<Finding> = (1..20).map(|line| finding(FindingKind::NoUid, line)).collect();
        findings.push(finding(FindingKind::NoStart, 30));
        let told: Vec<_> = grouped(&findings).into_iter().map(|it| (it.kind, it.lines, it.count)).collect();
        assert_eq!(told, [("no_start".to_owned(), vec![30], 1), ("no_uid".to_owned(), vec![1, 2, 3, 4, 5], 19)]);
    }
}
