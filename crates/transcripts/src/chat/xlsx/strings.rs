//! Texts of a workbook: most cells only name one of these.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use super::bounded::reason;
use crate::chat::ChatError;

/// The shared texts, in their order.
pub fn read(part: impl BufRead) -> Result<Vec<String>, ChatError> {
    let (mut strings, mut text) = (Vec::new(), String::new());
    each_event(part, |event, inside| {
        match event {
            Event::End(end) if end.local_name().into_inner() == "si" => strings.push(std::mem::take(&mut text)),
            _ if inside.text => add(&mut text, event),
            _ => {}
        }
        Ok(())
    })?;
    Ok(strings)
}

/// Where in the XML the reader stands.
#[derive(Default)]
pub struct Inside {
    /// In `t`, outside `rPh`: how a word is pronounced is no part of the text.
    pub text: bool,
    /// In `v`.
    pub value: bool,
    pronounced: bool,
}

impl Inside {
    fn step(&mut self, event: &Event<'_>) {
        let (name, enters) = match event {
            Event::Start(start) => (start.local_name().into_inner(), true),
            Event::End(end) => (end.local_name().into_inner(), false),
            _ => return,
        };
        match name {
            "t" => self.text = enters && !self.pronounced,
            "v" => self.value = enters,
            "rPh" => self.pronounced = enters,
            _ => {}
        }
    }
}

/// Hands out every event. A document type is refused: workbooks have none, bombs of entities begin with one.
pub fn each_event(
    part: impl BufRead,
    mut take: impl FnMut(&Event<'_>, &Inside) -> Result<(), ChatError>,
) -> Result<(), ChatError> {
    let mut reader = Reader::from_reader(part);
    let (mut buffer, mut inside) = (Vec::new(), Inside::default());
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| reason(&error))?;
        match event {
            Event::Eof => return Ok(()),
            Event::DocType(_) => return Err(ChatError::BrokenWorkbook),
            _ => {}
        }
        inside.step(&event);
        take(&event, &inside)?;
    }
}

/// Adds what an event says to a text.
pub fn add(text: &mut String, event: &Event<'_>) {
    match event {
        Event::Text(part) => text.push_str(part),
        Event::CData(part) => text.push_str(part),
        Event::GeneralRef(name) => text.extend(sign(name)),
        _ => {}
    }
}

/// A sign by its number, or one of the five every XML knows.
fn sign(name: &BytesRef<'_>) -> Option<char> {
    match &**name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name.resolve_char_ref().ok().flatten(),
    }
}
