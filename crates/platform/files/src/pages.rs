//! How many pages a PDF has, where that can be read without taking it apart.

/// The pages of a PDF whose page objects stand in the open. Newer files pack them into compressed streams; of those
/// only what the page tree says in the open counts, else nothing is known. Every byte is looked at once, whatever the
/// file says.
pub(crate) fn pages(pdf: &[u8]) -> Option<i64> {
    let (mut single, mut most) = (0, 0);
    let mut object = Object::default();
    for (at, byte) in pdf.iter().enumerate() {
        let rest = &pdf[at..];
        match byte {
            b' ' | b'e' if rest.starts_with(b" obj") || rest.starts_with(b"endobj") => {
                most = most.max(std::mem::take(&mut object).pages());
            }
            b'/' if rest.starts_with(b"/Type") => match value(rest, b"/Type").strip_prefix(b"/Page") {
                Some([b's', ..]) => object.is_tree = true,
                Some([next, ..]) if !next.is_ascii_alphanumeric() => single += 1,
                _ => {}
            },
            b'/' if object.count.is_none() && rest.starts_with(b"/Count") => {
                object.count = Some(number(value(rest, b"/Count")));
            }
            _ => {}
        }
    }
    Some(most.max(object.pages()).max(single)).filter(|pages| *pages > 0)
}

/// What an object of the file has said so far.
#[derive(Default)]
struct Object {
    /// It is a part of the page tree.
    is_tree: bool,
    /// Its first `/Count`.
    count: Option<i64>,
}

impl Object {
    fn pages(self) -> i64 {
        self.count.filter(|_| self.is_tree).unwrap_or(0)
    }
}

/// What stands after a key, some white space later.
fn value<'p>(rest: &'p [u8], key: &[u8]) -> &'p [u8] {
    const NEAR: usize = 200;
    rest[key.len()..rest.len().min(NEAR)].trim_ascii_start()
}

fn number(text: &[u8]) -> i64 {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).take(6);
    digits.fold(0, |number, digit| number * 10 + i64::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use super::pages;

    #[test]
    fn pages_are_counted_where_they_stand_in_the_open() {
        let tree = b"1 0 obj <</Type /Pages /Kids [2 0 R 3 0 R] /Count 2>> endobj 9 0 obj <</Count 7>> endobj";
        assert_eq!(pages(tree), Some(2));
        assert_eq!(pages(b"1 0 obj <</Count 12 /Type/Pages>> endobj 2 0 obj <</Type/Page>> endobj"), Some(12));
        assert_eq!(pages(b"<< /Type /Page >> << /Type/Page/Parent 1 0 R >> <</Type /PageLabel>>"), Some(2));
        assert_eq!(pages(b"%PDF-1.7 everything is packed"), None);
        assert_eq!(pages(b"/Type /Pages /Count 99999999999999"), Some(999_999));
        assert_eq!(pages(b"/Type"), None);
    }

    /// Looking from each mark for the ends of its object would take hours here.
    #[test]
    fn a_file_of_nothing_but_marks_is_read_once() {
        let mut hostile = b"/Type /Pages ".repeat(400_000);
        hostile.extend_from_slice(b"/Count 7");
        assert_eq!(pages(&hostile), Some(7));
    }
}
