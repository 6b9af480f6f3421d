//! US telephone numbers.

/// The numbers in a value, ten digits each, in order and without repetition; extensions are left
/// out. A local number of seven digits stays seven.
pub fn phones(text: &str) -> Vec<String> {
    // A measure with decimals may have ten digits; "202.5550100" is not how numbers are written.
    if text.bytes().filter(|byte| *byte == b'.').count() == 1 && super::coordinates::number(text).is_some() {
        return Vec::new();
    }
    let mut found: Vec<String> = Vec::new();
    for part in text.split(|c: char| c.is_alphabetic() || ";,|&\n".contains(c)) {
        for number in split_numbers(part) {
            if !found.contains(&number) {
                found.push(number);
            }
        }
    }
    found
}

/// Numbers within a part free of letters: usually one, sometimes two parted by a slash or blanks.
fn split_numbers(part: &str) -> Vec<String> {
    if let Some(number) = number(part) {
        return vec![number];
    }
    // "410-555-0100 / 410-555-0101", and "410/555-0100 410/555-0101".
    let by_slash: Vec<String> = part.split(" / ").flat_map(number).collect();
    if !by_slash.is_empty() {
        return by_slash;
    }
    let digits: String = part.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        20 => [&digits[..10], &digits[10..]].into_iter().filter_map(number).collect(),
        // Ten digits and an extension after "x", which the split above took away.
        _ => Vec::new(),
    }
}

fn number(part: &str) -> Option<String> {
    let digits: String = part.chars().filter(char::is_ascii_digit).collect();
    let digits = match digits.len() {
        11 => digits.strip_prefix('1')?,
        7 | 10 => &digits,
        _ => return None,
    };
    // North American plan: area code and exchange begin with 2 to 9.
    let starts_well = |at: usize| matches!(digits.as_bytes()[at], b'2'..=b'9');
    let valid = starts_well(0) && (digits.len() == 7 || starts_well(3));
    // Seven bare digits are as often an id; a written local number has its dash.
    (valid && (digits.len() == 10 || part.contains(['-', '.', ' ']))).then(|| digits.to_owned())
}

/// Whether a value is telephone numbers and little else.
pub fn looks_like(text: &str) -> bool {
    !phones(text).is_empty()
        && !text.contains('@')
        && (text.len() < 26 || !text.contains("http"))
        && !starts_like_street(text)
}

/// "2105550100 Main St" would be odd; "555-0100 K St" is an address with a unit.
fn starts_like_street(text: &str) -> bool {
    super::street::looks_like(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_in_every_spelling() {
        for text in
            ["(202) 555-0100", "202-555-0100\r\n", "2025550100", "1-202-555-0100", "202.555.0100 x12", "310/555-0100"]
        {
            assert_eq!(phones(text).len(), 1, "{text}");
        }
        assert_eq!(phones("202-555-0100; 202-555-0199 (appointments)"), ["2025550100", "2025550199"]);
        assert_eq!(phones("202-555-0100 / 202-555-0199"), ["2025550100", "2025550199"]);
        assert_eq!(phones("555-0100"), ["5550100"]);
        assert_eq!(phones("202-555-0100, 202-555-0100").len(), 1);
    }

    #[test]
    fn zeros_ids_and_words_are_no_numbers() {
        for text in
            ["0", "", "0000000000", "3956601", "call us", "123-456-7890", "20009", "-3", "397950.9904", "38.91754511"]
        {
            assert_eq!(phones(text), Vec::<String>::new(), "{text}");
        }
    }
}
