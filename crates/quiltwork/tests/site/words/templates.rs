//! Templates as the guards read them: what askama computes, and what is left as plain HTML.

use proc_macro2::TokenStream;
use scraper::{Html, Node};

use crate::source::{self, File};

pub fn all() -> Vec<File> {
    let all = source::below("crates", "html");
    all.into_iter().filter(|file| file.path.contains("/templates/")).collect()
}

/// A template cut at askama's marks.
struct Parts {
    html: String,
    expressions: Vec<String>,
}

const MARKS: [(&str, &str); 3] = [("{#", "#}"), ("{{", "}}"), ("{%", "%}")];

fn parts(file: &File) -> Parts {
    let (mut html, mut expressions) = (String::new(), Vec::new());
    let mut rest = file.text.as_str();
    while let Some((at, (open, close))) = MARKS.iter().filter_map(|m| Some((rest.find(m.0)?, *m))).min_by_key(|m| m.0) {
        html.push_str(&rest[..at]);
        let inside = &rest[at + open.len()..];
        let end = inside.find(close).unwrap_or_else(|| panic!("{}: {open} without {close}", file.path));
        if open != "{#" {
            expressions.push(inside[..end].trim_matches(['-', '+', '~']).to_owned());
        }
        rest = &inside[end + close.len()..];
    }
    html.push_str(rest);
    Parts { html, expressions }
}

/// What askama computes, as tokens: its expressions are nearly Rust.
pub fn expressions(file: &File) -> Vec<TokenStream> {
    let tokens = |text: &String| text.parse().unwrap_or_else(|error| panic!("{}: {text}: {error}", file.path));
    parts(file).expressions.iter().map(tokens).collect()
}

/// Attributes whose value is read to people.
const SPOKEN: &[&str] = &["alt", "title", "placeholder", "aria-label", "aria-description", "aria-roledescription"];

/// Words that stand in the HTML itself, where no translation reaches them.
pub fn words_outside_fluent(file: &File) -> Vec<String> {
    let file = &File { path: file.path.clone(), text: without_classes(&file.text) };
    // What stands in <noscript> is HTML for the readers it is meant for.
    let html = parts(file).html.replace("<noscript>", "").replace("</noscript>", "");
    let html = Html::parse_document(&html);
    let mut found = Vec::new();
    for node in html.tree.values() {
        match node {
            Node::Text(text) if is_words(text) && !is_attributes(text) => {
                found.push(text.trim().to_owned());
            }
            Node::Element(element) => {
                let spoken = element.attrs().filter(|(name, _)| SPOKEN.contains(name));
                found
                    .extend(spoken.filter(|(_, value)| value.contains(char::is_alphabetic)).map(|(_, v)| v.to_owned()));
            }
            _ => {}
        }
    }
    found.into_iter().map(|words| format!("{}: {words:?}", file.path)).collect()
}

/// The block `main_class` holds no words but the value of an attribute of the layout.
fn without_classes(text: &str) -> String {
    let Some((before, rest)) = text.split_once("{% block main_class %}") else { return text.to_owned() };
    let after = rest.split_once("{% endblock %}").map_or("", |(_, after)| after);
    format!("{before}{after}")
}

/// Names that are the same in every language.
const NAMES: &[&str] = &["CSV", "JSON", "GeoJSON"];

fn is_words(text: &str) -> bool {
    text.contains(char::is_alphabetic) && !NAMES.contains(&text.trim())
}

/// A macro may make the attributes of an element; cut out, they look like text.
fn is_attributes(text: &str) -> bool {
    let mut parts = text.trim().split("=\"");
    parts.next().is_some_and(|name| name.starts_with("aria-") && !name.contains(' ')) && parts.next().is_some()
}
