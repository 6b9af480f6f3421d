//! `archive`: two thousand events over eight years past and one to come, in forty series, and for five hundred of those
//! that have passed an hour's transcript with its times, some nine thousand words by two speakers. The addresses to ask are `events`
//! (all), `recorded` (those with a transcript), `phrases` (searches of three words that stand one after the other in one
//! transcript), each shuffled; `seconds` says of each phrase, in the same order, which event and which second it is.
//! `calendar`: as many events within the time of which a calendar tells, a year past and one to come; none recorded.

use std::path::Path;

use anyhow::{Context, Result};
use db::{Clock, Date, Scope, Tx};
use jiff::{ToSpan as _, civil::Time, tz::TimeZone};
use programs::{Format, NewEvent, NewPresenter, NewRecording, NewSitting, State};

use crate::{
    words::{Words, capital},
    write,
};

const EVENTS: usize = 2_000;
const RECORDED: usize = 500;
const SERIES: usize = 40;
const DAYS_PAST: usize = 8 * 365;
const YEAR: usize = 365;
const ZONE: &str = "America/Los_Angeles";
/// An hour in captions of six seconds with some fifteen words: how fast people speak.
const CAPTIONS: usize = 600;
const SECONDS: usize = 6;
/// Phrases asked for, of each transcript.
const PHRASES: usize = 4;

struct Archive {
    scope: Scope,
    clock: Clock,
    words: Words,
    zone: TimeZone,
    today: Date,
    events: Vec<String>,
    recorded: Vec<String>,
    /// A phrase, its event and its second.
    phrases: Vec<(String, String, usize)>,
}

/// Fills the library, and tells where to find what.
pub async fn fill(tx: &mut Tx, scope: Scope, addresses: &Path) -> Result<()> {
    let mut archive = Archive::new(scope)?;
    for i in 0..EVENTS {
        archive.event(tx, i, DAYS_PAST, i < RECORDED).await?;
    }
    archive.write_addresses(addresses)
}

pub async fn fill_two_years(tx: &mut Tx, scope: Scope) -> Result<()> {
    let mut archive = Archive::new(scope)?;
    for i in 0..EVENTS {
        archive.event(tx, i, YEAR, false).await?;
    }
    Ok(())
}

impl Archive {
    fn new(scope: Scope) -> Result<Self> {
        let clock = Clock::system();
        let (zone, today) = (TimeZone::get(ZONE)?, clock.today());
        let (events, recorded, phrases) = Default::default();
        Ok(Self { scope, clock, words: Words::new(), zone, today, events, recorded, phrases })
    }

    /// On one of the days past, or of the year to come; what is recorded has passed.
    async fn event(&mut self, tx: &mut Tx, i: usize, past: usize, is_recorded: bool) -> Result<()> {
        let day = match self.words.dice.below(past + YEAR) {
            days if is_recorded || days < past => self.today - i64::try_from(1 + days % past)?.days(),
            days => self.today + i64::try_from(days - past)?.days(),
        };
        let hour = i8::try_from(9 + self.words.dice.below(9))?;
        let new = self.announced(i, NewSitting { day, begins: at(hour)?, ends: at(hour + 1)? })?;
        let (id, _) = programs::put_event(tx, &self.clock, &self.scope, None, &new).await?;
        self.events.push(format!("/events/{}", new.slug));
        if is_recorded {
            let link = format!("https://videos.example/{}", new.slug);
            let recording = NewRecording { link, seconds: Some(3600), ..NewRecording::default() };
            let event = programs::event(tx, &self.scope, id).await?.context("it was just written")?;
            programs::put_recording(tx, &self.clock, &self.scope, &event, &recording).await?;
            let captions = transcripts::read_captions(self.captions(&new.slug).as_bytes())?;
            programs::put_captions(tx, &self.clock, &self.scope, &event, "en", &captions).await?;
            self.recorded.push(format!("/events/{}", new.slug));
        }
        Ok(())
    }

    fn announced(&mut self, i: usize, sitting: NewSitting) -> Result<NewEvent> {
        let moments = sitting.moments(&self.zone).ok().context("an hour in the middle of the day is there")?;
        let presenter =
            NewPresenter { name: self.words.title(2), title: self.words.some(2), organization: self.words.title(2) };
        Ok(NewEvent {
            slug: format!("figures-{i}"),
            title: self.words.title(5),
            summary: self.sentence(20),
            body: (0..4).map(|_| self.sentence(60)).collect::<Vec<_>>().join("\n\n"),
            state: State::Scheduled,
            format: Format::Online,
            zone: ZONE.into(),
            language: "en".into(),
            audience: self.words.some(4),
            series: format!("Series {}", i % SERIES),
            sittings: vec![(sitting, moments)],
            presenters: vec![presenter],
            ..NewEvent::default()
        })
    }

    fn sentence(&mut self, words: usize) -> String {
        capital(&self.words.some(words)) + "."
    }

    /// An hour of captions by two speakers, and some of its phrases.
    fn captions(&mut self, slug: &str) -> String {
        let mut vtt = String::from("WEBVTT\n");
        for i in 0..CAPTIONS {
            let count = 10 + self.words.dice.below(11);
            let said = self.words.some(count);
            if i % (CAPTIONS / PHRASES) == 7 {
                let phrase = said.split(' ').take(3).collect::<Vec<_>>().join(" ");
                self.phrases.push((phrase, slug.to_owned(), i * SECONDS));
            }
            let voice = if (i / 12) % 2 == 0 { "Mara Quill" } else { "Dell Oakes" };
            let (from, to) = (clock(i * SECONDS), clock((i + 1) * SECONDS));
            vtt += &format!("\n{from} --> {to}\n<v {voice}>{}.\n", capital(&said));
        }
        vtt
    }

    fn write_addresses(mut self, folder: &Path) -> Result<()> {
        for (name, list) in [("events", &mut self.events), ("recorded", &mut self.recorded)] {
            self.words.shuffle(list);
            write(folder, name, list)?;
        }
        self.words.shuffle(&mut self.phrases);
        let asked: Vec<String> =
            self.phrases.iter().map(|(phrase, ..)| format!("/search?q=%22{}%22", phrase.replace(' ', "+"))).collect();
        let seconds: Vec<String> = self.phrases.iter().map(|(_, slug, second)| format!("{slug} {second}")).collect();
        write(folder, "phrases", &asked)?;
        write(folder, "seconds", &seconds)
    }
}

fn at(hour: i8) -> Result<Time> {
    Ok(Time::new(hour, 0, 0, 0)?)
}

/// `00:41:06.000`
fn clock(seconds: usize) -> String {
    format!("{:02}:{:02}:{:02}.000", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
