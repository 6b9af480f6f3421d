//! From what a source wrote to an [`Address`].

use super::Address;
use super::words::{direction, is_unit_word, street_name, street_type};
use crate::text::{fold, without_care_of};

/// Reads a street line. Care-of names are cut; boxes, suites before or after the street, units without
/// a word after a quadrant (`AVE NW 368`), glued words (`1023 15THSTREET`, `4405WSTREETNW`), intersections,
/// and a city and ZIP behind the street are understood. Never fails: what is not understood is left out.
pub fn parse(street: &str) -> Address {
    let (mut words, crossing) = if is_plain(street) {
        (spread(street), false)
    } else {
        let line = without_care_of(street);
        (spread(&first_street(&line)), is_crossing(&line))
    };
    let po_box = take_box(&mut words);
    let mut unit = take_unit(&mut words);
    let number = take_number(&mut words, crossing);
    let tail = cut_tail(&mut words);
    if unit.is_empty() {
        unit = tail.filter(|word| word.bytes().any(|b| b.is_ascii_digit()) && word.len() < 5).unwrap_or_default();
    }
    let (street, kind, quadrant) = name_parts(words);
    let crossing = crossing && po_box.is_none();
    Address { number, street, kind, quadrant, unit, po_box, crossing }
}

/// Nothing but words and numbers, none of which names a person or a second street. Nearly all lines are
/// so, and need not be searched for the marks of either.
fn is_plain(line: &str) -> bool {
    const MARKS: [&str; 8] = ["AND", "AT", "BETWEEN", "BTWN", "CORNER", "C", "CO", "CARE"];
    let sign = |b: u8| !(b.is_ascii_alphanumeric() || matches!(b, b' ' | b'.' | b',' | b'-'));
    let words = || line.split([' ', '.', ',', '-']);
    let attention = |word: &str| word.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("ATTN"));
    let begins = |word: &str| word.starts_with(['A', 'B', 'C', 'a', 'b', 'c']);
    let marked =
        |word: &str| begins(word) && (attention(word) || MARKS.iter().any(|mark| word.eq_ignore_ascii_case(mark)));
    !line.bytes().any(sign) && !words().any(marked)
}

/// Two streets: joined by `&`, `/`, AT, AND or BETWEEN; not a fraction, not a range of numbers.
fn is_crossing(line: &str) -> bool {
    let upper = line.to_ascii_uppercase();
    let bytes = upper.as_bytes();
    let digit_at = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    let sign = upper
        .match_indices(['&', '/', '@'])
        .any(|(at, _)| at > 0 && !(digit_at(at.checked_sub(1)) && digit_at(Some(at + 1))));
    sign || [" AND ", " AT ", " BETWEEN ", " BTWN ", " CORNER OF "].iter().any(|word| upper.contains(word))
}

/// What stands before the cross street.
fn first_street(line: &str) -> String {
    let upper = format!("{} ", line.to_ascii_uppercase().replace("1/2", " "));
    let cuts = ["&", " AND ", " AT ", "@", " BETWEEN ", " BTWN ", " / ", "/"];
    let end = cuts.iter().filter_map(|cut| upper.find(cut)).filter(|&at| at > 0).min().unwrap_or(upper.len());
    upper[..end].to_owned()
}

/// Folded words, with `#` as a unit word, `N W` joined, and glued words taken apart.
fn spread(line: &str) -> Vec<String> {
    let folded = if line.contains('#') { fold(&line.replace('#', " UNIT ")) } else { fold(line) };
    let mut words: Vec<String> = Vec::with_capacity(8);
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if word.bytes().any(|b| b.is_ascii_digit()) {
            unglue(word).into_iter().for_each(|part| push(&mut words, part));
        } else {
            push(&mut words, word.to_owned());
        }
    }
    words
}

/// Adds a word; `N` and `W` behind a street become `NW`.
fn push(words: &mut Vec<String>, word: String) {
    let before = words.last().map(String::as_str);
    let quadrant = words.len() > 2 && matches!(before, Some("N" | "S")) && matches!(word.as_str(), "W" | "E");
    match words.last_mut().filter(|_| quadrant) {
        Some(before) => before.push_str(&word),
        None => words.push(word),
    }
}

/// A word with digits: `15THSTREET` → `15TH STREET`; `4405WSTREETNW` → `4405 W STREET NW`; others stay whole.
fn unglue(word: &str) -> Vec<String> {
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return vec![word.to_owned()];
    }
    let mut rest = word;
    let mut back = Vec::new();
    let ends = |rest: &str, ending: &str| rest.len() > ending.len() && rest.ends_with(ending);
    if let Some(quadrant) = ["NW", "NE", "SW", "SE"].into_iter().find(|quadrant| ends(rest, quadrant)) {
        rest = &rest[..rest.len() - 2];
        back.push(quadrant.to_owned());
    }
    let types = ["STREET", "AVENUE", "ROAD", "PLACE"];
    if let Some(kind) = types.into_iter().find(|kind| ends(rest, kind)) {
        rest = &rest[..rest.len() - kind.len()];
        back.push(kind.to_owned());
        let name = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if !matches!(name, "" | "ST" | "ND" | "RD" | "TH") && name.len() < rest.len() {
            back.push(name.to_owned());
            rest = &rest[..rest.len() - name.len()];
        }
    }
    back.push(rest.to_owned());
    back.reverse();
    back
}

/// Takes `PO BOX 12`, `P O BOX 12`, `POB 12`, `BOX 12`, `DRAWER D` off the line and returns the number.
fn take_box(words: &mut Vec<String>) -> Option<String> {
    let at = words.iter().position(|word| matches!(word.as_str(), "BOX" | "POB" | "POBOX" | "DRAWER" | "BX"))?;
    let number = words.get(at + 1).cloned().unwrap_or_default();
    let text = words[..at].join(" ");
    let postal = words[at] != "BOX" || ["PO", "P O", "POST OFFICE", "P", ""].contains(&text.as_str());
    // "RR 3 BOX 289" is a rural house; "3700 O ST NW BOX 571001" a box inside a campus, whose street counts.
    let after = words[..at].join(" ").ends_with("PO") || words[..at].join(" ").ends_with("P O");
    let start = words[..at].iter().rposition(|word| !matches!(word.as_str(), "P" | "O" | "PO")).map_or(0, |i| i + 1);
    let has_street = words[..start].iter().any(|word| street_type(word).is_some());
    words.drain(start..(at + 2).min(words.len()));
    ((postal || after) && !has_street).then_some(number)
}

/// Takes the last unit word and what follows it (one or two words) off the line; also a unit in front.
fn take_unit(words: &mut Vec<String>) -> String {
    let Some(at) = words.iter().position(|word| is_unit_word(word)) else { return String::new() };
    let stands_alone = matches!(words[at].as_str(), "LOBBY" | "LBBY" | "REAR" | "LOWR" | "BSMT" | "BASEMENT" | "PH");
    let before =
        at.checked_sub(1).map(|i| words[i].clone()).filter(|word| word.ends_with("TH") || word.ends_with("RD"));
    if matches!(words[at].as_str(), "FL" | "FLR" | "FLOOR") && before.is_some() && at > 2 {
        words.drain(at - 1..=at);
        return before.unwrap_or_default();
    }
    let mut end = at + 1;
    let follows = |i: usize| words.get(i).is_some_and(|word| is_unit_word(word));
    while follows(end) {
        end += 1;
    }
    let unit = words.get(end).filter(|_| !stands_alone).cloned().unwrap_or_else(|| words[at].clone());
    end = (end + usize::from(!stands_alone)).min(words.len());
    words.drain(at..end);
    // A second mention ("BLDG A STE 3") leaves its own word behind; the most exact, the last, counts.
    let second = take_unit(words);
    if second.is_empty() { unit } else { format!("{unit} {second}") }
}

/// Takes the house number off the front, together with the rest of a range.
fn take_number(words: &mut Vec<String>, crossing: bool) -> Option<u32> {
    const WORDS: &str = "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN";
    let first = words.first()?;
    let is_word = words.len() > 2 && !first.starts_with(|c: char| c.is_ascii_digit());
    let spelled = || WORDS.split(' ').position(|word| word == first).map(|at| at as u32 + 1);
    let spelled = if is_word { spelled() } else { None };
    let digits = first.trim_end_matches(|c: char| c.is_ascii_uppercase());
    // "1200B" is a house, "14TH" is a street.
    let house = first.len() - digits.len() <= 1 && digits.len() < 7;
    let number = spelled.or_else(|| digits.parse().ok().filter(|_| house))?;
    let names_street = words.get(1).is_some_and(|word| street_type(word).is_some()) && words.len() < 4;
    let plain_street = crossing && words.get(1).is_none_or(|word| direction(word).is_some() && words.len() == 2);
    if names_street && crossing || plain_street {
        return None;
    }
    words.remove(0);
    let range = words.first().is_some_and(|word| word.parse::<u32>().is_ok_and(|to| to > number && to < number + 200));
    if range && words.get(1).is_some_and(|word| street_type(word).is_none()) {
        words.remove(0);
    }
    Some(number)
}

/// Cuts what stands behind the street (city, state, ZIP, a bare unit) and returns its first word.
fn cut_tail(words: &mut Vec<String>) -> Option<String> {
    let quadrant = (1..words.len()).find(|&i| matches!(words[i].as_str(), "NW" | "NE" | "SW" | "SE"));
    let typed = |i: usize| street_type(&words[i]).is_some();
    let last = (1..words.len()).rev().find(|&i| typed(i));
    let direction_after = |i: usize| words.get(i + 1).is_some_and(|word| direction(word).is_some());
    let end = match (quadrant, last) {
        (Some(quadrant), _) => quadrant + 1,
        (None, Some(last)) => {
            // "100 MAIN ST PARK PLACE": a city of two words may end like a street; the first type counts then.
            let first = (1..=last).find(|&i| typed(i) && !(i < last && typed(i + 1))).unwrap_or(last);
            let end = if last - first > 1 { first } else { last };
            // A numbered highway keeps its number.
            let numbered = words[end] == "HWY" || words[end] == "HIGHWAY";
            end + 1 + usize::from(numbered || direction_after(end))
        }
        (None, None) => words.len(),
    };
    let tail = words.get(end).cloned();
    words.truncate(end);
    tail
}

/// Street name, type and quadrant of what is left.
fn name_parts(mut words: Vec<String>) -> (String, String, String) {
    let mut quadrant = String::new();
    if words.len() > 1
        && let Some(found) = words.last().and_then(|word| direction(word))
    {
        quadrant = found.to_owned();
        words.pop();
    }
    let mut kind = String::new();
    if words.len() > 1
        && let Some(found) = words.last().and_then(|word| street_type(word))
    {
        kind = found.to_owned();
        words.pop();
    }
    if words.len() > 1
        && let Some(found) = direction(&words[0])
    {
        if quadrant.is_empty() {
            quadrant = found.to_owned();
            words.remove(0);
        } else {
            // "NORTH CAPITOL ST NW": the word belongs to the name.
            words[0] = found.to_owned();
        }
    }
    (street_name(&words, &kind), kind, quadrant)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(street: &str) -> String {
        parse(street).key().unwrap_or_else(|| format!("no key: {:?}", parse(street)))
    }

    #[test]
    fn spellings_of_one_address_share_a_key() {
        for (written, expected) in [
            ("1701 Gales Street NE", "1701|GALES|ST|NE"),
            ("1701 GALES ST. N.E.", "1701|GALES|ST|NE"),
            ("1701 Gales St Northeast, Suite 4", "1701|GALES|ST|NE"),
            ("STE 300 1629 K ST NW", "1629|K|ST|NW"),
            ("1629 K ST NW STE 300", "1629|K|ST|NW"),
            ("1629 K ST NW WASHINGTON DC 20006", "1629|K|ST|NW"),
            ("12 FIRST ST SE", "12|1ST|ST|SE"),
            ("12 1ST ST SE", "12|1ST|ST|SE"),
            ("900 EYE STREET NW", "900|I|ST|NW"),
            ("1200 E ST NW", "1200|E|ST|NW"),
            ("2427 MARTIN L KING JR AVE SE", "2427|MLK|AVE|SE"),
            ("2427 M L K JR AVE SE", "2427|MLK|AVE|SE"),
            ("410 MS AVE SE", "410|MISSISSIPPI|AVE|SE"),
            ("3000 CONN AVE NW", "3000|CONNECTICUT|AVE|NW"),
            ("1023 15THSTREET NW", "1023|15TH|ST|NW"),
            ("4405WSTREETNW", "4405|W|ST|NW"),
            ("100 N MAIN ST", "100|MAIN|ST|N"),
            ("100 MAIN STREET NORTH", "100|MAIN|ST|N"),
            ("1200-1210 North Capitol Street NW", "1200|N CAPITOL|ST|NW"),
            ("ONE MASSACHUSETTS AVE NW", "1|MASSACHUSETTS|AVE|NW"),
            ("3700 O ST NW BOX 571001", "3700|O|ST|NW"),
            ("C/O MARY FAIRBROOK 12 OAK LN", "12|OAK|LN|"),
        ] {
            assert_eq!(key(written), expected, "{written}");
        }
    }

    #[test]
    fn units_with_and_without_a_word() {
        for (written, unit) in [
            ("5614 CONNECTICUT AVE NW 368", "368"),
            ("1629 K ST NW STE 300", "300"),
            ("1629 K ST NW # 300", "300"),
            ("1629 K ST NW 5TH FLOOR", "5TH"),
            ("1629 K ST NW", ""),
            ("8053 East 50Th St Suite 302", "302"),
        ] {
            assert_eq!(parse(written).unit, unit, "{written}");
        }
    }

    #[test]
    fn boxes_and_crossings_have_no_key() {
        for (written, number) in [("PO BOX 571001", "571001"), ("P.O. Box 12", "12"), ("POB 7", "7")] {
            assert_eq!(parse(written).po_box.as_deref(), Some(number), "{written}");
            assert_eq!(parse(written).key(), None);
        }
        for written in ["14th & U Streets NW", "37TH AND O", "Oak St / Elm St", "14TH ST BETWEEN U AND V"] {
            let address = parse(written);
            assert!(address.crossing && address.key().is_none(), "{written}: {address:?}");
        }
        assert_eq!(parse("").key(), None);
        assert_eq!(parse("123 1/2 Oak St").key().as_deref(), Some("123|OAK|ST|"));
    }

    proptest! {
        #[test]
        fn a_written_address_reads_back(
            number in 1u32..9999,
            street in prop::sample::select(vec!["OAK", "15TH", "K", "MASSACHUSETTS", "ALDER RIDGE", "E"]),
            kind in prop::sample::select(vec![("Street", "ST"), ("AVE", "AVE"), ("Rd.", "RD"), ("Place", "PL")]),
            quadrant in prop::sample::select(vec!["NW", "SE", ""]),
            unit in prop::sample::select(vec!["", "Ste 12", "# 12", "Apt 12"]),
        ) {
            let address = parse(&format!("{number} {street} {} {quadrant} {unit}", kind.0));
            prop_assert_eq!(address.key(), Some(format!("{number}|{street}|{}|{quadrant}", kind.1)));
            prop_assert_eq!(address.unit, if unit.is_empty() { "" } else { "12" });
        }

        #[test]
        fn a_plain_line_needs_no_search(line in "[0-9]{1,3} [A-Z .,-]{0,12}( AT| CO|AND|ATT)?[a-z ]{0,8}") {
            let searched = without_care_of(&line);
            if is_plain(&line) {
                prop_assert_eq!(spread(&first_street(&searched)), spread(&line));
                prop_assert!(!is_crossing(&searched));
            }
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,50}") {
            let _ = parse(&text).key();
        }
    }
}
