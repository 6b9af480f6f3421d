//! Nobody who wrote in a chat is found in what is published.

use proptest::prelude::*;
use transcripts::{Chat, Cleaned, Message, chat_rows, links, read_chat, without_names};

fn message(who: &str, text: &str) -> Message {
    Message { at: None, who: who.to_owned(), to: None, text: text.to_owned() }
}

fn clean(messages: &[(&str, &str)], keep: &[&str]) -> Cleaned {
    let messages = messages.iter().map(|(who, text)| message(who, text)).collect();
    let keep: Vec<String> = keep.iter().map(|name| (*name).to_owned()).collect();
    without_names(&Chat { messages, skipped: 0 }, &keep)
}

fn texts(cleaned: &Cleaned) -> Vec<(&str, &str)> {
    cleaned.messages.iter().map(|it| (it.who.as_str(), it.text.as_str())).collect()
}

#[test]
fn senders_become_participants_and_hosts_keep_their_names() {
    let cleaned = clean(
        &[
            ("Ada Quill (Host)", "Welcome, ask Ben Marrow or Zelda."),
            ("Ben Marrow - Tenney Library", "Thanks Ada! zelda's idea is mine; @BenMarrow, @Quentin Rye @everyone"),
            ("Zelda (she/her)", "Marrow is right. So is ben."),
            ("Ada Quill, Alder County", "See you, Zélda"),
            ("", "hello"),
        ],
        &["Ada Quill"],
    );
    assert_eq!(
        texts(&cleaned),
        [
            ("Ada Quill", "Welcome, ask Participant 1 or Participant 2."),
            ("Participant 1", "Thanks Ada! Participant 2's idea is mine; @Participant 1, @participant @everyone"),
            ("Participant 2", "Participant 1 is right. So is Participant 1."),
            ("Ada Quill", "See you, Participant 2"),
            ("a participant", "hello"),
        ]
    );
    let first: Vec<_> =
        cleaned.replaced.iter().take(3).map(|it| (it.message, it.what.as_str(), it.by.as_str())).collect();
    assert_eq!(
        first,
        [(0, "Ada Quill (Host)", "Ada Quill"), (0, "Ben Marrow", "Participant 1"), (0, "Zelda", "Participant 2")]
    );
    assert_eq!(chat_rows(&cleaned.messages)[4], ["", "a participant", "hello"]);
}

#[test]
fn names_that_are_words_are_left_and_told() {
    let cleaned = clean(
        &[
            ("Will Grace", "Will there be tea?"),
            ("Ben Ito", "Thanks, Will! Ask Will Grace, I will, or May or Grace"),
            ("May", "hm"),
        ],
        &[],
    );
    assert_eq!(
        texts(&cleaned)[..2],
        [
            ("Participant 1", "Will there be tea?"),
            ("Participant 2", "Thanks, Participant 1! Ask Participant 1, I will, or May or Grace")
        ]
    );
    assert_eq!(
        cleaned.doubtful.iter().map(|it| (it.message, it.what.as_str())).collect::<Vec<_>>(),
        [(1, "May"), (1, "Grace")]
    );
}

#[test]
fn two_of_one_name_are_one_of_several() {
    let cleaned =
        clean(&[("Zelda Rye", "hi"), ("Zelda Ito", "Zelda Rye and Zelda"), ("田中 花子", "田中花子です")], &[]);
    assert_eq!(texts(&cleaned)[1].1, "Participant 1 and a participant");
    assert_eq!(texts(&cleaned)[2].1, "Participant 3です");
}

#[test]
fn private_messages_are_left_out_and_who_is_in_them_is_known() {
    let chat = "12:01 From Zelda Rye to Quentin Ito(Direct Message):\n psst\n12:02 From Ben Marrow to Everyone:\n Quentin and Zelda whisper\n";
    let cleaned = without_names(&read_chat(chat.as_bytes()).unwrap(), &[]);
    assert_eq!(texts(&cleaned), [("Participant 1", "Participant 3 and Participant 2 whisper")]);
    assert_eq!(cleaned.left_out, 1);
}

#[test]
fn contacts_and_addresses_with_names_are_masked() {
    let cleaned = clean(
        &[(
            "Zelda Rye",
            "zelda@x.example, 505-555-0143, https://x.example/in/zelda-rye and https://x.example/plan?a=b@c.example https://x.example/plan",
        )],
        &[],
    );
    assert_eq!(texts(&cleaned)[0].1, "[e-mail], [phone], [link] and [link] https://x.example/plan");
    assert_eq!(links(&cleaned.messages).len(), 1);
}

#[test]
fn what_is_added_to_a_name_hides_nobody() {
    for name in [
        "Zelda Rye she/her",
        "zelda rye SHE HER",
        "Host Zelda Rye",
        "Dr. Zelda Rye",
        "Tenney Library | Zelda Rye",
        "Tenney Library - Zelda Rye (she/her)",
        "iPad (Zelda Rye)",
        "Zelda Rye's iPhone",
        "Zelda Quentin Rye",
        "Zelda de Rye",
    ] {
        let cleaned = clean(&[(name, "hello"), ("Ben Ito", "Zelda, zelda rye, Rye")], &[]);
        let all = texts(&cleaned)[1].1.to_lowercase();
        assert!(!all.contains("zelda") && !all.contains("rye"), "{name}: {all}");
    }
    let several = clean(&[("María Xochitl del Rye Ito", "hello"), ("Ben", "Xochitl said: del Sol")], &[]);
    assert_eq!(texts(&several)[1].1, "Participant 1 said: del Sol");
    for (name, text) in
        [("Don Xochitl", "Don"), ("Mac Xochitl", "mac"), ("Xochitl Dona", "dona"), ("Van Xochitl", "Hi Van")]
    {
        let all = clean(&[(name, "hello"), ("Ben", text)], &[]);
        assert!(texts(&all)[1].1.ends_with("Participant 1"), "{name}: {all:?}");
    }
    let kept = clean(&[("Zelda Rye she/her", "hello"), ("Ben", "Zelda")], &["Zelda Rye"]);
    assert_eq!(texts(&kept), [("Zelda Rye", "hello"), ("Participant 1", "Zelda")]);
    // Where somebody works is none of her names.
    let works = clean(&[("Zelda Rye | Tenney Library", "hello"), ("Ben", "the Tenney Library iPad")], &[]);
    assert_eq!(texts(&works)[1].1, "the Tenney Library iPad");
}

#[test]
fn many_addresses_on_one_line_are_each_read_once() {
    // Minutes, if each were looked at to the end of the line.
    let text = "http://a.example ".repeat(700_000);
    let one = Chat { messages: vec![message("Zelda Rye", &text)], skipped: 0 };
    let links = links(&without_names(&one, &[]).messages);
    assert_eq!(
        links.iter().map(|link| (link.label.as_str(), link.times)).collect::<Vec<_>>(),
        [("a.example", 700_000)]
    );
}

#[test]
fn a_large_chat_is_cleaned_soon() {
    let many: Vec<Message> =
        (0..50_000).map(|n| message(&format!("Zelda Rye{n}"), "Zelda Rye7 @Zelda (((1 1-1 a@a@a. ://")).collect();
    let cleaned = without_names(&Chat { messages: many, skipped: 0 }, &[]);
    assert_eq!(cleaned.messages[9].text, "Participant 8 @a participant (((1 1-1 a@a@a. ://");
    for part in ["a@", "1-", "(", "http://", "https://a.b/)", "Zelda ", "@Zelda ", "@a ", "+1 "] {
        let one = Chat { messages: vec![message("Zelda Rye", &part.repeat(4_000_000 / part.len()))], skipped: 0 };
        links(&without_names(&one, &[]).messages);
    }
}

fn name() -> impl Strategy<Value = String> {
    // Made-up syllables, so that none is also a word.
    prop::collection::vec(prop::sample::select(vec!["zo", "qui", "xa", "vru", "ké", "jö"]), 2..4)
        .prop_map(|parts| parts.concat())
        .prop_map(|name| name[..1].to_uppercase() + &name[1..])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn names_of_senders_are_nowhere(
        names in prop::collection::vec((name(), name()), 1..6),
        parts in prop::collection::vec((0_usize..6, prop::sample::select(vec![
            " ", ", ", "’s ", "! @", "\n", " and ", "-", ": ", "(", ") ", " https://x.example/", "&", "1", "…",
        ]), prop::sample::select(vec!["whole", "first", "last", "joined", "small", "nothing"])), 0..20),
    ) {
        let mut text = String::from("So ");
        for (at, between, how) in &parts {
            let (first, last) = &names[at % names.len()];
            text.push_str(&match *how {
                "whole" => format!("{first} {last}"),
                "first" => first.clone(),
                "last" => last.clone(),
                "joined" => format!("{first}{last}"),
                "small" => format!("{first} {last}").to_lowercase(),
                _ => String::new(),
            });
            text.push_str(between);
            // A name is whole only where a word ends.
            if between.ends_with('1') { text.push(' '); }
        }
        let messages: Vec<Message> = names.iter().map(|(first, last)| message(&format!("{first} {last}"), &text)).collect();
        let cleaned = without_names(&Chat { messages, skipped: 0 }, &[]);
        for it in &cleaned.messages {
            let all = format!("{} {}", it.who, it.text).to_lowercase();
            let words: Vec<&str> = all.split(|c: char| !c.is_alphanumeric()).collect();
            for (first, last) in &names {
                prop_assert!(!words.contains(&first.to_lowercase().as_str()), "{first} in {all}");
                prop_assert!(!words.contains(&last.to_lowercase().as_str()), "{last} in {all}");
            }
        }
    }

    #[test]
    fn no_text_makes_it_panic(who in ".{0,20}", keep in ".{0,10}", text in ".{0,80}", parts in prop::collection::vec(prop::sample::select(vec![
        "@", "://", "http", "+1 ", "555-", "0143", "é", "\u{301}", "田", "(", ")", "İ", "ß", " ", "\n", "isbn ", "[", "a@b.c",
    ]), 0..20)) {
        let chat = Chat { messages: vec![message(&who, &text), message(&text, &parts.concat())], skipped: 0 };
        links(&without_names(&chat, &[keep]).messages);
    }
}
