//! Text of a cue: its tags say who speaks and how it looks, its entities are signs.
//!
//! Tags as in WebVTT (<https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules>), and of HTML those that tools write into
//! SRT. Anything else between `<` and `>` was said or written by somebody, and stays.

use super::Voice;
use super::entities::{decode, enclosed, entity};
use crate::text::{plain, plain_lines};

const TAGS: &[&str] =
    &["v", "c", "b", "i", "u", "s", "lang", "ruby", "rt", "font", "span", "p", "br", "em", "strong", "div", "a"];
/// A tag that does not end within this many bytes is none.
const LONGEST_TAG: usize = 300;

/// Who says what in a cue. `first` speaks before any tag; `braces` takes out `{\an8}`, as SRT has it.
pub fn voices(raw: &str, braces: bool, first: Option<&str>) -> Vec<Voice> {
    let mut voices = vec![Voice { speaker: first.and_then(speaker), text: String::new() }];
    let mut rest = raw;
    while let Some(at) = rest.find(['<', '&', '{']) {
        push(&mut voices, &rest[..at]);
        rest = &rest[at..];
        if let Some((tag, after)) = enclosed(rest, '<', '>', LONGEST_TAG).filter(|(tag, _)| is_tag(tag)) {
            apply(&mut voices, tag);
            rest = after;
        } else if let Some((sign, after)) = entity(rest) {
            push(&mut voices, sign.encode_utf8(&mut [0; 4]));
            rest = after;
        } else if let Some((_, after)) =
            enclosed(rest, '{', '}', LONGEST_TAG).filter(|(style, _)| braces && style.starts_with('\\'))
        {
            rest = after;
        } else {
            push(&mut voices, &rest[..1]);
            rest = &rest[1..];
        }
    }
    push(&mut voices, rest);
    voices.iter_mut().for_each(|voice| voice.text = plain_lines(&voice.text));
    voices.retain(|voice| !voice.text.is_empty());
    voices
}

fn push(voices: &mut [Voice], text: &str) {
    if let Some(last) = voices.last_mut() {
        last.text.push_str(text);
    }
}

fn tag_name(tag: &str) -> &str {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    tag.split(|c: char| c == '.' || c == '/' || c.is_whitespace()).next().unwrap_or_default()
}

/// A known tag, or a time within a cue (`<00:01.000>`).
fn is_tag(tag: &str) -> bool {
    let name = tag_name(tag).to_ascii_lowercase();
    TAGS.contains(&name.as_str()) || crate::time::read(tag).is_some()
}

fn apply(voices: &mut Vec<Voice>, tag: &str) {
    match tag_name(tag).to_ascii_lowercase().as_str() {
        "br" => push(voices, "\n"),
        "v" => {
            let name = tag.split_once(char::is_whitespace).filter(|_| !tag.starts_with('/'));
            let speaker = name.and_then(|(_, name)| speaker(&decode(name)));
            if voices.last().is_some_and(|last| last.speaker != speaker) {
                voices.push(Voice { speaker, text: String::new() });
            }
        }
        _ => {}
    }
}

/// A name as it is kept; `None` for an empty one.
pub fn speaker(name: &str) -> Option<String> {
    Some(plain(name)).filter(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::voices;

    fn said(raw: &str, braces: bool) -> Vec<(String, String)> {
        let voices = voices(raw, braces, None).into_iter();
        voices.map(|voice| (voice.speaker.unwrap_or_default(), voice.text)).collect()
    }

    #[test]
    fn tags_go_and_what_was_said_stays() {
        for (raw, text) in [
            ("<i>Good</i> <c.loud>morning</c>", "Good morning"),
            ("two<00:00:01.500><c> words</c>", "two words"),
            ("one<br/>two", "one\ntwo"),
            ("<font color=\"#fff\">white</font>", "white"),
            ("2 < 3 <laughs> & more &amp; &#233; &#xE9;&nbsp;&unknown; &", "2 < 3 <laughs> & more & é é &unknown; &"),
            ("&lt;b&gt; stays", "<b> stays"),
            ("a <<<<b>b</b>", "a <<<b"),
        ] {
            assert_eq!(said(raw, false), [(String::new(), text.to_owned())], "{raw}");
        }
        assert_eq!(said("{\\an8}top", true)[0].1, "top");
        assert_eq!(said("{\\an8}top", false)[0].1, "{\\an8}top");
        assert_eq!(said("<b></b> \n ", false), []);
    }

    #[test]
    fn a_cue_of_two_voices_is_two() {
        let pair = |who: &str, text: &str| (who.to_owned(), text.to_owned());
        assert_eq!(
            said("<v.first Ada Quill>Hello.</v>\n<v Ben &amp; Co>Hi.", false),
            [pair("Ada Quill", "Hello."), pair("Ben & Co", "Hi.")]
        );
        assert_eq!(said("<v Ada>One</v> <v Ada>two</v>", false), [pair("Ada", "One"), pair("Ada", "two")]);
    }
}
