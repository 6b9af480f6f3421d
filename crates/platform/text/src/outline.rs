//! What a Markdown text is made of, for whoever checks it before it is shown.

use comrak::{
    Arena,
    nodes::{AstNode, NodeValue},
};
use unicode_segmentation::UnicodeSegmentation;

use crate::markdown::options;

/// The parts of a text that can go wrong, each in the order in which it stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// Level (1 to 6) and words of each heading, as written.
    pub headings: Vec<(u8, String)>,
    /// Words and address of each link.
    pub links: Vec<(String, String)>,
    /// Alternative words and address of each picture.
    pub pictures: Vec<(String, String)>,
    /// The sentences of paragraphs and items.
    pub sentences: Vec<String>,
}

/// Takes a Markdown text apart.
pub fn outline(markdown: &str) -> Outline {
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, markdown, &options());
    let mut outline = Outline::default();
    for node in root.descendants() {
        match &node.data().value {
            NodeValue::Heading(heading) => outline.headings.push((heading.level, words(node))),
            NodeValue::Link(link) => outline.links.push((words(node), link.url.clone())),
            NodeValue::Image(link) => outline.pictures.push((words(node), link.url.clone())),
            NodeValue::Paragraph => outline.sentences.extend(sentences(&words(node))),
            _ => {}
        }
    }
    outline
}

fn words<'a>(node: &'a AstNode<'a>) -> String {
    let mut words = String::new();
    for it in node.descendants() {
        match &it.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words.trim().to_owned()
}

fn sentences(text: &str) -> Vec<String> {
    text.unicode_sentences().map(|sentence| sentence.trim().to_owned()).collect()
}

/// How many words a text has.
pub fn count_words(text: &str) -> usize {
    text.unicode_words().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_taken_apart() {
        let made =
            outline("# Ask\n\nGo *there*. Then [listen](/needs).\n\n### Again\n\n![a door](x.png) <https://a.example>");
        assert_eq!(made.headings, [(1, "Ask".into()), (3, "Again".into())]);
        assert_eq!(
            made.links,
            [("listen".into(), "/needs".into()), ("https://a.example".into(), "https://a.example".into())]
        );
        assert_eq!(made.pictures, [("a door".into(), "x.png".into())]);
        assert_eq!(made.sentences[..2], ["Go there.".to_owned(), "Then listen.".to_owned()]);
        assert_eq!(count_words("Then listen, twice."), 3);
    }
}
