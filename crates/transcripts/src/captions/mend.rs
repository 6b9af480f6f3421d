//! Cues in order of time, each with a beginning before its end.

use super::{Cue, Draft, Problem, ProblemKind};
use crate::time::Millis;

/// Nothing begins after the first day.
const LAST: u64 = 24 * Millis::HOUR;
const LONGEST: u64 = 10 * Millis::MINUTE;
/// How long a cue stays that does not say it.
const SHORT: u64 = 4 * Millis::SECOND;

/// A cue and the line it stood in.
type Placed = (usize, Cue);

pub fn mend(drafts: Vec<Draft>) -> (Vec<Cue>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut placed = readable(drafts, &mut problems);
    order(&mut placed, &mut problems);
    ends(&mut placed, &mut problems);
    overlaps(&placed, &mut problems);
    problems.sort_by_key(|problem| problem.line);
    (placed.into_iter().map(|(_, cue)| cue).collect(), problems)
}

fn readable(drafts: Vec<Draft>, problems: &mut Vec<Problem>) -> Vec<Placed> {
    let mut placed = Vec::with_capacity(drafts.len());
    for Draft { line, times, voices } in drafts {
        let times = times.filter(|(starts, _)| starts.0 <= LAST);
        let Some((starts, ends)) = times.filter(|_| !voices.is_empty()) else {
            let kind = if times.is_none() { ProblemKind::UnreadableTime } else { ProblemKind::Empty };
            problems.push(Problem { kind, line });
            continue;
        };
        placed.extend(voices.into_iter().map(|it| (line, Cue { starts, ends, speaker: it.speaker, text: it.text })));
    }
    placed
}

fn order(placed: &mut [Placed], problems: &mut Vec<Problem>) {
    let mut latest = Millis(0);
    for (line, cue) in placed.iter() {
        if cue.starts < latest {
            tell(problems, ProblemKind::OutOfOrder, *line);
        }
        latest = latest.max(cue.starts);
    }
    placed.sort_by_key(|(_, cue)| cue.starts);
}

fn ends(placed: &mut [Placed], problems: &mut Vec<Problem>) {
    // Where the next cue starts that does not start together with this one.
    let (mut next, mut later) = (u64::MAX, u64::MAX);
    for (line, cue) in placed.iter_mut().rev() {
        if cue.starts.0 < later {
            (next, later) = (later, cue.starts.0);
        }
        let (kind, longest) = match cue.ends.0.checked_sub(cue.starts.0) {
            None | Some(0) => (ProblemKind::Backwards, SHORT),
            Some(lasts) if lasts > LONGEST => (ProblemKind::Endless, LONGEST),
            Some(_) => continue,
        };
        tell(problems, kind, *line);
        cue.ends = Millis(next.min(cue.starts.0 + longest));
    }
}

fn overlaps(placed: &[Placed], problems: &mut Vec<Problem>) {
    let mut before: Option<(Millis, Millis)> = None;
    for (line, cue) in placed {
        // Two voices of one cue have the same times, and mean it.
        if before.is_some_and(|(starts, ends)| cue.starts < ends && (cue.starts, cue.ends) != (starts, ends)) {
            tell(problems, ProblemKind::Overlapping, *line);
        }
        if before.is_none_or(|(_, ends)| cue.ends >= ends) {
            before = Some((cue.starts, cue.ends));
        }
    }
}

/// Once a cue, however many voices it has.
fn tell(problems: &mut Vec<Problem>, kind: ProblemKind, line: usize) {
    let problem = Problem { kind, line };
    if problems.last() != Some(&problem) {
        problems.push(problem);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ProblemKind, read_captions};

    type Times = Vec<(u64, u64)>;

    fn mended(cues: &str) -> (Times, Vec<(ProblemKind, usize)>) {
        let read = read_captions(format!("WEBVTT\n\n{cues}").as_bytes()).unwrap();
        let times = read.cues.iter().map(|cue| (cue.starts.0, cue.ends.0)).collect();
        (times, read.problems.iter().map(|problem| (problem.kind, problem.line)).collect())
    }

    #[test]
    fn cues_are_put_in_order() {
        let (times, problems) = mended("00:05.000 --> 00:06.000\nb\n\n00:01.000 --> 00:02.000\na\n");
        assert_eq!(times, [(1_000, 2_000), (5_000, 6_000)]);
        assert_eq!(problems, [(ProblemKind::OutOfOrder, 6)]);
    }

    #[test]
    fn ends_that_cannot_be_are_mended() {
        let (times, problems) = mended(
            "00:09.000 --> 00:02.000\na\n\n00:10.000 --> 00:10.000\nb\n\n01:00.000 --> 99999:59:59.000\nc\n\n\
             01:10.000 --> 01:20.000\nd\n",
        );
        assert_eq!(times, [(9_000, 10_000), (10_000, 14_000), (60_000, 70_000), (70_000, 80_000)]);
        let kinds = [(ProblemKind::Backwards, 3), (ProblemKind::Backwards, 6), (ProblemKind::Endless, 9)];
        assert_eq!(problems, kinds);
        assert_eq!(mended("00:00.000 --> 05:00:00.000\na\n").0, [(0, 600_000)]);
    }

    #[test]
    fn what_overlaps_is_told_and_two_voices_of_one_cue_do_not() {
        let (times, problems) =
            mended("00:01.000 --> 00:09.000\na\n\n00:02.000 --> 00:03.000\nb\n\n00:04.000 --> 00:10.000\nc\n");
        assert_eq!(times.len(), 3);
        assert_eq!(problems, [(ProblemKind::Overlapping, 6), (ProblemKind::Overlapping, 9)]);
        assert_eq!(mended("00:01.000 --> 00:09.000\n<v Ada>a</v><v Ben>b\n").1, []);
    }

    #[test]
    fn what_cannot_be_read_is_left_out_and_told() {
        let (times, problems) = mended(
            "-00:01.000 --> 00:09.000\na\n\n00:02.000 --> 00:03.000\n<i> </i>\n\n99999:59:59.000 --> 99999:59:59.500\nb\n\n00:01.000 --> 00:02.000\nc\n",
        );
        assert_eq!(times, [(1_000, 2_000)]);
        let kinds = [(ProblemKind::UnreadableTime, 3), (ProblemKind::Empty, 6), (ProblemKind::UnreadableTime, 9)];
        assert_eq!(problems, kinds);
    }
}
