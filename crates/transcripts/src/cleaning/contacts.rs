//! E-mail addresses and telephone numbers in texts.

/// What stands for an e-mail address.
pub const EMAIL: &str = "[e-mail]";
/// What stands for a telephone number.
pub const PHONE: &str = "[phone]";

/// The text with both masked; `told` hears what was replaced by what.
pub fn mask(text: &str, mut told: impl FnMut(&str, &str)) -> String {
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    let mut found: Vec<(usize, usize, &str)> = emails(text).map(|(starts, ends)| (starts, ends, EMAIL)).collect();
    found.extend(phones(text).into_iter().map(|(starts, ends)| (starts, ends, PHONE)));
    found.sort_unstable();
    for (starts, ends, by) in found {
        if starts < from {
            continue;
        }
        told(&text[starts..ends], by);
        out.push_str(&text[from..starts]);
        out.push_str(by);
        from = ends;
    }
    out + &text[from..]
}

pub fn has_email(text: &str) -> bool {
    emails(text).next().is_some()
}

fn emails(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut from = 0;
    text.match_indices('@').filter_map(move |(at, _)| {
        let local = |c: char| c.is_alphanumeric() || "._%+'-".contains(c);
        let starts = at - text[from..at].chars().rev().take_while(|c| local(*c)).map(char::len_utf8).sum::<usize>();
        let domain = |c: &char| c.is_alphanumeric() || *c == '.' || *c == '-';
        let long: usize = text[at + 1..].chars().take_while(domain).map(char::len_utf8).sum();
        let domain = text[at + 1..at + 1 + long].trim_end_matches(['.', '-']);
        let ends = at + 1 + domain.len();
        from = at + 1;
        (starts < at && domain.trim_start_matches('.').contains('.')).then_some((starts, ends))
    })
}

fn phones(text: &str) -> Vec<(usize, usize)> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(at) = text[from..].find(|c: char| c.is_ascii_digit() || c == '+' || c == '(').map(|at| from + at) {
        let run = run(&text[at..]);
        let after = text[at + run.len()..].chars().next();
        let before = &text[..at];
        let apart = !before.ends_with(|c: char| c.is_alphanumeric() || "$€£#/.=_-".contains(c))
            && !after.is_some_and(|c| c.is_alphanumeric() || c == '%');
        if apart && is_phone(run) && !is_book(before, run) {
            found.push((at, at + run.len()));
        }
        from = at + run.len().max(1);
    }
    found
}

/// Digits and what may stand between those of a number, from a first sign to a last digit.
fn run(text: &str) -> &str {
    let (mut ends, mut between) = (0, 0);
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_digit() {
            (ends, between) = (at + 1, 0);
        } else if b" -.()+".contains(&byte) && between < 2 && (byte != b'+' || at == 0) {
            between += 1;
        } else {
            break;
        }
    }
    &text[..ends]
}

/// By how its digits are grouped; years, dates, ZIP codes and rows of small numbers are none.
fn is_phone(run: &str) -> bool {
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    let sizes: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let year = |group: &str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    match sizes.as_slice() {
        _ if run.starts_with('+') => (8..=15).contains(&digits),
        [3, 4] => run.contains(['-', '.']),
        [only] => (10..=11).contains(only),
        [5, 4] => false,
        [2, 2, 2, 2, 2] => run.starts_with('0'),
        [4, ..] if groups.iter().all(|group| year(group)) || year(groups[0]) && sizes[1] <= 2 => false,
        _ => (9..=15).contains(&digits) && sizes.iter().any(|size| *size >= 3) && sizes.len() <= 6,
    }
}

/// Numbers of books look alike.
fn is_book(before: &str, run: &str) -> bool {
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    let thirteen = digits.len() == 13 && (digits.starts_with("978") || digits.starts_with("979"));
    let tail = &before[before.floor_char_boundary(before.len().saturating_sub(12))..];
    thirteen || tail.to_ascii_lowercase().contains("isbn")
}

#[cfg(test)]
mod tests {
    use super::mask;

    fn masked(text: &str) -> String {
        mask(text, |_, _| {})
    }

    #[test]
    fn addresses_and_numbers_are_masked() {
        for (text, found) in [
            ("write to ada.quill+x@library.example.org.", "write to [e-mail]."),
            ("a@b.example@c.example", "[e-mail]@c.example"),
            ("call (505) 555-0143 or +1 505 555 0143!", "call [phone] or [phone]!"),
            ("555-0143, 505.555.0143, 15055550143", "[phone], [phone], [phone]"),
            ("+34 612 34 56 78", "[phone]"),
        ] {
            assert_eq!(masked(text), found);
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "2019-2024 and 2026-11-22 12:30, 12345-6789",
            "ISBN 0-306-40615-2, ISBN: 0306406152, 978-0-306-40615-7",
            "10 20 30 40 50 60, $1000000000, 3.5 to 12, #1234567890, 1,000,000,000",
            "@ 3 pm, me @work, a@b, é(",
            "2019 2020 2021 2022",
        ] {
            assert_eq!(masked(text), text);
        }
    }
}
