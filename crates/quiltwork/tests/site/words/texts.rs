//! The `.ftl` files as the guards read them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::{ast, parser, serializer};

use crate::source::{self, File};

/// Key to its text as written, without the key.
pub type Texts = BTreeMap<String, String>;

/// All texts of a language. A key said twice, in whatever room, is a mistake.
pub fn of(language: &str) -> Texts {
    let folder = format!("/i18n/{language}/");
    let mut texts = Texts::new();
    for file in source::below("crates", "ftl").into_iter().filter(|file| file.path.contains(&folder)) {
        for (key, text) in read(&file) {
            assert!(texts.insert(key.clone(), text).is_none(), "{}: {key} is there twice", file.path);
        }
    }
    texts
}

pub fn read(file: &File) -> Texts {
    let resource =
        parser::parse(file.text.as_str()).unwrap_or_else(|(_, errors)| panic!("{} is broken: {errors:?}", file.path));
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        ast::Entry::Message(message) => Some(message),
        _ => None,
    });
    messages.map(|message| (message.id.name.to_owned(), text(message))).collect()
}

fn text(mut message: ast::Message<&str>) -> String {
    message.comment = None;
    let written = serializer::serialize(&ast::Resource { body: vec![ast::Entry::Message(message)] });
    written.split_once('=').map_or("", |(_, text)| text).trim().to_owned()
}

/// The variables a text speaks of: `$n`, `$name`.
pub fn variables(text: &str) -> BTreeSet<&str> {
    let after = text.split('$').skip(1);
    after
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').next().unwrap_or(rest))
        .collect()
}

/// Whether there is anything to translate: a word outside `{ … }`.
pub fn has_words(text: &str) -> bool {
    let mut depth = 0;
    text.chars().any(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        depth == 0 && c.is_alphabetic()
    })
}
