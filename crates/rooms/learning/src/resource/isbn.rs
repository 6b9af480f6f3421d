//! International Standard Book Numbers (ISO 2108): ten or thirteen digits, the last of which proves the others.

/// The thirteen digits of an ISBN however it is written (`0-8389-4740-4`, `ISBN 978 0 8389 4740 5`); `None` when it is
/// none or its last digit is wrong.
pub fn isbn(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let typed = typed.get(..4).filter(|word| word.eq_ignore_ascii_case("isbn")).map_or(typed, |_| &typed[4..]);
    let typed = typed.trim_start_matches("-13").trim_start_matches("-10").trim_start_matches([':', ' ']);
    let signs: Vec<char> =
        typed.chars().filter(|c| !c.is_whitespace() && !"-\u{2010}\u{2011}\u{2013}".contains(*c)).collect();
    match signs.len() {
        10 => of_ten(&signs),
        13 => of_thirteen(&signs),
        _ => None,
    }
}

/// Digits weigh 10 to 1 and the sum is divisible by 11; an X at the end counts ten.
fn of_ten(signs: &[char]) -> Option<String> {
    let value = |(at, sign): (usize, &char)| match sign {
        'X' | 'x' if at == 9 => Some(10),
        _ => sign.to_digit(10),
    };
    let digits: Vec<u32> = signs.iter().enumerate().map(value).collect::<Option<_>>()?;
    let sum: u32 = (1..=10).rev().zip(&digits).map(|(weight, digit)| weight * digit).sum();
    if !sum.is_multiple_of(11) {
        return None;
    }
    let mut made: Vec<u32> = [9, 7, 8].into_iter().chain(digits[..9].iter().copied()).collect();
    made.push((10 - weighed(&made) % 10) % 10);
    Some(made.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect())
}

/// Digits weigh 1 and 3 in turn and the sum is divisible by 10; it begins with 978 or 979.
fn of_thirteen(signs: &[char]) -> Option<String> {
    let digits: Vec<u32> = signs.iter().map(|sign| sign.to_digit(10)).collect::<Option<_>>()?;
    let is_book = digits.starts_with(&[9, 7, 8]) || digits.starts_with(&[9, 7, 9]);
    (is_book && weighed(&digits).is_multiple_of(10)).then(|| signs.iter().collect())
}

fn weighed(digits: &[u32]) -> u32 {
    digits.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum()
}

#[cfg(test)]
mod tests {
    use super::isbn;

    #[test]
    fn an_isbn_is_read_however_it_is_written() {
        let thirteen = Some("9780306406157".to_owned());
        for typed in
            ["0-306-40615-2", "978-0-306-40615-7", "ISBN 978 0306406157", "isbn-13: 9780306406157", "0306406152"]
        {
            assert_eq!(isbn(typed), thirteen, "{typed}");
        }
        assert_eq!(isbn("0-8044-2957-X"), isbn("978-0-8044-2957-3"));
    }

    #[test]
    fn a_wrong_digit_is_no_isbn() {
        for typed in ["", "0-306-40615-3", "978-0-306-40615-8", "1234567890123", "ISBN", "0306406X52", "é", "isbñ 1"]
        {
            assert_eq!(isbn(typed), None, "{typed}");
        }
    }
}
