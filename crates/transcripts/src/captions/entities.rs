//! Signs by name or number: `&amp;`, `&#233;`.

const ENTITIES: &[(&str, char)] =
    &[("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\''), ("nbsp", ' '), ("lrm", '\u{200e}')];
/// An entity that does not end within this many bytes is none.
const LONGEST: usize = 10;

/// The text with signs for its entities.
pub fn decode(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        match entity(&rest[at..]) {
            Some((sign, after)) => {
                out.push(sign);
                rest = after;
            }
            None => {
                out.push('&');
                rest = &rest[at + 1..];
            }
        }
    }
    out + rest
}

/// The sign that the entity at the beginning means, and what follows.
pub fn entity(text: &str) -> Option<(char, &str)> {
    let (name, after) = enclosed(text, '&', ';', LONGEST)?;
    let number = |digits: &str| match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => digits.parse().ok(),
    };
    let sign = match name.strip_prefix('#') {
        Some(digits) => char::from_u32(number(digits)?).map(|sign| if sign.is_control() { ' ' } else { sign }),
        None if name == "rlm" => Some('\u{200f}'),
        None => ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign),
    };
    sign.map(|sign| (sign, after))
}

/// What stands between the two signs at the beginning, and what follows.
pub fn enclosed(text: &str, open: char, close: char, longest: usize) -> Option<(&str, &str)> {
    let inner = text.strip_prefix(open)?;
    let within = inner.as_bytes().iter().take(longest);
    let end = within.take_while(|byte| **byte != open as u8).position(|byte| *byte == close as u8)?;
    Some((&inner[..end], &inner[end + 1..]))
}
