//! CSV files (RFC 4180) in which a spreadsheet finds nothing to run.

/// A whole file: what the columns are called, and the rows.
pub fn csv<const N: usize>(header: [&str; N], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    csv_line(header) + &rows.into_iter().map(csv_line).collect::<String>()
}

/// One line, with its end. A cell that a spreadsheet would run as a formula begins with an apostrophe.
pub fn csv_line(cells: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    cells.into_iter().map(|it| cell(it.as_ref())).collect::<Vec<_>>().join(",") + "\r\n"
}

fn cell(text: &str) -> String {
    let formula =
        text.starts_with(['=', '+', '@', '\t', '\r']) || (text.starts_with('-') && text.parse::<f64>().is_err());
    let guard = if formula { "'" } else { "" };
    if text.contains(['"', ',', '\r', '\n']) {
        format!("\"{guard}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{guard}{text}")
    }
}

#[cfg(test)]
mod tests {
    use super::csv;

    #[test]
    fn a_spreadsheet_runs_nothing_and_a_cell_stays_one() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let rows = vec![row(["=1+1", "-119.5"]), row(["a \"b\", c", "-x"]), row(["", "\r=\n1"])];
        assert_eq!(
            csv(["name", "longitude"], rows),
            "name,longitude\r\n'=1+1,-119.5\r\n\"a \"\"b\"\", c\",'-x\r\n,\"'\r=\n1\"\r\n"
        );
    }
}
