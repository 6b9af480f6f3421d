//! Content lines (RFC 5545, 3.1): a name, parameters, a value, perhaps folded over several lines of the file.

/// `DTSTART;TZID=America/Denver:20261122T090000`
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Where it begins, from 1.
    pub number: usize,
    /// In capitals.
    pub name: String,
    /// Names in capitals, quotation marks gone.
    pub params: Vec<(String, String)>,
    pub value: String,
}

impl Line {
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value as text: escapes resolved, control signs gone.
    pub fn text(&self) -> String {
        let (mut text, mut escaped) = (String::with_capacity(self.value.len()), false);
        for sign in self.value.chars() {
            match (std::mem::take(&mut escaped), sign) {
                (false, '\\') => escaped = true,
                (true, 'n' | 'N') => text.push('\n'),
                (_, sign) if sign.is_control() => {}
                (_, sign) => text.push(sign),
            }
        }
        text.trim().to_owned()
    }
}

/// The lines of a file with their numbers, folds undone.
pub fn unfolded(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut rest = (1..).zip(text.lines()).peekable();
    std::iter::from_fn(move || {
        let (number, first) = rest.next()?;
        let mut line = first.to_owned();
        while let Some((_, more)) = rest.next_if(|(_, more)| more.starts_with([' ', '\t'])) {
            line.push_str(&more[1..]);
        }
        Some((number, line))
    })
}

/// `None` for a line without a colon.
pub fn parse(number: usize, text: &str) -> Option<Line> {
    let mut quoted = false;
    let colon = text.find(|sign| {
        quoted ^= sign == '"';
        sign == ':' && !quoted
    })?;
    let mut parts = split(&text[..colon]).into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let param = |part: &str| {
        let (name, value) = part.split_once('=')?;
        Some((name.to_ascii_uppercase(), value.trim_matches('"').to_owned()))
    };
    let params = parts.filter_map(param).collect();
    (!name.is_empty()).then(|| Line { number, name, params, value: text[colon + 1..].to_owned() })
}

/// At semicolons outside quotation marks.
fn split(text: &str) -> Vec<&str> {
    let mut quoted = false;
    text.split(|sign| {
        quoted ^= sign == '"';
        sign == ';' && !quoted
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{parse, unfolded};

    #[test]
    fn folds_quotes_and_escapes_are_undone() {
        let lines: Vec<_> = unfolded("A:one\r\n  two\r\n\tthree\r\nB;x=\"a;b:c\";Y=2:v\\, w\\n\\\\x").collect();
        assert_eq!(lines[0], (1, "A:one twothree".to_owned()));
        let line = parse(lines[1].0, &lines[1].1).unwrap();
        assert_eq!((line.number, line.param("X"), line.param("Y")), (4, Some("a;b:c"), Some("2")));
        assert_eq!(line.text(), "v, w\n\\x");
        assert_eq!(parse(1, "no colon"), None);
    }
}
