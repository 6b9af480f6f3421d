//! Which texts the source says, and how.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};

use super::templates;
use crate::source::{self, arguments, each_place, in_parentheses, is_ident, is_punct, string};

/// What the source says of keys.
#[derive(Debug, Default)]
pub struct Used {
    /// Keys given to `say` and its like, with the place.
    pub keys: BTreeSet<(String, String)>,
    /// Families of keys made at run time: `role-` from `of("role", …)`.
    pub families: BTreeSet<(String, String)>,
    /// Every string there is: a key that is none of them is never said.
    pub strings: BTreeSet<String>,
}

pub fn everywhere() -> Used {
    let mut used = Used::default();
    for file in source::rust() {
        used.read(&file.path, &file.tokens());
    }
    for file in templates::all() {
        for expression in templates::expressions(&file) {
            used.read(&file.path, &expression);
        }
    }
    used
}

const SAYING: &[&str] = &["say", "say_n", "say1", "say2", "say3", "say_with"];
const NAMING: &[&str] = &["of", "of_its"];

impl Used {
    pub fn read(&mut self, path: &str, tokens: &TokenStream) {
        each_place(tokens, &mut |at| {
            if let Some(text) = string(at.first()) {
                self.keep_string(text);
            }
            let Some((name, first, second)) = call(at) else { return };
            let said = |key: String| (key, path.to_owned());
            if SAYING.contains(&name.as_str()) && is_punct(at.first(), '.') {
                self.keys.extend(first.map(said));
            } else if NAMING.contains(&name.as_str()) && is_punct(at.first(), '.') {
                self.families.extend(first.map(|family| said(format!("{family}-"))));
            } else if name == "see_other_saying" {
                self.keys.extend(second.map(|what| said(format!("flash-{what}"))));
            } else if name == "Bad" {
                self.keys.extend(first.map(said));
            }
        });
    }

    /// `format!("kind-{id}")` makes keys of the family `kind-`.
    fn keep_string(&mut self, text: String) {
        self.strings.insert(text);
    }

    /// Whether anything in the source can say this key.
    pub fn says(&self, key: &str) -> bool {
        let is_family = |family: &str| !family.is_empty() && key.starts_with(family);
        self.strings.contains(key)
            || self.keys.iter().any(|(said, _)| said == key)
            || self.families.iter().any(|(family, _)| is_family(family))
            || self
                .strings
                .iter()
                .filter_map(|text| text.split_once('{'))
                .any(|(start, _)| start.ends_with('-') && is_family(start))
    }
}

/// A call at this place, its name and its first two arguments where they are strings: `.say("key")`, `Bad("key")`.
fn call(at: &[TokenTree]) -> Option<(String, Option<String>, Option<String>)> {
    let name = usize::from(is_punct(at.first(), '.'));
    let Some(TokenTree::Ident(ident)) = at.get(name) else { return None };
    let arguments = arguments(in_parentheses(at.get(name + 1))?);
    let text = |n: usize| {
        let argument: &[TokenTree] = arguments.get(n)?;
        let argument = if is_punct(argument.first(), '&') { &argument[1..] } else { argument };
        (argument.len() == 1).then(|| string(argument.first())).flatten()
    };
    (!is_ident(at.get(name), "fn")).then(|| (ident.to_string(), text(0), text(1)))
}
