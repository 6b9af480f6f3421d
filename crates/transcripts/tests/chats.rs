//! Chat logs of every format, as their tools write them, and what they must not do.
#![expect(clippy::unwrap_used, reason = "helpers of tests stand outside test functions")]

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use transcripts::{Chat, ChatError, read_chat};
use zip::write::{SimpleFileOptions, ZipWriter};

/// When, who, to whom, what.
fn said(chat: &Chat) -> Vec<[&str; 4]> {
    let or_dash = |text: &'_ Option<String>| text.as_deref().map_or("-", |text| text).to_owned().leak() as &str;
    chat.messages.iter().map(|it| [or_dash(&it.at), it.who.as_str(), or_dash(&it.to), it.text.as_str()]).collect()
}

fn read(text: &str) -> Chat {
    read_chat(text.as_bytes()).unwrap()
}

/// A workbook of these parts.
fn workbook(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, xml) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(xml.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    workbook(&[("xl/worksheets/sheet1.xml", &format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"))])
}

#[test]
fn lines_of_meeting_tools() {
    let zoom = read(
        "12:01:02 From  Ada Quill  to  Everyone:\r\n\tGood morning,\r\n\tall.\r\n12:01:09 From Ben Marrow to Ada Quill(Direct Message):\r\n\t\
         psst\r\n12:02:00 From Cy to Everyone:\r\n\tReacted to \"Good morning,\" with 👍\r\n",
    );
    let found = [
        ["12:01:02", "Ada Quill", "Everyone", "Good morning,\nall."],
        ["12:01:09", "Ben Marrow", "Ada Quill(Direct Message)", "psst"],
    ];
    assert_eq!((said(&zoom), zoom.skipped), (found.to_vec(), 1));
    assert_eq!(zoom.messages.iter().map(|it| it.is_private()).collect::<Vec<_>>(), [false, true]);
    let meet = read("00:00:11.000,00:00:16.000\nAda Quill: hello\n\n00:01:02.000,00:01:07.000\nBen: hi: you\n");
    assert_eq!(said(&meet), [["0:11", "Ada Quill", "-", "hello"], ["1:02", "Ben", "-", "hi: you"]]);
    let webex =
        read("from Ada Quill to everyone:    12:01 PM\nhello\nfrom Ben to host & presenter:    12:02 PM\npsst\n");
    assert_eq!(said(&webex)[0], ["12:01 PM", "Ada Quill", "everyone", "hello"]);
    assert!(webex.messages[1].is_private());
    let bare = read("Chat of our meeting\nAda Quill: hello\nBen Marrow: hi\nall of you\nAda Quill: good");
    assert_eq!((bare.messages.len(), bare.skipped), (3, 1));
}

/// Who wrote to whom, of those that may be published and of those that may not.
fn apart(chat: &Chat) -> (Vec<&str>, Vec<&str>) {
    let (private, open): (Vec<_>, Vec<_>) = chat.messages.iter().partition(|it| it.is_private());
    (open.iter().map(|it| it.text.as_str()).collect(), private.iter().map(|it| it.text.as_str()).collect())
}

#[test]
fn what_is_marked_as_private_is_private_however_it_is_written() {
    for head in [
        "12:01:02 From Ada Quill To Ben Marrow (Direct message):",
        "12:01:02 FROM ADA QUILL TO BEN MARROW:",
        "12:01:02 De Ada Quill Para Ben Marrow (Mensaje directo):",
        "12:01:02 From Ada Quill (Direct message):",
        "12:01:02 Ada Quill (Direct message):",
        "12:01:02 Ada Quill (Tenney Library) (Direct Message):",
        "12:01:02 Ada Quill (direct message to Ben):",
        "12:01:02 von Quill (Direct Message):",
        "12:01:02 de la Cruz [Privately]:",
        "12:01:02 From Ada Quill to Ben Marrow (Direct message)",
        "[12:01:02] Ada Quill (Privately)",
        "From Ada Quill to Ben Marrow (Direct message):",
        "von Quill (Privately):",
    ] {
        for between in [" ", "\n\t"] {
            let log = format!(
                "12:01:00 From Cy to Everyone: hello\n{head}{between}psst\n12:01:09 From Cy to Everyone: bye\n"
            );
            if between == " " && !head.ends_with(':') {
                continue;
            }
            assert_eq!(apart(&read(&log)), (vec!["hello", "bye"], vec!["psst"]), "{head}");
        }
    }
    let open = read("12:01:02 From Ada Quill To Everyone: one\n12:01:03 De la Cruz Para Todos: two\n");
    assert_eq!(apart(&open), (vec!["one", "two"], vec![]));
}

#[test]
fn private_messages_of_a_log_without_times_are_private() {
    let log = read(
        "From Ada Quill to Everyone: hello\nFrom Ben Marrow to Ada Quill: psst\nCy Ito (Direct message): hush\nvon Rye (Privately): shh\n\
         Cy Ito: bye\n",
    );
    assert_eq!(apart(&log), (vec!["hello", "bye"], vec!["psst", "hush", "shh"]));
    assert_eq!(said(&log)[0], ["-", "Ada Quill", "Everyone", "hello"]);
    let below =
        read("00:00:11.000,00:00:16.000\nAda Quill: hello\n\n00:01:02.000,00:01:07.000\nvon Rye (Privately): shh\n");
    assert_eq!(apart(&below), (vec!["hello"], vec!["shh"]));
}

#[test]
fn an_address_can_say_whom_a_message_was_for() {
    for heading in ["To (Email)", "Recipient Email", "Correo del destinatario", "To ID"] {
        let log = read(&format!("From,{heading},Message\nAda,everyone,hello\nBen,ada@x.example,psst\n"));
        assert_eq!(apart(&log), (vec!["hello"], vec!["psst"]), "{heading}");
    }
    let two = read("From,To,To (Email),Message\nAda,Everyone,,hello\nBen,,ada@x.example,psst\nCy,,,bye\n");
    assert_eq!(apart(&two), (vec!["hello", "bye"], vec!["psst"]));
    let in_name = read("From,Message\nAda,hello\nBen to Ada (Direct Message),psst\n");
    assert_eq!(apart(&in_name), (vec!["hello"], vec!["psst"]));
}

#[test]
fn tables() {
    let comma = read(
        "Our webinar\n\nTime,From,To,Message\n12:01,Ada Quill,Everyone,\"one, \"\"two\"\"\nthree\"\n12:02,Ben,Ada Quill,psst\n12:03,Cy,,\n",
    );
    let found = [["12:01", "Ada Quill", "Everyone", "one, \"two\"\nthree"], ["12:02", "Ben", "Ada Quill", "psst"]];
    assert_eq!((said(&comma), comma.skipped), (found.to_vec(), 2));
    let semicolons = read("Hora;Nombre;Correo;Mensaje\n12:01;María Gil;m@x.example;hola, todos\n");
    assert_eq!(said(&semicolons), [["12:01", "María Gil", "-", "hola, todos"]]);
    let names = read("First Name\tLast Name\tQuestion\tEmail\nAda\tQuill\tWhen?\ta@x.example\n");
    assert_eq!(said(&names), [["-", "Ada Quill", "-", "When?"]]);
    assert_eq!(said(&read("12:01,Ada,hello\n12:02,Ben,hi\n"))[1], ["12:02", "Ben", "-", "hi"]);
}

#[test]
fn a_workbook() {
    let strings =
        "<sst><si><t>Time</t></si><si><r><t>Asker </t></r><r><t>Name</t></r></si><si><t>Question</t></si></sst>";
    let rows = "<row><c t='inlineStr'><is><t>Report</t></is></c></row><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c>\
        <c t='s'><v>2</v></c></row><row><c><v>45985.5</v></c><c t='str'><v>Ada &amp; Ben</v></c><c t='str'><v>Why?</v></c></row>";
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let bytes = workbook(&[
        ("xl/worksheets/sheet10.xml", "<worksheet><sheetData/></worksheet>"),
        ("xl/worksheets/sheet2.xml", &sheet),
        ("xl/sharedStrings.xml", strings),
    ]);
    assert_eq!(said(&read_chat(&bytes).unwrap()), [["12:00:00", "Ada & Ben", "-", "Why?"]]);
}

#[test]
fn other_files_end_with_a_reason() {
    let no_sheet = workbook(&[("word/document.xml", "<w/>")]);
    for (bytes, error) in [
        (&b""[..], ChatError::Empty),
        (b"\n \n", ChatError::Empty),
        (b"a\0b", ChatError::NotText),
        (b"%PDF-1.7", ChatError::NotText),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ChatError::OldWorkbook),
        (b"{\\rtf1 12:01 Ada: hi}", ChatError::RichText),
        (b"PK\x03\x04 but no more", ChatError::BrokenWorkbook),
        (&no_sheet, ChatError::NoSheet),
        (b"Time,From,Message\n12:01,Ada,\"never closed\n12:02,Ben,hi\n", ChatError::OpenQuote { line: 2 }),
        (b"Time,From,Message\n", ChatError::NoMessages),
        (b"We met and talked about many things.\n", ChatError::NoMessages),
        (&vec![b'a'; 5_000_001], ChatError::TooLarge),
    ] {
        assert_eq!(read_chat(bytes), Err(error));
    }
}

#[test]
fn workbooks_that_unpack_to_too_much_are_refused() {
    let spaces = " ".repeat(30_000_000);
    assert_eq!(read_chat(&sheet(&spaces)), Err(ChatError::WorkbookTooLarge));
    // The same with a size that is not true.
    let mut lying = sheet(&spaces);
    let at = lying.windows(4).rposition(|window| window == b"PK\x01\x02").unwrap();
    lying[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes());
    assert!(matches!(read_chat(&lying), Err(ChatError::WorkbookTooLarge | ChatError::BrokenWorkbook)));
    // Many cells that name one long text.
    let strings = format!("<sst><si><t>{}</t></si></sst>", "long ".repeat(6_000));
    let row = format!("<row>{}</row>", "<c t='s'><v>0</v></c>".repeat(60));
    let sheet = format!("<worksheet><sheetData>{}</sheetData></worksheet>", row.repeat(2_000));
    let many = workbook(&[("xl/sharedStrings.xml", &strings), ("xl/worksheets/sheet1.xml", &sheet)]);
    assert_eq!(read_chat(&many), Err(ChatError::WorkbookTooLarge));
    // The same in many sheets, none of which is too large by itself.
    let sheet = format!("<worksheet><sheetData>{}</sheetData></worksheet>", row.repeat(8));
    let sheets: Vec<String> = (1..4).map(|n| format!("xl/worksheets/sheet{n}.xml")).collect();
    let mut parts: Vec<(&str, &str)> = sheets.iter().map(|name| (name.as_str(), sheet.as_str())).collect();
    parts.push(("xl/sharedStrings.xml", &strings));
    assert_eq!(read_chat(&workbook(&parts)), Err(ChatError::WorkbookTooLarge));
}

#[test]
fn workbooks_that_are_larger_than_they_look_are_read_or_refused() {
    let entities = "<!DOCTYPE w [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><worksheet><sheetData/></worksheet>";
    let bomb = workbook(&[("xl/worksheets/sheet1.xml", entities)]);
    assert_eq!(read_chat(&bomb), Err(ChatError::BrokenWorkbook));
    let head = "<row><c t='str'><v>From</v></c><c t='str'><v>Message</v></c></row>";
    let row = "<row r='1048576'><c t='str'><v>Ada</v></c><c t='str'><v>hi</v></c><c r='XFD1048576'><v>1</v></c></row>";
    let empty = "<row/>".repeat(1_000_000);
    assert_eq!(said(&read_chat(&sheet(&format!("{head}{empty}{row}"))).unwrap()), [["-", "Ada", "-", "hi"]]);
    assert_eq!(
        read_chat(&sheet(&format!("{head}{}", "<row><c><v>1</v></c></row>".repeat(60_000)))),
        Err(ChatError::TooMany)
    );
    assert_eq!(read_chat(&sheet("<row><c></row>")), Err(ChatError::BrokenWorkbook));
    assert_eq!(read_chat(&sheet(&"<a>".repeat(1_000_000))), Err(ChatError::BrokenWorkbook));
}

#[test]
fn large_logs_end_soon() {
    let parts = [
        "a",
        "\"",
        ",",
        "\"a\n",
        "12:01 A: b\n",
        "12:01:02 From A to B: c",
        "From ",
        "12:01\t",
        "[",
        "A: b\n",
        "\n",
        "0:0:1,0:0:2\n",
        " : ",
    ];
    for part in parts {
        drop(read_chat(part.repeat(5_000_000 / part.len()).as_bytes()));
        drop(read_chat(format!("12:01:02 From {}", part.repeat(4_000_000 / part.len())).as_bytes()));
        drop(read_chat(format!("From,Message\n{}", part.repeat(4_000_000 / part.len())).as_bytes()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), parts in prop::collection::vec(prop::sample::select(vec![
        "12:01:02 From ", "Ada", " to ", "Everyone", "(Direct Message)", ":", " : ", "\n", ",", "\"", "\t", "[12:01] ", "é", "from ", "PM",
        "0:00:01.000,0:00:02.000\n", "Time,From,Message\n", "de ", " a ", "İ",
    ]), 0..30)) {
        drop(read_chat(&bytes));
        drop(read_chat(&[&b"PK\x03\x04"[..], &bytes].concat()));
        if let Ok(chat) = read_chat(parts.concat().as_bytes()) {
            prop_assert!(chat.messages.iter().all(|message| !message.text.is_empty()));
        }
    }
}
