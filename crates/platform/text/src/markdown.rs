//! Markdown, made safe to show.

use std::{collections::HashSet, sync::LazyLock};

use ammonia::Builder;
use comrak::{
    Arena, Options,
    nodes::{AstNode, NodeValue},
};

/// What a reader of a page may be shown; everything else vanishes, its words stay. Pictures come only through the page
/// itself, never from elsewhere.
const TAGS: [&str; 24] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "h2",
    "h3",
    "h4",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = Builder::default();
    cleaner
        .tags(HashSet::from(TAGS))
        .generic_attributes(HashSet::new())
        .tag_attributes([("a", HashSet::from(["href"])), ("ol", HashSet::from(["start"]))].into())
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .link_rel(Some("noopener"));
    cleaner
});

pub(crate) fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.parse.smart = true;
    options
}

/// The page's part of a Markdown text. Headings begin at level 2: the title of the page is the only one above.
pub fn html(markdown: &str) -> String {
    let arena = Arena::new();
    let options = options();
    let root = comrak::parse_document(&arena, markdown, &options);
    for node in root.descendants() {
        if let NodeValue::Heading(heading) = &mut node.data_mut().value {
            heading.level = heading.level.clamp(2, 4);
        }
    }
    for (node, address) in links_without_words(root) {
        node.append(arena.alloc(NodeValue::Text(address.into()).into()));
    }
    let mut made = String::new();
    comrak::format_html(root, &options, &mut made).expect("writing to a string does not fail");
    CLEANER.clean(&made).to_string()
}

/// Links that nobody could hear or follow: they show their address.
fn links_without_words<'a>(root: &'a AstNode<'a>) -> Vec<(&'a AstNode<'a>, String)> {
    let address = |node: &'a AstNode<'a>| match &node.data().value {
        NodeValue::Link(link) => Some(link.url.clone()),
        _ => None,
    };
    let is_silent = |node: &'a AstNode<'a>| {
        let mut words = String::new();
        say(node, &mut words);
        words.trim().is_empty()
    };
    root.descendants().filter_map(|node| Some((node, address(node)?))).filter(|(node, _)| is_silent(node)).collect()
}

/// The words of a Markdown text: a line for each paragraph, item and heading.
pub fn plain(markdown: &str) -> String {
    let arena = Arena::new();
    let root = comrak::parse_document(&arena, markdown, &options());
    let mut words = String::new();
    say(root, &mut words);
    words.trim().to_owned()
}

fn say<'a>(node: &'a AstNode<'a>, words: &mut String) {
    match &node.data().value {
        NodeValue::Text(text) => words.push_str(text),
        NodeValue::Code(code) => words.push_str(&code.literal),
        NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
        _ => {}
    }
    node.children().for_each(|child| say(child, words));
    if node.data().value.block() && !words.is_empty() && !words.ends_with('\n') {
        words.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_meant_is_shown() {
        assert_eq!(html("# Ask\n\nA *small* thing."), "<h2>Ask</h2>\n<p>A <em>small</em> thing.</p>\n");
        assert_eq!(html("[needs](/needs)"), "<p><a href=\"/needs\" rel=\"noopener\">needs</a></p>\n");
        assert_eq!(html("[](/needs)"), "<p><a href=\"/needs\" rel=\"noopener\">/needs</a></p>\n");
        assert_eq!(html("3. third"), "<ol start=\"3\">\n<li>third</li>\n</ol>\n");
    }

    #[test]
    fn what_could_harm_vanishes() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![picture](https://elsewhere.example/track.gif)",
            "[go](javascript:alert(1))",
            "<a href=\"java&#115;cript:alert(1)\">go</a>",
            "<svg onload=alert(1)>",
            "<p style=\"position:fixed\" onclick=\"x()\" id=\"main\">x</p>",
            "<iframe src=\"//elsewhere.example\"></iframe>",
            "<form action=/sign-out method=post><button>x</button></form>",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
        ] {
            let made = html(hostile).to_lowercase();
            for bad in [
                "<script",
                "<img",
                "onerror",
                "javascript:",
                "<svg",
                "style=",
                "onclick",
                " id=",
                "<iframe",
                "<form",
                "data:",
            ] {
                assert!(!made.contains(bad), "{hostile} gave {made}");
            }
        }
    }

    #[test]
    fn the_words_are_left() {
        assert_eq!(plain("## Ask\n\nA *small*\nthing, `now`.\n\n- one\n- two"), "Ask\nA small thing, now.\none\ntwo");
    }

    proptest! {
        #[test]
        fn any_text_gives_only_what_is_allowed(text in "\\PC{0,120}") {
            let made = html(&text);
            prop_assert!(!made.contains("<script") && !made.contains("<img"));
            plain(&text);
        }
    }
}
