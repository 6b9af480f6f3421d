//! A chat as it may be published: without the people who only wrote in it.

mod contacts;
mod lists;
mod names;
mod persons;
mod shown;
mod words;

pub use contacts::{EMAIL, PHONE};

use crate::chat::{Chat, Message};
use crate::links;
use persons::Persons;

/// What stands for an address that has somebody's name in it.
pub const LINK: &str = "[link]";

/// A chat without names, and what was done to it: for a person to look at before it is published.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cleaned {
    pub messages: Vec<CleanMessage>,
    /// In the order of the messages; a sender stands here at the first message only.
    pub replaced: Vec<Replaced>,
    /// Names of senders that are also words (“Will”, “Grace”) and were left because nothing said that a person is meant.
    pub doubtful: Vec<Doubtful>,
    /// Messages that were for one person or a closed group.
    pub left_out: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanMessage {
    pub at: Option<String>,
    pub who: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// Position in [`Cleaned::messages`], from 0.
    pub message: usize,
    pub what: String,
    pub by: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubtful {
    /// Position in [`Cleaned::messages`], from 0.
    pub message: usize,
    pub what: String,
}

/// Takes persons out. Senders become “Participant 1”, “Participant 2” … in the order in which they first wrote to
/// everyone; who is named in `keep` (hosts, presenters) keeps that name. In texts the names of senders, their distinctive
/// first and last names and mentions become the same; e-mail addresses and telephone numbers are masked; an address on
/// the web that has such a name in it goes as a whole. Private messages are left out and counted.
///
/// Who never wrote is not known: a name dropped in passing stays, and is for a person to see.
pub fn without_names(chat: &Chat, keep: &[String]) -> Cleaned {
    let persons = Persons::new(chat, keep);
    let mut cleaned = Cleaned::default();
    let mut seen = std::collections::HashSet::new();
    for message in &chat.messages {
        if message.is_private() {
            cleaned.left_out += 1;
            continue;
        }
        let who = persons.label(&message.who);
        if who != message.who && seen.insert(message.who.as_str()) {
            cleaned.replace(&message.who, &who);
        }
        let text = cleaned.text(message, &persons);
        cleaned.messages.push(CleanMessage { at: message.at.clone(), who, text });
    }
    cleaned
}

impl Cleaned {
    /// In the message that comes next.
    fn replace(&mut self, what: &str, by: &str) {
        self.replaced.push(Replaced { message: self.messages.len(), what: what.to_owned(), by: by.to_owned() });
    }

    fn text(&mut self, message: &Message, persons: &Persons) -> String {
        let (mut text, mut from) = (String::with_capacity(message.text.len()), 0);
        for (starts, ends) in links::find(&message.text) {
            let link = &message.text[starts..ends];
            text.push_str(&self.words(&message.text[from..starts], persons));
            if contacts::has_email(link) || names::has_any(link, persons) {
                self.replace(link, LINK);
                text.push_str(LINK);
            } else {
                text.push_str(link);
            }
            from = ends;
        }
        text + &self.words(&message.text[from..], persons)
    }

    fn words(&mut self, text: &str, persons: &Persons) -> String {
        let text = contacts::mask(text, |what, by| self.replace(what, by));
        names::replace(&text, persons, self)
    }
}

/// The rows of a table: when, who, what. Without a heading, and not yet safe for a spreadsheet: that is the writer's.
pub fn chat_rows(messages: &[CleanMessage]) -> Vec<[String; 3]> {
    let row = |it: &CleanMessage| [it.at.clone().unwrap_or_default(), it.who.clone(), it.text.clone()];
    messages.iter().map(row).collect()
}
