//! Reads the tab-separated tables that are compiled into the program.

/// What is wrong with a table. Lines count from 1.
#[derive(Debug, PartialEq, thiserror::Error)]
pub enum Malformed {
    /// The first line that is not a comment names other columns than the code expects.
    #[error("the columns are {found:?}, not {expected:?}")]
    Columns { expected: String, found: String },
    /// A row has too few or too many cells.
    #[error("line {line} has {found} cells, not {expected}")]
    Cells { line: usize, expected: usize, found: usize },
    /// A cell holds a word that its column does not know.
    #[error("line {line}: {value:?} is no {column}")]
    Value { line: usize, column: &'static str, value: String },
    /// Two rows have the same id.
    #[error("line {line}: {id:?} stands here a second time")]
    Twice { line: usize, id: String },
}

/// One row: its line in the file and its cells, in the order of the columns.
#[derive(Debug)]
pub struct Row<const N: usize> {
    line: usize,
    /// The cells; an empty cell is an empty string.
    pub cells: [&'static str; N],
}

impl<const N: usize> Row<N> {
    /// Reads a cell as one of the words `read` knows.
    pub fn read<T>(&self, column: &'static str, value: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Malformed> {
        read(value).ok_or_else(|| Malformed::Value { line: self.line, column, value: value.to_owned() })
    }
}

/// The rows of a table whose header is `columns`. The first column is an id and must be unique;
/// lines that start with `#` are comments.
pub fn rows<const N: usize>(text: &'static str, columns: [&'static str; N]) -> Result<Vec<Row<N>>, Malformed> {
    let mut lines = (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#'));
    let (expected, found) = (columns.join("\t"), lines.next().map_or("", |(_, line)| line));
    if found != expected {
        return Err(Malformed::Columns { expected, found: found.to_owned() });
    }
    let mut rows: Vec<Row<N>> = Vec::new();
    for (line, text) in lines {
        let row = Row { line, cells: cells(line, text)? };
        if rows.iter().any(|earlier| earlier.cells[0] == row.cells[0]) {
            let id = row.cells[0].to_owned();
            return Err(Malformed::Twice { line, id });
        }
        rows.push(row);
    }
    Ok(rows)
}

fn cells<const N: usize>(line: usize, text: &'static str) -> Result<[&'static str; N], Malformed> {
    let cells: Vec<_> = text.split('\t').collect();
    let found = cells.len();
    cells.try_into().map_err(|_| Malformed::Cells { line, expected: N, found })
}

/// The parts of a cell that holds a list, parted by semicolons.
pub(super) fn list(cell: &'static str) -> Vec<&'static str> {
    cell.split(';').filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_skipped_and_cells_keep_their_order() {
        let read = rows("# a word\nid\tcolor\nsky\tblue\n# more\nsea\t\n", ["id", "color"]).expect("a sound table");
        let cells: Vec<_> = read.iter().map(|row| row.cells).collect();
        assert_eq!(cells, [["sky", "blue"], ["sea", ""]]);
    }

    #[test]
    fn every_flaw_names_its_line() {
        let flaw = |text| rows(text, ["id", "color"]).expect_err("a flawed table").to_string();
        assert_eq!(flaw("id\thue\n"), r#"the columns are "id\thue", not "id\tcolor""#);
        assert_eq!(flaw("id\tcolor\nsky\n"), "line 2 has 1 cells, not 2");
        assert_eq!(flaw("id\tcolor\nsky\tblue\nsky\tred\n"), r#"line 3: "sky" stands here a second time"#);
    }

    #[test]
    fn an_unknown_word_is_refused() {
        let read = rows("id\tcolor\nsky\tblue\n", ["id", "color"]).expect("a sound table");
        let flaw = read[0].read("color", "blue", |_| None::<()>);
        assert_eq!(flaw.expect_err("nothing is known").to_string(), r#"line 2: "blue" is no color"#);
    }
}
