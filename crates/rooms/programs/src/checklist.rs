//! What is to be done for an event, before and after it. What can be seen is seen: it is done because it is there. People
//! say only what nobody but they can know, and what this event does not need.

use db::Ts;
use directory::OrganizationId;

use crate::{
    event::Format,
    event_check::EventCheck,
    plan::{Plan, Whom},
    state::State,
};

/// One thing to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    Place,
    Summary,
    /// Who speaks, with title and organization.
    Presenters,
    Accommodations,
    Audience,
    Partners,
    /// Whoever does it with us knows the day and the place.
    Told,
    Recording,
    Captions,
    Slides,
    Chat,
    Resources,
    Thanks,
}

impl Point {
    pub const BEFORE: [Self; 7] = [
        Self::Place,
        Self::Summary,
        Self::Presenters,
        Self::Accommodations,
        Self::Audience,
        Self::Partners,
        Self::Told,
    ];
    pub const AFTER: [Self; 6] =
        [Self::Recording, Self::Captions, Self::Slides, Self::Chat, Self::Resources, Self::Thanks];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Summary => "summary",
            Self::Presenters => "presenters",
            Self::Accommodations => "accommodations",
            Self::Audience => "audience",
            Self::Partners => "partners",
            Self::Told => "told",
            Self::Recording => "recording",
            Self::Captions => "captions",
            Self::Slides => "slides",
            Self::Chat => "chat",
            Self::Resources => "resources",
            Self::Thanks => "thanks",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::BEFORE.into_iter().chain(Self::AFTER).find(|it| it.as_str() == word)
    }

    /// Only people know whether it is done.
    pub const fn is_said(self) -> bool {
        matches!(self, Self::Told | Self::Thanks)
    }

    /// No event can do without.
    pub const fn is_always_needed(self) -> bool {
        matches!(self, Self::Place)
    }
}

/// How far one thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Open,
    /// It was done, and has to be done again: the event was moved since.
    Again,
    Done,
    NotNeeded,
}

/// A line of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub point: Point,
    /// Whom it is about, where it is about somebody.
    pub whom: String,
    pub organization: Option<OrganizationId>,
    pub mark: Mark,
    /// What somebody said of it.
    pub check: Option<EventCheck>,
}

impl Line {
    pub const fn is_open(&self) -> bool {
        matches!(self.mark, Mark::Open | Mark::Again)
    }
}

impl Plan {
    pub fn before(&self) -> Vec<Line> {
        Point::BEFORE.into_iter().flat_map(|point| self.lines(point)).collect()
    }

    pub fn after(&self) -> Vec<Line> {
        Point::AFTER.into_iter().flat_map(|point| self.lines(point)).collect()
    }

    /// What has to be done now: before an event what belongs before it, then what belongs after it. Of what is called off
    /// everybody has to know, and no more.
    pub fn open(&self, now: Ts) -> Vec<Line> {
        let lines = match self.it.state() {
            State::Scheduled if self.it.ends_at <= now => self.after(),
            State::Cancelled if self.it.ends_at <= now => Vec::new(),
            State::Cancelled | State::Postponed => self.lines(Point::Told),
            State::Draft => self.before().into_iter().filter(|it| it.point != Point::Told).collect(),
            State::Scheduled => self.before(),
        };
        lines.into_iter().filter(Line::is_open).collect()
    }

    fn lines(&self, point: Point) -> Vec<Line> {
        match point {
            Point::Told => self.partners.iter().map(|it| self.said(point, it)).collect(),
            Point::Thanks => self.everybody().into_iter().map(|it| self.said(point, it)).collect(),
            _ => self.seen(point).map(|there| self.line(point, there)).into_iter().collect(),
        }
    }

    fn said(&self, point: Point, whom: &Whom) -> Line {
        let check = self.check(point, &whom.name);
        let is_old = |it: &EventCheck| point == Point::Told && it.sequence != self.it.sequence;
        let mark = match &check {
            None => Mark::Open,
            Some(it) if !it.done => Mark::NotNeeded,
            Some(it) if is_old(it) => Mark::Again,
            Some(_) => Mark::Done,
        };
        Line { point, whom: whom.name.clone(), organization: whom.organization_id, mark, check }
    }

    fn line(&self, point: Point, there: bool) -> Line {
        let check = self.check(point, "").filter(|_| !there);
        let mark = match &check {
            _ if there => Mark::Done,
            Some(_) => Mark::NotNeeded,
            None => Mark::Open,
        };
        Line { point, whom: String::new(), organization: None, mark, check }
    }

    fn check(&self, point: Point, whom: &str) -> Option<EventCheck> {
        self.checks.iter().find(|it| it.point == point.as_str() && it.whom == whom).cloned()
    }

    /// Partners and presenters, each once.
    fn everybody(&self) -> Vec<&Whom> {
        let mut all: Vec<&Whom> = Vec::new();
        for it in self.partners.iter().chain(&self.presenters) {
            if all.iter().all(|known| known.name != it.name) {
                all.push(it);
            }
        }
        all
    }

    /// Whether it is there; nothing when it is not asked of such an event. People in one room write no chat and are
    /// rarely recorded; captions belong to a recording, slides to somebody who speaks.
    fn seen(&self, point: Point) -> Option<bool> {
        let it = &self.it;
        let is_online = it.format() != Format::InPerson;
        match point {
            Point::Place => Some(it.has_place()),
            Point::Summary => Some(!it.summary.is_empty()),
            Point::Presenters => Some(!self.presenters.is_empty() && self.presenters.iter().all(|it| it.is_whole)),
            Point::Accommodations => Some(!it.accommodations.is_empty()),
            Point::Audience => Some(!(it.ages.is_empty() && it.audience.is_empty())),
            Point::Partners => Some(!self.partners.is_empty()),
            Point::Recording => (is_online || it.recorded).then_some(it.recorded),
            Point::Captions => (it.recorded || it.captioned).then_some(it.captioned),
            Point::Slides => (it.with_slides || !self.presenters.is_empty()).then_some(it.with_slides),
            Point::Chat => (is_online || it.recorded || it.with_chat).then_some(it.with_chat),
            Point::Resources => Some(it.with_resources),
            Point::Told | Point::Thanks => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::tests::{check, plan, whom};

    fn open(plan: &Plan, now: i64) -> Vec<String> {
        plan.open(Ts(now)).iter().map(|it| format!("{} {}", it.point.as_str(), it.whom).trim().to_owned()).collect()
    }

    #[test]
    fn every_word_is_a_point() {
        for point in Point::BEFORE.into_iter().chain(Point::AFTER) {
            assert_eq!(Point::parse(point.as_str()), Some(point));
        }
    }

    #[test]
    fn what_is_to_be_done_follows_the_clock_and_the_state() {
        let mut it = plan("online", "scheduled");
        assert_eq!(open(&it, 0), ["place", "summary", "presenters", "accommodations", "audience", "partners"]);
        assert_eq!(open(&it, 200), ["recording", "chat", "resources"]);
        it.partners = vec![whom("Mill Bakery", true)];
        it.it.state = "cancelled".into();
        assert_eq!((open(&it, 0), open(&it, 200)), (vec!["told Mill Bakery".to_owned()], Vec::new()));
        it.it.state = "draft".into();
        assert!(!open(&it, 0).contains(&"told Mill Bakery".to_owned()), "nobody is told of a draft");
    }

    #[test]
    fn people_in_one_room_are_asked_for_less_unless_they_are_recorded() {
        let mut it = plan("in_person", "scheduled");
        assert_eq!(open(&it, 200), ["resources"]);
        it.presenters = vec![whom("Odalys Quince", false)];
        assert_eq!(open(&it, 200), ["slides", "resources", "thanks Odalys Quince"]);
        it.it.recorded = true;
        assert_eq!(open(&it, 200), ["captions", "slides", "chat", "resources", "thanks Odalys Quince"]);
    }

    #[test]
    fn presenters_are_whole_with_title_and_organization() {
        let mut it = plan("online", "scheduled");
        it.presenters = vec![whom("Odalys Quince", true), whom("Dell", false)];
        assert!(open(&it, 0).contains(&"presenters".to_owned()));
        it.presenters[1].is_whole = true;
        assert!(!open(&it, 0).contains(&"presenters".to_owned()));
    }

    #[test]
    fn who_was_told_of_one_day_is_told_of_the_next() {
        let mut it = plan("online", "scheduled");
        it.partners = vec![whom("Mill Bakery", true)];
        it.checks = vec![check(Point::Told, "Mill Bakery", true, 1)];
        let mark = |it: &Plan| it.before().into_iter().find(|line| line.point == Point::Told).map(|line| line.mark);
        assert_eq!(mark(&it), Some(Mark::Done));
        it.it.sequence = 2;
        assert_eq!(mark(&it), Some(Mark::Again));
    }

    #[test]
    fn what_is_not_needed_is_not_open_and_what_is_there_is_done() {
        let mut it = plan("online", "scheduled");
        it.checks = vec![check(Point::Chat, "", false, 0)];
        assert_eq!(open(&it, 200), ["recording", "resources"]);
        it.it.with_chat = true;
        let chat = it.after().into_iter().find(|line| line.point == Point::Chat).unwrap();
        assert_eq!((chat.mark, chat.check), (Mark::Done, None));
    }
}
