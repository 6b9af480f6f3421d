//! How a poll is told, on whatever page it stands: `templates/learning/poll_part.html` calls these.

use draw::{Bar, Bars};
use web::Frame;

use crate::poll::{Answer, Poll, Tally};

impl Poll {
    /// `November 2026 · `, `After a visit · ` or nothing: before what else is said of it.
    pub(crate) fn label(&self, page: &Frame) -> String {
        let series = match self.month() {
            Some((year, month)) => page.say2("poll-month", "month", month, "year", year.to_string()),
            None => self.series.clone(),
        };
        if series.is_empty() { series } else { format!("{series} · ") }
    }

    pub(crate) fn until(&self, page: &Frame) -> String {
        page.say1("poll-until", "day", page.day(self.last_day()))
    }

    pub(crate) fn closed_on(&self, page: &Frame) -> String {
        page.say1("poll-closed-on", "day", page.day(self.last_day()))
    }

    pub(crate) fn opens_on(&self, page: &Frame) -> String {
        page.say1("poll-opens-on", "day", page.day(self.first_day()))
    }
}

impl Tally {
    /// What somebody wrote about the result, else which answer led.
    pub(crate) fn told(&self, page: &Frame, poll: &Poll) -> String {
        if poll.result.is_empty() { self.lead(page) } else { poll.result.clone() }
    }

    /// `Most chosen: Time (61 of 116).`
    pub(crate) fn lead(&self, page: &Frame) -> String {
        let leading = self.leading();
        let Some(first) = leading.first() else { return page.say("poll-nobody") };
        let names = leading.iter().map(|it| it.option.as_str()).collect::<Vec<_>>().join(" · ");
        page.say3("poll-most", ("answer", &names), ("votes", &first.votes), ("all", &self.total()))
    }

    /// `61 · 53%`
    pub(crate) fn said(&self, page: &Frame, answer: &Answer) -> String {
        page.say2("poll-count", "votes", answer.votes, "percent", self.percent(answer))
    }

    /// The bars as SVG, made safe by `draw`.
    pub(crate) fn drawn(&self, page: &Frame, poll: &Poll) -> String {
        let bar = |it: &Answer| Bar { label: it.option.clone(), value: it.votes as f64, said: self.said(page, it) };
        let rows: Vec<Bar> = self.0.iter().map(bar).collect();
        let title = page.say1("poll-chart", "question", poll.question.as_str());
        let description = self.lead(page);
        draw::bars(&Bars { id: &format!("bars-{}", poll.id), title: &title, description: &description, bars: &rows })
    }
}
