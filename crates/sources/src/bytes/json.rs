//! GeoJSON, lists of objects, and one object a line. Nested objects become columns `a.b`.

use std::fs::File;
use std::io::{BufRead, BufReader};

use serde_json::Value;

use super::decode;
use super::guard::{Guard, Stop};
use super::ordered::{Member, Members, member};
use super::raw::{Columns, Next, RawRow, excerpt};
use super::shape::Shape;
use super::split::{Element, Elements};
use crate::error::ReadError;
use crate::format::Format;
use crate::row::{Refused, RefusedReason};

type Input = BufReader<Guard<File>>;

enum Source {
    Lines(Input),
    List(Elements<Input>),
}

pub struct JsonReader {
    source: Source,
    columns: Columns,
    buffer: Vec<u8>,
    position: u64,
}

impl JsonReader {
    pub fn new(file: File, format: Format) -> Self {
        let input = BufReader::with_capacity(64 * 1024, Guard::new(file));
        let source = match format {
            Format::JsonLines => Source::Lines(input),
            _ => Source::List(Elements::new(input)),
        };
        Self { source, columns: Columns::default(), buffer: Vec::new(), position: 0 }
    }

    pub fn columns(&self) -> &[String] {
        self.columns.names()
    }

    pub fn bytes(&self) -> u64 {
        match &self.source {
            Source::Lines(input) => input.get_ref().total(),
            Source::List(elements) => elements.input().get_ref().total(),
        }
    }

    pub fn next(&mut self, row: &mut RawRow) -> Result<Next, ReadError> {
        if !self.take()? {
            return Ok(Next::End);
        }
        self.position += 1;
        row.position = self.position;
        let text = decode(&self.buffer);
        match serde_json::from_str::<Member>(&text) {
            Ok(Member::Object(object)) => {
                fill(row, &mut self.columns, &object);
                Ok(Next::Row)
            }
            Ok(Member::Other(_)) => Ok(Next::Refused(broken(self.position, "not an object", &text))),
            Err(error) => Ok(Next::Refused(broken(self.position, &error.to_string(), &text))),
        }
    }

    /// Puts the next object's bytes into the buffer; false at the end.
    fn take(&mut self) -> Result<bool, ReadError> {
        let row = self.position;
        match &mut self.source {
            Source::Lines(input) => {
                while read_line(input, &mut self.buffer).map_err(|error| read_error(error, row))? {
                    input.get_mut().row_done();
                    if !self.buffer.trim_ascii().is_empty() {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Source::List(elements) => {
                let element = elements.next(&mut self.buffer).map_err(|error| read_error(error, row))?;
                elements.input_mut().get_mut().row_done();
                match element {
                    Element::Found => Ok(true),
                    Element::End => Ok(false),
                    Element::CutOff => Err(ReadError::Truncated { row: row + 1 }),
                    Element::TooLong => Err(ReadError::RowTooLong { row: row + 1 }),
                }
            }
        }
    }
}

/// One line without its end and without a byte order mark; false at the end of the file. The guard
/// below bounds its length.
fn read_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> std::io::Result<bool> {
    line.clear();
    if input.read_until(b'\n', line)? == 0 {
        return Ok(false);
    }
    if line.starts_with(b"\xEF\xBB\xBF") {
        line.drain(..3);
    }
    Ok(true)
}

/// A feature gives its properties, its own id and its geometry; any other object itself.
fn fill(row: &mut RawRow, columns: &mut Columns, object: &Members) {
    let is_feature = matches!(member(object, "type"), Some(Member::Other(Value::String(kind))) if kind == "Feature");
    let Some(Member::Object(properties)) = member(object, "properties").filter(|_| is_feature) else {
        flatten(row, columns, "", object);
        return;
    };
    flatten(row, columns, "", properties);
    if let Some(Member::Other(id)) = member(object, "id") {
        set(row, columns, "feature id", id);
    }
    if let Some(Member::Object(geometry)) = member(object, "geometry") {
        row.shape = shape(geometry);
    }
}

fn shape(geometry: &Members) -> Option<Shape> {
    match (member(geometry, "type")?, member(geometry, "coordinates")?) {
        (Member::Other(Value::String(kind)), Member::Other(coordinates)) => Shape::read(kind, coordinates),
        _ => None,
    }
}

fn flatten(row: &mut RawRow, columns: &mut Columns, prefix: &str, object: &Members) {
    for (key, value) in object {
        let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            Member::Object(inner) => flatten(row, columns, &path, inner),
            Member::Other(value) => set(row, columns, &path, value),
        }
    }
}

fn set(row: &mut RawRow, columns: &mut Columns, name: &str, value: &Value) {
    if let Some(column) = columns.index(name) {
        row.set(column, &text(value));
    }
}

/// A value as text: lists of plain values joined by "; ", deeper ones as JSON.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => value.to_string(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join("; "),
        Value::Bool(_) | Value::Number(_) | Value::Object(_) => value.to_string(),
    }
}

fn broken(position: u64, detail: &str, raw: &str) -> Refused {
    Refused { position, reason: RefusedReason::BrokenRow { detail: detail.to_owned() }, raw: excerpt(raw) }
}

fn read_error(error: std::io::Error, row: u64) -> ReadError {
    match Stop::of(&error) {
        Some(Stop::Nul) => ReadError::Nul { row },
        Some(Stop::RowTooLong) => ReadError::RowTooLong { row: row + 1 },
        None => ReadError::Io(error),
    }
}
