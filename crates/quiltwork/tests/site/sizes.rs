//! Files stay small enough to be read in one sitting.

use crate::source::{self, File};

/// Past this a file says in its first lines why ("Long because …").
const LONG: usize = 500;
const LONGEST_TEMPLATE: usize = 120;
/// Half of all files are no longer than this.
const MEDIAN: usize = 120;

fn lines(file: &File) -> usize {
    file.text.lines().count()
}

fn too_long(files: &[File], most: usize) -> Vec<String> {
    let excused = |file: &File| file.text.lines().take(20).any(|line| line.contains("Long because"));
    let long = files.iter().filter(|file| lines(file) > most && !excused(file));
    long.map(|file| format!("{} has {} lines", file.path, lines(file))).collect()
}

#[test]
fn no_file_is_too_long() {
    let source = source::below("crates", "rs");
    assert_eq!(too_long(&source, LONG), [""; 0]);
    assert_eq!(too_long(&source::below("crates", "html"), LONGEST_TEMPLATE), [""; 0]);
    let mut all: Vec<usize> = source.iter().map(lines).collect();
    all.sort_unstable();
    assert!(all[all.len() / 2] <= MEDIAN, "the median file has {} lines", all[all.len() / 2]);
}

#[test]
fn a_long_file_is_seen_unless_it_says_why() {
    let file = |text: String| File { path: "x.rs".into(), text };
    assert_eq!(too_long(&[file("\n".repeat(LONG + 1))], LONG), ["x.rs has 501 lines"]);
    assert_eq!(too_long(&[file(format!("//! Long because …\n{}", "\n".repeat(LONG)))], LONG), [""; 0]);
}
