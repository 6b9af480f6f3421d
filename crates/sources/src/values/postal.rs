//! States, ZIP codes and employer numbers.

/// States, the District and territories of the US with their postal codes (USPS Publication 28).
const STATES: [(&str, &str); 59] = [
    ("AL", "alabama"),
    ("AK", "alaska"),
    ("AZ", "arizona"),
    ("AR", "arkansas"),
    ("CA", "california"),
    ("CO", "colorado"),
    ("CT", "connecticut"),
    ("DE", "delaware"),
    ("DC", "district of columbia"),
    ("FL", "florida"),
    ("GA", "georgia"),
    ("HI", "hawaii"),
    ("ID", "idaho"),
    ("IL", "illinois"),
    ("IN", "indiana"),
    ("IA", "iowa"),
    ("KS", "kansas"),
    ("KY", "kentucky"),
    ("LA", "louisiana"),
    ("ME", "maine"),
    ("MD", "maryland"),
    ("MA", "massachusetts"),
    ("MI", "michigan"),
    ("MN", "minnesota"),
    ("MS", "mississippi"),
    ("MO", "missouri"),
    ("MT", "montana"),
    ("NE", "nebraska"),
    ("NV", "nevada"),
    ("NH", "new hampshire"),
    ("NJ", "new jersey"),
    ("NM", "new mexico"),
    ("NY", "new york"),
    ("NC", "north carolina"),
    ("ND", "north dakota"),
    ("OH", "ohio"),
    ("OK", "oklahoma"),
    ("OR", "oregon"),
    ("PA", "pennsylvania"),
    ("RI", "rhode island"),
    ("SC", "south carolina"),
    ("SD", "south dakota"),
    ("TN", "tennessee"),
    ("TX", "texas"),
    ("UT", "utah"),
    ("VT", "vermont"),
    ("VA", "virginia"),
    ("WA", "washington"),
    ("WV", "west virginia"),
    ("WI", "wisconsin"),
    ("WY", "wyoming"),
    ("AS", "american samoa"),
    ("GU", "guam"),
    ("MP", "northern mariana islands"),
    ("PR", "puerto rico"),
    ("VI", "virgin islands"),
    ("FM", "micronesia"),
    ("MH", "marshall islands"),
    ("PW", "palau"),
];

/// The postal code of a state written either way, in any case. A city named like a state
/// ("Washington", "New York") answers too: ask for the share of a column, not for one value.
pub fn state(text: &str) -> Option<&'static str> {
    let text = text.trim().trim_end_matches('.');
    STATES
        .iter()
        .find(|(code, name)| text.eq_ignore_ascii_case(code) || text.eq_ignore_ascii_case(name))
        .map(|(code, _)| *code)
}

/// The five digits of a ZIP code written as 5, 9 or 5-4 digits; `None` for anything else.
pub fn zip(text: &str) -> Option<&str> {
    let text = text.trim();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let whole = match text.len() {
        5 | 9 => digits(text),
        10 => digits(text.get(..5)?) && matches!(text.as_bytes()[5], b'-' | b' ') && digits(text.get(6..)?),
        6 => digits(text.get(..5)?) && text.ends_with('-'),
        _ => false,
    };
    let five = text.get(..5).filter(|_| whole)?;
    // 00501 is the lowest and 99950 the highest in use.
    ("00501"..="99950").contains(&five).then_some(five)
}

/// Whether a ZIP code can lie in a state: its first digit stands for a group of states (USPS
/// national areas). Both as [`state`] and [`zip`] give them.
pub fn agree(zip: &str, state: &str) -> bool {
    const AREAS: [&str; 10] = [
        "CT MA ME NH NJ RI VT PR VI NY",
        "DE NY PA",
        "DC MD NC SC VA WV",
        "AL FL GA MS TN",
        "IN KY MI OH",
        "IA MN MT ND SD WI",
        "IL KS MO NE",
        "AR LA OK TX",
        "AZ CO ID NM NV UT WY",
        "AK CA HI OR WA AS GU MP FM MH PW",
    ];
    let digit = zip.bytes().next().map_or(usize::MAX, |byte| usize::from(byte.wrapping_sub(b'0')));
    AREAS.get(digit).is_some_and(|states| states.split(' ').any(|other| other == state))
}

/// Two-digit prefixes the IRS gives out for employer identification numbers.
fn is_ein_prefix(prefix: u32) -> bool {
    matches!(prefix, 1..=6 | 10..=16 | 20..=27 | 30..=48 | 50..=68 | 71..=77 | 80..=88 | 90..=95 | 98 | 99)
}

/// An employer identification number: nine digits, with or without the dash after the second.
pub fn ein(text: &str) -> Option<u32> {
    let text = text.trim();
    let digits: String = match text.len() {
        9 => text.to_owned(),
        10 if text.as_bytes()[2] == b'-' => text.replacen('-', "", 1),
        _ => return None,
    };
    if digits.len() != 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|number| is_ein_prefix(number / 10_000_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_zips_and_employer_numbers() {
        assert_eq!((state("Va"), state("new hampshire"), state("NW")), (Some("VA"), Some("NH"), None));
        assert_eq!((zip("20001"), zip("20001-1234"), zip("200011234")), (Some("20001"), Some("20001"), Some("20001")));
        assert_eq!((zip("00000"), zip("2000"), zip("é200"), zip("2000100")), (None, None, None, None));
        assert_eq!(
            (ein("01-0262891"), ein("010262891"), ein("000262891"), ein("12345")),
            (Some(10_262_891), Some(10_262_891), None, None)
        );
    }
}
