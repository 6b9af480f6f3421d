//! How many pages a PDF has, where that can be read without taking it apart.

/// The pages of a PDF whose page objects stand in the open. Newer files pack them into compressed streams; of those
/// only what the page tree says in the open counts, else nothing is known.
pub(crate) fn pages(pdf: &[u8]) -> Option<i64> {
    let text = |at: usize| &pdf[at..(at + 200).min(pdf.len())];
    let mut single = 0;
    let mut most = 0;
    for at in pdf.windows(5).enumerate().filter(|(_, it)| *it == b"/Type").map(|(at, _)| at + 5) {
        let rest = text(at).trim_ascii_start();
        match rest.strip_prefix(b"/Page") {
            Some([b's', ..]) => most = most.max(count(pdf, at)),
            Some([next, ..]) if !next.is_ascii_alphanumeric() => single += 1,
            _ => {}
        }
    }
    Some(most.max(single)).filter(|pages| *pages > 0)
}

/// The `/Count` of the object that stands around `at`.
fn count(pdf: &[u8], at: usize) -> i64 {
    let find = |part: &[u8], words: &[u8]| part.windows(words.len()).position(|it| it == words);
    let from = pdf[..at].windows(4).rposition(|it| it == b" obj").map_or(0, |from| from + 4);
    let object = &pdf[from..];
    let object = &object[..find(object, b"endobj").unwrap_or(object.len())];
    let digits = find(object, b"/Count").map(|at| object[at + 6..].trim_ascii_start()).unwrap_or_default();
    let digits = digits.iter().take_while(|byte| byte.is_ascii_digit()).take(6);
    digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use super::pages;

    #[test]
    fn pages_are_counted_where_they_stand_in_the_open() {
        let tree = b"1 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>> endobj 9 0 obj <</Count 7>> endobj";
        assert_eq!(pages(tree), Some(2));
        assert_eq!(pages(b"<< /Type /Page >> << /Type/Page/Parent 1 0 R >> <</Type /PageLabel>>"), Some(2));
        assert_eq!(pages(b"%PDF-1.7 everything is packed"), None);
        assert_eq!(pages(b"/Type /Pages /Count 99999999999999"), Some(999_999));
        assert_eq!(pages(b"/Type"), None);
    }
}
