//! The built-in sheets: columns parted by tabs, one heading line, `#` opens a remark.

/// The rows below the heading. Panics on a row of another width: the sheets are built in, and the
/// tests read every one of them.
pub(crate) fn rows<const WIDTH: usize>(text: &'static str) -> impl Iterator<Item = [&'static str; WIDTH]> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
        let cells: Vec<&'static str> = line.split('\t').collect();
        cells.try_into().unwrap_or_else(|cells: Vec<_>| panic!("{WIDTH} columns expected, {} in {line}", cells.len()))
    })
}
