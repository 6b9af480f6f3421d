//! Every page with made-up content, in both languages, looked at as a screen reader and a strict
//! browser do. What a person has to look at (contrast, sense, beauty) is not tested here.

use std::collections::BTreeSet;

use scraper::{ElementRef, Html, Selector};
use testing::Site;
use web::{Frame, Lang};

#[tokio::test]
async fn every_page_is_sound_in_both_languages() {
    Site::with(|site| async move {
        let mut wrong = Vec::new();
        for lang in Lang::ALL {
            let samples = quiltwork::site::samples(&Frame::bare(site.app.texts.clone(), lang));
            assert!(samples.len() > 5, "there are no samples");
            for sample in samples {
                let html = sample.html.unwrap_or_else(|error| panic!("{}: {error}", sample.name));
                let found = complaints(&html, lang.as_str());
                wrong.extend(found.iter().map(|why| format!("{} ({}): {why}", sample.name, lang.as_str())));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}

/// What is wrong with a page, or with a part of one when it has no doctype.
fn complaints(html: &str, lang: &str) -> Vec<String> {
    let is_page = html.trim_start().to_lowercase().starts_with("<!doctype");
    let page = Html::parse_document(html);
    let mut found = Vec::new();
    if html.contains('⟦') {
        found.push("a text is missing: ⟦".to_owned());
    }
    if is_page {
        found.extend(frame(&page, lang));
        found.extend(headings(&page));
    }
    found.extend(names(&page));
    found.extend(fields(&page));
    found.extend(inline_code(&page));
    if is_page {
        found.extend(references(&page));
    }
    found
}

fn all<'h>(page: &'h Html, css: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

fn shown(element: ElementRef<'_>) -> String {
    element.html().chars().take(120).collect()
}

fn frame(page: &Html, lang: &str) -> Vec<String> {
    let mut found = Vec::new();
    if page.root_element().attr("lang") != Some(lang) {
        found.push(format!("the page does not say that it is in {lang}"));
    }
    if all(page, "title").iter().all(|title| words(*title).is_empty()) {
        found.push("no title".to_owned());
    }
    if all(page, "main").len() != 1 {
        found.push("not one <main>".to_owned());
    }
    found
}

/// One h1, and no level left out on the way down.
fn headings(page: &Html) -> Vec<String> {
    let levels: Vec<u32> = all(page, "h1, h2, h3, h4, h5, h6")
        .iter()
        .filter_map(|heading| heading.value().name().strip_prefix('h')?.parse().ok())
        .collect();
    let mut found = Vec::new();
    if levels.iter().filter(|level| **level == 1).count() != 1 {
        found.push(format!("not one h1: {levels:?}"));
    }
    if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
        found.push(format!("a level of headings is left out: {levels:?}"));
    }
    found
}

/// What can be followed or pressed says what it does, and what is drawn has an alt text.
fn names(page: &Html) -> Vec<String> {
    let named = |e: &ElementRef<'_>| {
        let alt = e.select(&Selector::parse("img[alt]").unwrap()).any(|img| img.attr("alt") != Some(""));
        !words(*e).is_empty() || alt || ["aria-label", "aria-labelledby"].iter().any(|name| e.attr(name).is_some())
    };
    let silent = all(page, "a[href], button, summary, legend, th").into_iter().filter(|e| !named(e));
    let silent = silent.map(|e| format!("without words: {}", shown(e)));
    let undescribed = all(page, "img:not([alt])").into_iter().map(|e| format!("without alt: {}", shown(e)));
    silent.chain(undescribed).collect()
}

/// Every field has its label.
fn fields(page: &Html) -> Vec<String> {
    let labels: BTreeSet<&str> = all(page, "label[for]").iter().filter_map(|label| label.attr("for")).collect();
    let labelled = |e: &ElementRef<'_>| {
        let in_label = e.ancestors().filter_map(ElementRef::wrap).any(|up| up.value().name() == "label");
        in_label || e.attr("aria-label").is_some() || e.attr("id").is_some_and(|id| labels.contains(id))
    };
    let css = "input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea";
    let found = all(page, css).into_iter().filter(|e| !labelled(e));
    found.map(|e| format!("a field without a label: {}", shown(e))).collect()
}

/// The content security policy would stop it silently.
/// Linked data is no code, but must be what it says.
fn inline_code(page: &Html) -> Vec<String> {
    const DATA: &str = "script[type='application/ld+json']";
    let is_json =
        |text: String| serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|it| !it["@context"].is_null());
    let broken = all(page, DATA).into_iter().filter(|e| !is_json(e.text().collect()));
    let inline = format!("script:not([src]):not({DATA}), style, [style]");
    let mut found: Vec<String> =
        all(page, &inline).into_iter().chain(broken).map(|e| format!("inline: {}", shown(e))).collect();
    let handlers = all(page, "*").into_iter().filter(|e| e.value().attrs().any(|(name, _)| name.starts_with("on")));
    found.extend(handlers.map(|e| format!("inline: {}", shown(e))));
    found
}

/// Ids are there once, and what points to one finds it.
fn references(page: &Html) -> Vec<String> {
    let ids: Vec<&str> = all(page, "[id]").iter().filter_map(|e| e.attr("id")).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    let mut found: Vec<String> = Vec::new();
    if known.len() != ids.len() {
        found.push(format!("an id is there twice: {ids:?}"));
    }
    for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "popovertarget", "list", "form"] {
        for element in all(page, &format!("[{name}]")) {
            let wanted = element.attr(name).unwrap_or_default().split_whitespace();
            found.extend(wanted.filter(|id| !known.contains(id)).map(|id| format!("{name} points to no {id}")));
        }
    }
    let inside = all(page, "a[href^='#']").into_iter().filter_map(|a| a.attr("href")?.strip_prefix('#'));
    found.extend(inside.filter(|id| !known.contains(id)).map(|id| format!("a link points to no #{id}")));
    found
}

#[test]
fn what_a_screen_reader_stumbles_over_is_seen() {
    let page = |main: &str| {
        format!(
            "<!doctype html><html lang=\"en\"><head><title>x</title></head><body><main><h1>x</h1>{main}</main></body></html>"
        )
    };
    assert_eq!(complaints(&page("<p>fine</p>"), "en"), [""; 0]);
    assert_eq!(complaints(&page("<p>fine</p>"), "es").len(), 1);
    for broken in [
        "⟦no-such-key⟧",
        "<h1>again</h1>",
        "<h3>too deep</h3>",
        "<a href=\"/x\"><svg></svg></a>",
        "<img src=\"x\">",
        "<input name=\"a\">",
        "<input id=\"a\"><label for=\"b\">b</label><p id=\"b\"></p>",
        "<p style=\"color:red\">x</p>",
        "<button onclick=\"x()\">x</button>",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<p aria-describedby=\"gone\">x</p>",
        "<a href=\"#gone\">x</a>",
    ] {
        assert_eq!(complaints(&page(broken), "en").len(), 1, "{broken}: {:?}", complaints(&page(broken), "en"));
    }
}
