//! Cuts a JSON list into its elements without reading it whole.

use std::io::{self, BufRead};

/// One step of [`Elements`].
pub enum Element {
    /// The bytes of the element are in the buffer.
    Found,
    /// The list is closed.
    End,
    /// The file ends inside the list.
    CutOff,
    TooLong,
}

/// Follows strings, escapes and brackets; knows nothing else of JSON.
#[derive(Default)]
struct Nesting {
    depth: i32,
    in_string: bool,
    escaped: bool,
}

impl Nesting {
    /// Takes one byte.
    fn step(&mut self, byte: u8) {
        if self.in_string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth -= 1,
            _ => {}
        }
    }
}

/// Finds the `[` of the list that holds the rows: the first byte of a bare list, or the value of
/// the key "features" of the outermost object.
#[derive(Default)]
struct Search {
    nesting: Nesting,
    /// The last string at depth 1, without quotes, at most 32 bytes.
    word: Vec<u8>,
    done: bool,
}

impl Search {
    /// True when `byte` opens the list of rows.
    fn step(&mut self, byte: u8) -> bool {
        let outermost = self.nesting.depth == 1;
        if outermost && !self.nesting.in_string && byte == b'"' {
            self.word.clear();
        } else if outermost && self.nesting.in_string && byte != b'"' && self.word.len() < 32 {
            self.word.push(byte);
        }
        let opens = !self.nesting.in_string
            && byte == b'['
            && (self.nesting.depth == 0 || (outermost && self.word == b"features"));
        self.nesting.step(byte);
        self.done |= self.nesting.depth <= 0 && byte == b'}';
        opens
    }
}

/// Whether the outermost object of `head` is a GeoJSON feature collection: it has a list
/// "features". Only complete text up to that list is needed.
pub fn has_features(head: &[u8]) -> bool {
    let mut search = Search::default();
    for byte in head {
        if search.step(*byte) {
            return true;
        }
        if search.done {
            return false;
        }
    }
    false
}

/// The elements of a JSON list, one at a time.
pub struct Elements<R> {
    input: R,
    search: Search,
    inside: bool,
    /// The closing bracket was taken together with a last bare element such as `null`.
    closed: bool,
}

impl<R: BufRead> Elements<R> {
    pub fn new(input: R) -> Self {
        Self { input, search: Search::default(), inside: false, closed: false }
    }

    pub fn input(&self) -> &R {
        &self.input
    }

    pub fn input_mut(&mut self) -> &mut R {
        &mut self.input
    }

    /// Puts the bytes of the next element into `element`.
    pub fn next(&mut self, element: &mut Vec<u8>) -> io::Result<Element> {
        element.clear();
        if self.closed {
            return Ok(Element::End);
        }
        if !self.inside {
            let search = &mut self.search;
            self.inside = scan(&mut self.input, |byte| search.step(byte))?;
            if !self.inside {
                return Ok(Element::CutOff);
            }
        }
        let mut nesting = Nesting::default();
        let mut step = Element::CutOff;
        let closed = &mut self.closed;
        scan(&mut self.input, |byte| {
            let before = element.is_empty();
            if before && (byte.is_ascii_whitespace() || byte == b',') {
                return false;
            }
            let outside = nesting.depth == 0 && !nesting.in_string;
            if outside && (byte == b']' || byte == b',') {
                *closed = byte == b']';
                step = if byte == b']' && before { Element::End } else { Element::Found };
                return true;
            }
            nesting.step(byte);
            element.push(byte);
            let whole = nesting.depth == 0 && !nesting.in_string && byte == b'}';
            if whole {
                step = Element::Found;
            } else if element.len() > super::MAX_ROW_BYTES {
                step = Element::TooLong;
            }
            whole || element.len() > super::MAX_ROW_BYTES
        })?;
        Ok(step)
    }
}

/// Feeds bytes to `stop` until it says true (that byte is consumed) or the input ends (false).
fn scan(input: &mut impl BufRead, mut stop: impl FnMut(u8) -> bool) -> io::Result<bool> {
    loop {
        let buffer = input.fill_buf()?;
        if buffer.is_empty() {
            return Ok(false);
        }
        let length = buffer.len();
        match buffer.iter().position(|byte| stop(*byte)) {
            Some(index) => {
                input.consume(index + 1);
                return Ok(true);
            }
            None => input.consume(length),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements(text: &str) -> (Vec<String>, &'static str) {
        let mut elements = Elements::new(text.as_bytes());
        let (mut found, mut buffer) = (Vec::new(), Vec::new());
        loop {
            match elements.next(&mut buffer).unwrap() {
                Element::Found => found.push(String::from_utf8(buffer.clone()).unwrap()),
                Element::End => return (found, "end"),
                Element::CutOff => return (found, "cut off"),
                Element::TooLong => return (found, "too long"),
            }
        }
    }

    #[test]
    fn elements_are_cut_at_their_own_braces() {
        let (found, end) =
            elements(r#"{"name":"features","meta":[1,[2]],"features":[ {"a":"}]\""} , {"b":[{}]}],"x":1}"#);
        assert_eq!(found, [r#"{"a":"}]\""}"#, r#"{"b":[{}]}"#]);
        assert_eq!(end, "end");
        assert_eq!(elements("[{\"a\":1},null,{}]").0, ["{\"a\":1}", "null", "{}"]);
        assert_eq!(elements("[1,null]"), (vec!["1".to_owned(), "null".to_owned()], "end"));
        assert_eq!(elements("[{\"a\":1},{\"b\":").1, "cut off");
    }

    #[test]
    fn only_an_outermost_list_named_features_counts() {
        assert!(has_features(br#"{"type":"FeatureCollection","features":["#));
        assert!(!has_features(br#"{"a":{"features":[]}}"#));
        assert!(!has_features(b"{\"a\":1}\n{\"features\":[]}"));
    }
}
