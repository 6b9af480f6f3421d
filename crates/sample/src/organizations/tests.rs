use super::*;
use std::collections::{BTreeMap, BTreeSet};

const SEED: u64 = 1911;

#[test]
fn enough_are_written_by_hand_and_of_nearly_every_kind() {
    let written = by_hand();
    assert!(written.len() >= 160, "{}", written.len());
    assert!(written.iter().filter(|one| !one.description.is_empty()).count() >= 120);
    let kinds: BTreeSet<_> = written.iter().filter_map(|one| one.kind).collect();
    // All 79 but the two kinds of persons and the nations' governments.
    assert_eq!(kinds.len(), 76);
    for one in written {
        let listed = one.kind.is_some_and(|kind| include_str!("../../data/kinds.tsv").contains(&format!("\n{kind}\t")));
        assert!(listed, "{}: {:?}", one.id, one.kind);
        assert!(!one.sources.is_empty() && !one.sources.contains(&""), "{} is in no file", one.id);
    }
}

#[test]
fn about_six_hundred_with_names_and_ids_of_their_own() {
    for seed in [SEED, 1, 2, 3] {
        let all = all(seed);
        assert!((580..=640).contains(&all.len()), "{}", all.len());
        let ids: BTreeSet<&str> = all.iter().map(|one| one.id.as_str()).collect();
        let names: BTreeSet<String> = all.iter().map(|one| one.name.to_lowercase()).collect();
        assert_eq!((ids.len(), names.len()), (all.len(), all.len()));
        for whole in all.iter().filter_map(|one| one.part_of.as_deref()) {
            assert!(ids.contains(whole), "{whole}");
        }
    }
}

#[test]
fn every_door_stands_on_a_known_street_inside_the_county() {
    for one in all(SEED).iter().filter(|one| !one.zip.starts_with("9795")) {
        if one.address.starts_with("PO Box ") {
            assert!(one.place.is_none(), "{}", one.id);
            continue;
        }
        let (street, place) = streets::locate(&one.town, &one.address).unwrap_or_else(|| panic!("{}", one.address));
        assert_eq!((Some(place), street.zip), (one.place, one.zip.as_str()), "{}", one.id);
    }
}

#[test]
fn telephones_and_websites_are_reserved_ones_and_each_has_one_owner() {
    let mut owners: BTreeMap<&str, Vec<&Organization>> = BTreeMap::new();
    for one in by_hand() {
        assert!(one.website.is_empty() || one.website.ends_with(".example"), "{}", one.website);
        if one.phone.is_empty() {
            continue;
        }
        let line = one.phone.strip_prefix("(541) 555-01").unwrap_or_else(|| panic!("{}", one.phone));
        assert!(line.as_bytes()[..2].iter().all(u8::is_ascii_digit), "{}", one.phone);
        owners.entry(&one.phone).or_default().push(one);
    }
    for (phone, owners) in owners {
        let family = |one: &&Organization| {
            one.part_of.is_some() || owners.iter().any(|part| part.part_of.as_deref() == Some(&one.id))
        };
        assert!(owners.len() == 1 || owners.iter().all(family), "{phone}");
    }
}

/// No two entries may share a sentence, not even once names, places and numbers are taken out: the
/// county is written, not stamped.
#[test]
fn no_sentence_is_used_twice() {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for one in by_hand() {
        for sentence in one.description.split_inclusive(['.', '!', '?', ';', ':']) {
            let masked = masked(sentence, one);
            if masked.split(' ').count() < 3 {
                continue;
            }
            if let Some(other) = seen.insert(masked, &one.id) {
                panic!("{} and {other} share: {sentence}", one.id);
            }
        }
    }
    let stamped = ["Open on 3 days in Marrow.", "Open on 12 days in Tenney."];
    assert_eq!(masked(stamped[0], &by_hand()[0]), masked(stamped[1], &by_hand()[1]));
}

fn masked(sentence: &str, one: &Organization) -> String {
    const NUMBERS: &str = " one two three four five six seven eight nine ten eleven twelve forty fifty sixty hundred ";
    let mut text = sentence.replace(&one.name, "_");
    for name in
        ["Alder Falls", "Marrow", "Tenney", "Quill", "Northside"].into_iter().chain(one.also.iter().map(String::as_str))
    {
        text = text.replace(name, "_");
    }
    let plain = text.to_lowercase().replace(|letter: char| !letter.is_alphanumeric() && letter != '_', " ");
    let word = |word: &str| match word {
        word if word.parse::<u32>().is_ok() || NUMBERS.contains(&format!(" {word} ")) => "_".to_owned(),
        word => word.to_owned(),
    };
    plain.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn descriptions_open_in_many_ways() {
    let mut openings: BTreeMap<String, usize> = BTreeMap::new();
    for one in by_hand() {
        let opening: Vec<&str> = one.description.split(' ').take(3).collect();
        *openings.entry(opening.join(" ")).or_default() += 1;
    }
    let stale: Vec<_> = openings.into_iter().filter(|(_, count)| *count > 2).collect();
    assert!(stale.is_empty(), "{stale:?}");
}

#[test]
fn zip_codes_are_of_no_real_place() {
    let real =
        std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/geo/us_zip_centroids.csv"));
    let Ok(text) = std::fs::read_to_string(real) else {
        println!("skipped: {} is not here", real.display());
        return;
    };
    let known: BTreeSet<&str> = text.lines().filter_map(|line| line.split(',').next()).collect();
    for one in all(SEED) {
        assert!(one.zip.starts_with("979") && !known.contains(one.zip.as_str()), "{}", one.zip);
    }
}
