//! Captions of every format, as their tools write them, and what holds for any input.
#![expect(clippy::unwrap_used, reason = "helpers of tests stand outside test functions")]

use proptest::prelude::*;
use transcripts::{
    Captions, CaptionsError, Cue, Format, MAX_BYTES, Millis, ProblemKind, read_captions, spread, to_text, to_webvtt,
    turns,
};

fn read(text: &str) -> Captions {
    read_captions(text.as_bytes()).unwrap()
}

/// Start and end in milliseconds, who, what.
fn said(captions: &Captions) -> Vec<(u64, u64, &str, &str)> {
    let cues = captions.cues.iter();
    cues.map(|cue| (cue.starts.0, cue.ends.0, cue.speaker.as_deref().unwrap_or("-"), cue.text.as_str())).collect()
}

#[test]
fn webvtt_with_voices() {
    let captions = read(
        "WEBVTT\n\n5f1a/12-0\n00:00:01.000 --> 00:00:02.500 align:start\n<v Ada Quill>Good morning,\nall.</v>\n\n\
         5f1a/13-0\n00:00:03.000 --> 00:00:04.000\n<v Ben Marrow>Hi &amp; welcome.</v>\n",
    );
    assert_eq!((captions.format, captions.timed), (Format::WebVtt, true));
    let found = [(1_000, 2_500, "Ada Quill", "Good morning,\nall."), (3_000, 4_000, "Ben Marrow", "Hi & welcome.")];
    assert_eq!(said(&captions), found);
}

#[test]
fn webvtt_of_a_meeting_tool() {
    let captions = read(
        "WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nAda Quill: Good morning.\r\n\r\n2\r\n00:00:03.000 --> 00:00:04.000\r\n\
         It is nine.\r\n\r\n3\r\n00:00:05.000 --> 00:00:06.000\r\nBen Marrow: Remember: be kind.\r\n",
    );
    assert_eq!(captions.format, Format::Meeting);
    let found = [
        (1_000, 2_000, "Ada Quill", "Good morning."),
        (3_000, 4_000, "Ada Quill", "It is nine."),
        (5_000, 6_000, "Ben Marrow", "Remember: be kind."),
    ];
    assert_eq!(said(&captions), found);
    let above = read("WEBVTT\n\n1 \"Ada Quill\" (123)\n00:01.000 --> 00:02.000\nHello\n");
    assert_eq!((above.format, said(&above)), (Format::Meeting, vec![(1_000, 2_000, "Ada Quill", "Hello")]));
}

#[test]
fn srt() {
    let captions = read(
        "1\n00:00:01,000 --> 00:00:02,500\n<i>One</i>\n{\\an8}and more\n\n2\n00:03,5 --> 00:04,000\nTwo: three\n\n\
         3\n00:00:05,000 --> 00:00:06,000\nFour\n",
    );
    assert_eq!(captions.format, Format::Srt);
    let found = [(1_000, 2_500, "-", "One\nand more"), (3_500, 4_000, "-", "Two: three"), (5_000, 6_000, "-", "Four")];
    assert_eq!(said(&captions), found);
    let arrows = read(
        "1\n00:00:01,000 --> 00:00:02,000\n>> ADA: One. >> BEN: Two.\n\n2\n00:00:03,000 --> 00:00:04,000\nThree\n",
    );
    let found = [(1_000, 2_000, "ADA", "One."), (1_000, 2_000, "BEN", "Two."), (3_000, 4_000, "BEN", "Three")];
    assert_eq!(said(&arrows), found);
}

#[test]
fn sbv() {
    let captions = read("0:00:01.000,0:00:03.000\nOne\nmore\n\n0:00:04.000,0:00:05.250\nTwo, 1:30\n");
    assert_eq!(captions.format, Format::Sbv);
    assert_eq!(said(&captions), [(1_000, 3_000, "-", "One\nmore"), (4_000, 5_250, "-", "Two, 1:30")]);
}

#[test]
fn running_text_with_turns() {
    let captions = read(">> ADA QUILL: Good morning. >> BEN: Hi. >> Who is\nthere? >> ADA QUILL: We are.");
    assert_eq!((captions.format, captions.timed), (Format::Turns, false));
    let found = [
        (0, 0, "ADA QUILL", "Good morning."),
        (0, 0, "BEN", "Hi."),
        (0, 0, "-", "Who is there?"),
        (0, 0, "ADA QUILL", "We are."),
    ];
    assert_eq!(said(&captions), found);
    let brackets = read("[Ada Quill] 12:01:02\nGood morning.\n\n[Ben] 12:01:09\nHi,\nyou.\n");
    assert_eq!(said(&brackets), [(0, 0, "Ada Quill", "Good morning."), (0, 0, "Ben", "Hi, you.")]);
    let colons = read("Ada Quill: Good morning.\nBen Marrow: Hi.\n\nAnd more.");
    let found = [(0, 0, "Ada Quill", "Good morning."), (0, 0, "Ben Marrow", "Hi."), (0, 0, "Ben Marrow", "And more.")];
    assert_eq!(said(&colons), found);
    assert_eq!(to_text(&colons.cues), "Ada Quill: Good morning.\n\nBen Marrow: Hi. And more.\n");
}

#[test]
fn running_text() {
    let sentence = "We read to children every week, whatever the weather is like. ";
    let mut captions = read(&sentence.repeat(20));
    assert_eq!((captions.format, captions.cues.len(), captions.cues[0].text.len()), (Format::Text, 10, 123));
    spread(&mut captions, Millis(100_000));
    let times: Vec<_> = captions.cues.iter().map(|cue| (cue.starts.0, cue.ends.0)).collect();
    assert_eq!((times[0], times[9]), ((0, 10_000), (90_000, 100_000)));
    assert!(!captions.timed);
    spread(&mut captions, Millis(0));
    assert_eq!(captions.cues[9].ends, Millis(10));
}

#[test]
fn other_files_end_with_a_reason() {
    for (bytes, error) in [
        (&b""[..], CaptionsError::Empty),
        (b" \n\t\n", CaptionsError::Empty),
        (b"a\0b", CaptionsError::NotText),
        (b"PK\x03\x04rest", CaptionsError::NotText),
        (b"<!DOCTYPE html><p>no", CaptionsError::WebPage),
        (b"<?xml version='1.0'?><tt>", CaptionsError::OtherFormat),
        (b"{\"events\":[]}", CaptionsError::OtherFormat),
        (b"WEBVTT\n", CaptionsError::NoWords),
        (b"WEBVTT\n\n-1 --> 2\nhello", CaptionsError::NoWords),
        (b"... --- ...", CaptionsError::NoWords),
    ] {
        assert_eq!(read_captions(bytes), Err(error), "{:?}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn large_files_end_soon() {
    let timed = |lines: usize| format!("WEBVTT\n\n{}", "00:01.000 --> 00:02.000\na\n".repeat(lines));
    assert_eq!(read_captions(&vec![b'a'; 10_000_000]), Err(CaptionsError::TooLarge));
    assert_eq!(read_captions(timed(1_000_000).as_bytes()), Err(CaptionsError::TooLarge));
    assert_eq!(read_captions(timed(100_000).as_bytes()), Err(CaptionsError::TooMany));
    assert_eq!(read(&timed(50_000)).cues.len(), 50_000);
    assert!(read(&"a word. ".repeat(300_000 / 8)).cues.len() > 3_000);
    for line in
        ["a", "<", "&", "{\\", ">>", ">> A: ", "<v A>x", "A: b\n", "a: ", "0:0,", "[a] ", "\n", "-->", "00:01 --> "]
    {
        let mut bytes = line.repeat(MAX_BYTES / line.len());
        drop(read_captions(bytes.as_bytes()));
        bytes.insert_str(0, "WEBVTT\n\n00:01.000 --> 00:02.000\n");
        bytes.truncate(MAX_BYTES);
        drop(read_captions(bytes.as_bytes()));
    }
}

fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let part = prop::sample::select(vec![
        "WEBVTT",
        "\n",
        "\n\n",
        "1\n",
        "00:01.000 --> 00:02.000\n",
        "00:05,1 --> 00:03,000\n",
        "0:00:01.000,0:00:09.000\n",
        "99999:59:59.000 --> 99999:59:59.999\n",
        "-->",
        ">> ",
        ">> ADA: ",
        "Ada Quill: ",
        "Ben: ",
        "<v Ada>",
        "<v ",
        "</v>",
        "<i>",
        "&amp;",
        "&lt;v&gt;",
        "&#0;",
        "NOTE ",
        "STYLE\n",
        " ",
        "words",
        "é",
        "田中",
        "{\\an8}",
        "[Ada] 12:00:00\n",
        "\u{feff}",
        "\u{200e}",
        ".",
        "\t",
        "1 \"Ada\" (2)\n",
    ]);
    let text = prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat().into_bytes());
    prop_oneof![prop::collection::vec(any::<u8>(), 0..300), text]
}

fn any_cues() -> impl Strategy<Value = Vec<Cue>> {
    let line = "[ -~é田&<>:]{0,20}[a-zA-Z>&]";
    let cue =
        (0_u64..2_000, 1_u64..600_000, prop::option::of("[A-Za-z&<>:.é]{1,12}"), prop::collection::vec(line, 1..3));
    prop::collection::vec(cue, 1..12).prop_map(|cues| {
        let mut starts = 0;
        let cue = |(after, lasts, speaker, lines): (u64, u64, Option<String>, Vec<String>)| {
            starts += after;
            let words = |line: &String| line.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = lines.iter().map(words).collect::<Vec<_>>().join("\n");
            Cue { starts: Millis(starts), ends: Millis(starts + lasts), speaker, text }
        };
        cues.into_iter().map(cue).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_was_read_can_be_written_and_read_again(bytes in any_file()) {
        let Ok(mut captions) = read_captions(&bytes) else { return Ok(()) };
        spread(&mut captions, Millis(60_000));
        for cue in &captions.cues {
            prop_assert!(cue.starts < cue.ends, "{cue:?}");
            prop_assert!(cue.text.split('\n').all(|line| !line.trim().is_empty()), "{cue:?}");
        }
        prop_assert!(captions.cues.is_sorted_by_key(|cue| cue.starts));
        let again = read_captions(to_webvtt(&captions.cues).as_bytes()).unwrap();
        prop_assert_eq!(&again.cues, &captions.cues);
        prop_assert!(again.problems.iter().all(|problem| problem.kind == ProblemKind::Overlapping));
    }

    #[test]
    fn any_cues_come_back_from_webvtt(cues in any_cues()) {
        prop_assert_eq!(read_captions(to_webvtt(&cues).as_bytes()).unwrap().cues, cues);
    }

    #[test]
    fn turns_have_every_cue_once_and_in_order(bytes in any_file()) {
        let Ok(captions) = read_captions(&bytes) else { return Ok(()) };
        let turns = turns(&captions.cues);
        let all: Vec<&Cue> = turns.iter().flat_map(|turn| turn.cues).collect();
        prop_assert_eq!(all, captions.cues.iter().collect::<Vec<_>>());
        for turn in turns {
            prop_assert!(turn.cues.iter().all(|cue| cue.speaker.as_deref() == turn.speaker));
        }
    }
}
