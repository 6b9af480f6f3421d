//! The vocabulary of street addresses.

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::shipped;

static TYPES: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| shipped::pairs(include_str!("../../data/street_types.tsv")).collect());
static NAMES: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| shipped::pairs(include_str!("../../data/street_names.tsv")).collect());
static STATES: LazyLock<FxHashMap<&str, &str>> =
    LazyLock::new(|| shipped::pairs(include_str!("../../data/states.tsv")).collect());

/// Postal abbreviation of a street type.
pub(super) fn street_type(word: &str) -> Option<&'static str> {
    TYPES.get(word).copied()
}

/// `NORTHWEST`, `NW` → `NW`; `NORTH`, `N` → `N`.
pub(super) fn direction(word: &str) -> Option<&'static str> {
    Some(match word {
        "N" | "NORTH" | "NO" => "N",
        "S" | "SOUTH" | "SO" => "S",
        "E" | "EAST" => "E",
        "W" | "WEST" => "W",
        "NW" | "NORTHWEST" => "NW",
        "NE" | "NORTHEAST" => "NE",
        "SW" | "SOUTHWEST" => "SW",
        "SE" | "SOUTHEAST" => "SE",
        _ => return None,
    })
}

static UNITS: LazyLock<FxHashSet<&str>> = LazyLock::new(|| {
    const WORDS: &str = "STE SUITE SUIT SUITES STES APT APARTMENT UNIT RM ROOM FL FLR FLOOR BLDG BUILDING LOBBY LBBY \
        LOWR LOWER UPPR REAR BSMT BASEMENT PH PENTHOUSE PMB MAILBOX DEPT SPC TRLR LOT SLIP HNGR";
    WORDS.split_whitespace().collect()
});
/// From one.
static ORDINALS: LazyLock<FxHashMap<&str, u32>> = LazyLock::new(|| {
    const WORDS: &str = "FIRST SECOND THIRD FOURTH FIFTH SIXTH SEVENTH EIGHTH NINTH TENTH ELEVENTH TWELFTH \
        THIRTEENTH FOURTEENTH FIFTEENTH SIXTEENTH SEVENTEENTH EIGHTEENTH NINETEENTH TWENTIETH";
    WORDS.split_whitespace().zip(1..).collect()
});

/// Words after which a unit follows.
pub(super) fn is_unit_word(word: &str) -> bool {
    UNITS.contains(word)
}

/// The name of a street as we compare it: old and short forms written out, ordinal words as `15TH`,
/// a state's postal code before an avenue as the state (`MS AVE`).
pub(super) fn street_name(words: &[String], kind: &str) -> String {
    if let [word] = words {
        // The usual case, without joining anything.
        let full = NAMES.get(word.as_str()).or_else(|| STATES.get(word.as_str()).filter(|_| kind == "AVE"));
        return full.map_or_else(|| ordinal(word), |full| (*full).to_owned());
    }
    let name = words.join(" ");
    if let Some(full) = NAMES.get(name.as_str()) {
        return (*full).to_owned();
    }
    if kind == "AVE"
        && let Some(state) = STATES.get(name.as_str())
    {
        return (*state).to_owned();
    }
    words.iter().map(|word| ordinal(word)).collect::<Vec<_>>().join(" ")
}

/// `FIRST` → `1ST`, `15` → `15TH`; other words as they are.
fn ordinal(word: &str) -> String {
    let spelled = ORDINALS.get(word).copied();
    let digits = word.trim_end_matches(|c: char| c.is_ascii_uppercase());
    let ending = &word[digits.len()..];
    let written = matches!(ending, "" | "ST" | "ND" | "RD" | "TH").then(|| digits.parse::<u32>().ok()).flatten();
    let Some(number) = spelled.or(written) else { return word.to_owned() };
    let suffix = match (number % 10, number % 100) {
        (_, 11..=13) => "TH",
        (1, _) => "ST",
        (2, _) => "ND",
        (3, _) => "RD",
        _ => "TH",
    };
    format!("{number}{suffix}")
}
