//! Checks the words of the vocabulary: complete in both languages, translated, plain.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, PatternElement};

use super::{AssetClass, asset_classes, group_key, groups, kinds, needs};

const ENGLISH: [&str; 3] = [
    include_str!("../../i18n/en/needs.ftl"),
    include_str!("../../i18n/en/kinds.ftl"),
    include_str!("../../i18n/en/assets.ftl"),
];
const SPANISH: [&str; 3] = [
    include_str!("../../i18n/es/needs.ftl"),
    include_str!("../../i18n/es/kinds.ftl"),
    include_str!("../../i18n/es/assets.ftl"),
];

/// Messages that are the same word in both languages.
const SAME_IN_BOTH: [&str; 0] = [];

/// Words of business and of grant writing that no reader asked for, and words that look down on people.
const JARGON: &[&str] = &[
    "stakeholder",
    "leverage",
    "synergy",
    "prospect",
    "lead",
    "leads",
    "pipeline",
    "funnel",
    "touchpoint",
    "onboard",
    "deliverable",
    "utilize",
    "facilitate",
    "impactful",
    "holistic",
    "ecosystem",
    "capacity",
    "underserved",
    "at-risk",
    "needy",
    "the homeless",
    "target",
    "sinergia",
    "apalancar",
    "prospecto",
    "empoderar",
    "stakeholders",
    "usuario",
    "vulnerables",
    "los necesitados",
    "implementar",
];

/// British spellings: the product writes American English.
const BRITISH: &[&str] = &[
    "centre",
    "centres",
    "organisation",
    "organisations",
    "neighbour",
    "neighbours",
    "programme",
    "pupil",
    "pupils",
    "carer",
    "carers",
    "labour",
    "theatre",
    "catalogue",
    "colour",
    "advert",
    "enrolment",
];

fn messages(files: &[&str]) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for file in files {
        let resource = fluent_syntax::parser::parse(*file).expect("a Fluent file without errors");
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let elements = message.value.expect("a text").elements;
            let text = elements.iter().map(|element| match element {
                PatternElement::TextElement { value } => *value,
                PatternElement::Placeable { .. } => panic!("{}: no variables here", message.id.name),
            });
            let earlier = found.insert(message.id.name.to_owned(), text.collect());
            assert_eq!(earlier, None, "{} stands twice", message.id.name);
        }
    }
    found
}

/// Every message id the code may ask for.
fn expected() -> Vec<String> {
    let with = |key: &str, suffixes: &[&str]| -> Vec<String> {
        suffixes.iter().map(|suffix| format!("{key}{suffix}")).collect()
    };
    let mut ids = vec!["kind-flag-traditional".to_owned(), "kind-flag-non-traditional".to_owned()];
    for need in needs() {
        ids.extend(with(&need.key, &["", "-plain", "-signals"]));
        ids.extend(need.starter_keys());
        ids.push(need.area_key());
    }
    for kind in kinds() {
        ids.extend(with(&kind.key, &["", "-one", "-many", "-does", "-offers", "-needs", "-ask"]));
    }
    ids.extend(groups().map(group_key));
    for AssetClass { key, privacy, .. } in asset_classes() {
        ids.extend(with(key, &["", "-plain", "-counts", "-ask"]));
        ids.push(privacy.key().to_owned());
    }
    ids.sort();
    ids.dedup();
    ids
}

/// The words of `list` that `text` holds as whole words.
fn held<'a>(text: &str, list: &[&'a str]) -> Vec<&'a str> {
    let spaced = |text: &str| {
        let plain = text.to_lowercase().replace(|c: char| !c.is_alphanumeric() && c != '-', " ");
        format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let text = spaced(text);
    list.iter().copied().filter(|word| text.contains(&spaced(word))).collect()
}

#[test]
fn both_languages_have_exactly_the_messages_the_code_asks_for() {
    for files in [ENGLISH, SPANISH] {
        let found: Vec<_> = messages(&files).into_keys().collect();
        assert_eq!(found, expected());
    }
}

#[test]
fn spanish_is_translated() {
    let english = messages(&ENGLISH);
    let same: Vec<_> =
        messages(&SPANISH).into_iter().filter(|(id, text)| english.get(id) == Some(text)).map(|(id, _)| id).collect();
    assert_eq!(same, SAME_IN_BOTH);
}

#[test]
fn the_words_are_plain_and_american() {
    for files in [ENGLISH, SPANISH] {
        for (id, text) in messages(&files) {
            assert_eq!(held(&text, JARGON), [""; 0], "{id}: {text}");
            assert_eq!(held(&text, BRITISH), [""; 0], "{id}: {text}");
        }
    }
}

#[test]
fn the_checks_of_words_see_what_they_look_for() {
    assert_eq!(held("Leverage our stakeholder, please.", JARGON), ["stakeholder", "leverage"]);
    assert_eq!(held("Leaders of a community", JARGON), [""; 0]);
    assert_eq!(held("A child-care centre", BRITISH), ["centre"]);
}

/// The forms stand inside longer sentences, so case and punctuation are part of the contract.
#[test]
fn the_forms_of_a_kind_fit_into_sentences() {
    for (files, articles) in [(ENGLISH, vec!["a ", "an ", "another "]), (SPANISH, vec!["un ", "una ", "otra "])] {
        let words = messages(&files);
        for kind in kinds() {
            let form = |suffix: &str| words[&format!("{}-{suffix}", kind.key)].as_str();
            assert!(articles.iter().any(|a| form("one").starts_with(a)), "{}", form("one"));
            for suffix in ["does", "offers", "needs", "many"] {
                let text = form(suffix);
                assert!(!text.ends_with(['.', ',', '?']), "{text}");
                let proper = ["GED", "Friends", "Extension", "Amigos"].iter().any(|name| text.starts_with(name));
                assert!(proper || !text.starts_with(char::is_uppercase), "{text}");
            }
            assert!(form("ask").ends_with('?'), "{}", form("ask"));
        }
    }
}
