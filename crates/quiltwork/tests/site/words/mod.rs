//! Every word a reader sees comes from Fluent, in both languages.

mod templates;
mod texts;
mod used;

use self::{
    texts::{Texts, has_words, variables},
    used::Used,
};
use crate::source::File;

/// Texts that are rightly the same in both languages.
const SAME_IN_BOTH: &[&str] = &[];

/// Keys said at run time that no string in the source shows, with where they come from.
const MADE_OF_DATA: &[(&str, &str)] = &[
    ("asset-", "the asset classes of the directory's vocabulary"),
    ("stage-", "the stages of a relationship"),
    ("import-refused-", "the codes of sources::ReadError"),
    ("import-warning-", "the codes of sources::Warning"),
    ("factor-much-", "the plain words for a factor"),
    ("row-refused-", "the codes of sources::RefusedReason"),
];

#[test]
fn both_languages_have_the_same_texts_with_the_same_variables() {
    let found = one_sided(&texts::of("en"), &texts::of("es"));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn one_sided(en: &Texts, es: &Texts) -> Vec<String> {
    let missing = |name: &'static str, from: &Texts, other: &Texts| -> Vec<String> {
        let keys = other.keys().filter(|key| !from.contains_key(*key));
        keys.map(|key| format!("{key} is missing in {name}")).collect()
    };
    let differ = en.iter().filter_map(|(key, text)| {
        let other = es.get(key)?;
        (variables(text) != variables(other)).then(|| format!("{key} has other variables in each language"))
    });
    [missing("English", en, es), missing("Spanish", es, en), differ.collect()].concat()
}

#[test]
fn every_spanish_text_is_spanish() {
    let (en, es) = (texts::of("en"), texts::of("es"));
    assert!(en.len() > 50, "the texts were not read");
    let found = untranslated(&en, &es);
    assert!(found.is_empty(), "translate, or name in SAME_IN_BOTH:\n{}", found.join("\n"));
    let stale: Vec<_> = SAME_IN_BOTH.iter().filter(|key| en.get(**key) != es.get(**key)).collect();
    assert!(stale.is_empty(), "these differ now: {stale:?}");
}

fn untranslated(en: &Texts, es: &Texts) -> Vec<String> {
    let same = en.iter().filter(|(key, text)| es.get(*key) == Some(text) && has_words(text));
    same.filter(|(key, _)| !SAME_IN_BOTH.contains(&key.as_str())).map(|(key, text)| format!("{key} = {text}")).collect()
}

#[test]
fn every_key_that_is_said_exists() {
    let found = unknown(&used::everywhere(), &texts::of("en"));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn unknown(used: &Used, texts: &Texts) -> Vec<String> {
    let keys = used.keys.iter().filter(|(key, _)| !texts.contains_key(key));
    let families = used.families.iter().filter(|(family, _)| !texts.keys().any(|key| key.starts_with(family)));
    keys.chain(families).map(|(key, place)| format!("{place} says {key}, which there is not")).collect()
}

#[test]
fn every_text_is_said_somewhere() {
    let used = used::everywhere();
    let found: Vec<String> = texts::of("en").into_keys().filter(|key| !made_of_data(key) && !used.says(key)).collect();
    assert!(found.is_empty(), "nothing says these texts:\n{}", found.join("\n"));
}

fn made_of_data(key: &str) -> bool {
    MADE_OF_DATA.iter().any(|(family, _)| key.starts_with(family))
}

#[test]
fn no_template_holds_words_of_its_own() {
    let templates = templates::all();
    assert!(templates.len() > 5, "the templates were not read");
    let found: Vec<String> = templates.iter().flat_map(templates::words_outside_fluent).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn file(path: &str, text: &str) -> File {
    File { path: path.into(), text: text.into() }
}

#[test]
fn words_in_a_template_are_seen() {
    let words = |text: &str| templates::words_outside_fluent(&file("t.html", text));
    assert_eq!(words(r#"{% extends "x" %}<p>{# a note #}{{ page.say("a") }} · {{ n }}</p>"#), [""; 0]);
    assert_eq!(words("<p>{{ n }} results</p>"), [r#"t.html: "results""#]);
    assert_eq!(words(r#"<img src="{{ x }}" alt="A quilt">"#), [r#"t.html: "A quilt""#]);
    assert_eq!(words("<button title='Go'{% if a %} disabled{% endif %}>→</button>"), [r#"t.html: "Go""#]);
}

#[test]
fn a_missing_or_untranslated_text_is_seen() {
    let en = texts::read(&file("en.ftl", "a = One\nb = { $n } two\nc = { $n }\nd = Four\n"));
    let es = texts::read(&file("es.ftl", "a = One\nb = { $m } dos\nc = { $n }\n"));
    assert_eq!(one_sided(&en, &es), ["d is missing in Spanish", "b has other variables in each language"]);
    assert_eq!(untranslated(&en, &es), ["a = One"]);
}

#[test]
fn a_key_that_is_not_there_is_seen() {
    let texts = texts::read(&file("en.ftl", "a-b = One\nrole-staff = Staff\nflash-done = Done\n"));
    let used = |text: &str| {
        let mut used = Used::default();
        used.read("f.rs", &text.parse().unwrap());
        used
    };
    for broken in [
        r#"page.say("a-c")"#,
        r#"page.say1("x", "n", 1)"#,
        r#"page.of("kind", id)"#,
        r#"see_other_saying("/", "kept", None)"#,
    ] {
        assert_eq!(unknown(&used(broken), &texts).len(), 1, "{broken}");
    }
    let fine = used(r#"page.say_n("a-b", n); page.of("role", x); web::see_other_saying("/", "done", None)"#);
    assert_eq!(unknown(&fine, &texts), [""; 0]);
    assert!(fine.says("role-viewer") && fine.says("flash-done") && !fine.says("a-c"));
}
