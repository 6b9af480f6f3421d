//! Phones, web addresses and ZIP codes in one form.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::shipped;

/// Hosts that carry the pages of many bodies: sharing one says nothing.
static HOSTS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| shipped::rows(include_str!("../../data/shared_hosts.txt")).collect());

/// Endings under which anyone may own a name, longer than one label.
const WIDE_ENDINGS: &str = "co.uk org.uk ac.uk gov.uk com.au org.au com.mx org.mx gov.mx";

/// The first North American number of a cell that can be dialled, as `+1` and ten digits, else the first
/// number written with `+` and a country (8 to 15 digits). A zero, seven digits, an extension alone or
/// an area code that cannot exist are `None`.
/// Rules of the North American Numbering Plan: area code and exchange begin with 2 to 9, and neither
/// is N11.
pub fn phone(cell: &str) -> Option<String> {
    phone_number(cell).map(|digits| format!("+{digits}"))
}

/// The digits of [`phone`], country first (E.164 has at most fifteen).
pub(crate) fn phone_number(cell: &str) -> Option<u64> {
    let (mut digits, mut count, mut foreign) = (0_u64, 0, false);
    for c in cell.chars().chain(['\n']) {
        match c {
            '0'..='9' => {
                digits = digits.wrapping_mul(10).wrapping_add(u64::from(c) - u64::from('0'));
                count += 1;
            }
            '+' if count == 0 => foreign = true,
            ' ' | '-' | '.' | '(' | ')' | '–' | '\u{a0}' | '/' if count < 10 => {}
            _ => {
                if let Some(found) = dialled(digits, count, foreign) {
                    return Some(found);
                }
                (digits, count, foreign) = (0, 0, c == '+');
            }
        }
    }
    None
}

/// The number with its country, of so many digits as written.
fn dialled(digits: u64, count: u32, foreign: bool) -> Option<u64> {
    const TEN: u64 = 10_000_000_000;
    let national = match count {
        10 => Some(digits),
        11 if digits / TEN == 1 => Some(digits % TEN),
        _ => None,
    };
    if let Some(national) = national.filter(|national| is_north_american(*national)) {
        return Some(TEN + national);
    }
    let first = digits / 10_u64.pow(count.clamp(1, 15) - 1);
    (foreign && (8..=15).contains(&count) && first >= 2).then_some(digits)
}

fn is_north_american(digits: u64) -> bool {
    let opens = |three: u64| three >= 200 && three % 100 != 11;
    opens(digits / 10_000_000) && opens(digits / 10_000 % 1000)
}

/// The name a body registered, in small letters (`https://www.Example.org/x` → `example.org`); `None` for
/// what is not a web address and for hosts shared by many (social networks, site builders, directories).
/// An approximation of the Public Suffix List: two labels, three under a few wide endings, and the
/// whole host under US locality names (`lib.va.us`).
pub fn domain(url: &str) -> Option<String> {
    let mut host = String::new();
    site(url, &mut host).map(|(registered, _)| registered.to_owned())
}

/// The page within the site (`…/stores/12?x=1` → `stores/12`), small letters; empty for the front page.
/// Chains and health systems give each site its own page.
pub fn web_page(url: &str) -> String {
    split_url(url, &mut String::new()).map(page).unwrap_or_default()
}

/// [`domain`] and [`web_page`] in one, with a buffer for the host.
pub(crate) fn site<'h>(url: &str, host: &'h mut String) -> Option<(&'h str, String)> {
    let path = split_url(url, host)?;
    let registered = registered(host);
    (!HOSTS.contains(registered)).then(|| (registered, page(path)))
}

fn page(path: &str) -> String {
    if path.is_empty() {
        return String::new();
    }
    let path = path.split(['?', '#']).next().unwrap_or_default().trim_matches('/').to_lowercase();
    let front = ["index.html", "index.htm", "index.php", "home", "default.aspx", "contact", "about"];
    if front.contains(&path.as_str()) { String::new() } else { path }
}

fn registered(host: &str) -> &str {
    let dots = || host.rmatch_indices('.').map(|(at, _)| at);
    if host.ends_with(".us") && dots().count() >= 3 {
        return host;
    }
    let last_two = dots().nth(1).map_or(host, |at| &host[at + 1..]);
    let wide = WIDE_ENDINGS.split(' ').any(|ending| ending == last_two);
    let cut = if wide { dots().nth(2) } else { dots().nth(1) };
    cut.map_or(host, |at| &host[at + 1..])
}

/// Puts the host without `www.` in small letters into the buffer and returns the path, if it is a web address.
fn split_url<'u>(url: &'u str, buffer: &mut String) -> Option<&'u str> {
    let url = url.trim();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.split(['?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    buffer.clear();
    if host.is_ascii() {
        buffer.push_str(host);
        buffer.make_ascii_lowercase();
    } else {
        buffer.extend(host.chars().flat_map(char::to_lowercase));
    }
    buffer.truncate(buffer.trim_end_matches('.').len());
    if buffer.starts_with("www.") {
        buffer.drain(.."www.".len());
    }
    let label = |l: &str| !l.is_empty() && l.chars().all(|c| c.is_alphanumeric() || c == '-');
    let ending = buffer.rsplit('.').next().unwrap_or_default();
    let is_name = buffer.contains('.') && buffer.split('.').all(label);
    (is_name && ending.len() >= 2 && ending.chars().all(char::is_alphabetic)).then_some(path)
}

/// The five digits of a US ZIP code; `ZIP+4` with or without hyphen loses its four. Four digits are a
/// ZIP whose leading zero a spreadsheet ate. `00000` and `99999` are "not known".
pub fn zip5(text: &str) -> Option<String> {
    zip_number(text).map(|zip| format!("{zip:05}"))
}

/// [`zip5`] as a number.
pub(crate) fn zip_number(text: &str) -> Option<u32> {
    let main = text.trim().split(['-', ' ', '.']).next().unwrap_or_default();
    let digits: u32 = main.parse().ok().filter(|_| main.bytes().all(|b| b.is_ascii_digit()))?;
    let five = match main.len() {
        4 | 5 => digits,
        8 | 9 => digits / 10_000,
        _ => return None,
    };
    (five != 0 && five != 99_999).then_some(five)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_first_number_that_can_be_dialled() {
        let call = |cell| phone(cell);
        assert_eq!(call("(202) 671-3121\r\n").as_deref(), Some("+12026713121"));
        assert_eq!(call("1-800-632-0014 x4").as_deref(), Some("+18006320014"));
        assert_eq!(call("310/246-1501").as_deref(), Some("+13102461501"));
        assert_eq!(call("front desk 202.555.0148; fax 202.555.0149").as_deref(), Some("+12025550148"));
        assert_eq!(call("202-555-0148 202-555-0149").as_deref(), Some("+12025550148"));
        assert_eq!(call("+44 20 7946 0018").as_deref(), Some("+442079460018"));
        for cell in ["0", "", "671-3121", "000-000-0000", "123-456-7890", "911-555-0100", "n/a", "-3"] {
            assert_eq!(call(cell), None, "{cell}");
        }
    }

    #[test]
    fn the_name_that_was_registered() {
        assert_eq!(domain("http://www.quillbooks.example/").as_deref(), Some("quillbooks.example"));
        assert_eq!(domain("https://events.quillbooks.example:443/a?b#c").as_deref(), Some("quillbooks.example"));
        assert_eq!(domain("shop.co.uk").as_deref(), Some("shop.co.uk"));
        assert_eq!(domain("http://tenney.lib.va.us/x").as_deref(), Some("tenney.lib.va.us"));
        for not in ["", "none", "N/A", "www.facebook.com/quill", "quill.wixsite.com/x", "a b.c", "1.2"] {
            assert_eq!(domain(not), None, "{not}");
        }
        assert_eq!(web_page("http://quill.example/Stores/12/?x"), "stores/12");
        assert_eq!(web_page("http://quill.example/index.html"), "");
    }

    #[test]
    fn zip_codes() {
        assert_eq!(zip5("20032-1501").as_deref(), Some("20032"));
        assert_eq!(zip5("200321501").as_deref(), Some("20032"));
        assert_eq!(zip5("2138").as_deref(), Some("02138"));
        assert_eq!(zip5("20032.0").as_deref(), Some("20032"));
        for not in ["", "00000", "K1A 0B1", "123", "-3"] {
            assert_eq!(zip5(not), None, "{not}");
        }
    }

    proptest! {
        #[test]
        fn every_way_of_writing_a_number_is_one_number(area in 212u32..=989, exchange in 212u32..=989, line in 0u32..10_000) {
            prop_assume!(area % 100 != 11 && exchange % 100 != 11);
            let plain = format!("{area}{exchange}{line:04}");
            let key = Some(format!("+1{plain}"));
            for written in [
                plain.clone(), format!("({area}) {exchange}-{line:04}"), format!("{area}.{exchange}.{line:04}\r\n"),
                format!("+1 {area} {exchange} {line:04}"), format!("1-{area}-{exchange}-{line:04} ext 5"),
            ] {
                prop_assert_eq!(phone(&written), key.clone(), "{}", written);
            }
            prop_assert_eq!(phone(&format!("+1{plain}")), key);
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,60}") {
            let _ = (phone(&text), domain(&text), web_page(&text), zip5(&text));
        }
    }
}
