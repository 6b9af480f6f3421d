//! The list for other sites with made-up content, and the page that tells how to show it.

use askama::Template;
use web::{Frame, Sample};

use super::{
    EmbedPage, Row,
    help::HelpPage,
    wanted::{Chosen, Wanted},
};
use crate::{event_series::EventSeries, list::Listed};

pub(in crate::pages) fn samples(
    page: &Frame,
    (rows, series): (impl Fn() -> Vec<Row>, EventSeries),
    listed: Listed,
) -> Vec<Sample> {
    let embed = |rows: Vec<Row>, wrong| EmbedPage {
        page: page.clone(),
        title: "Kitchen evenings".into(),
        path: "/event-series/kitchen-evenings".into(),
        calendar: Some("/event-series/kitchen-evenings/events.ics".into()),
        rows,
        wrong,
    };
    let (title, path) = (series.title.clone(), series.path());
    let chosen = Chosen { title, path, calendar: Some("/events.ics"), rows: vec![listed] };
    let help = |chosen| HelpPage {
        page: page.clone(),
        wanted: Wanted { series: "kitchen-evenings".into(), ..Wanted::default() },
        lang: "es".into(),
        topics: Vec::new(),
        series: vec![series.clone()],
        chosen,
    };
    vec![
        Sample { name: "programs/embed", html: embed(rows(), None).render() },
        Sample { name: "programs/embed empty", html: embed(Vec::new(), None).render() },
        Sample { name: "programs/embed wrong", html: embed(Vec::new(), Some("embed-wrong-topic")).render() },
        Sample { name: "programs/embed help", html: help(Ok(chosen)).render() },
        Sample { name: "programs/embed help wrong", html: help(Err("embed-wrong-count")).render() },
    ]
}
