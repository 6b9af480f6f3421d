//! A project of the sample place, looked at when it began and once more.

use anyhow::{Context, Result};
use db::{Clock, Scope, Tx};
use directory::OrganizationId;
use jiff::Span;
use relationships::{Mark, NewProject, NewProjectCheck, Question, Target};

/// Days ago, then for each of the three questions what was said and how far it was so.
const LOOKS: [(i64, [(&str, Mark); 3]); 2] = [
    (
        140,
        [
            ("Two of the nine shelves held anything in Spanish, and none of it was about work.", Mark::ALittle),
            ("We chose everything and asked afterwards.", Mark::NotYet),
            ("Mornings only, when nobody who works shifts can come.", Mark::ALittle),
        ],
    ),
    (
        20,
        [
            ("Half of what lies on the table is in Spanish; the photographs are from here.", Mark::Mostly),
            ("Three mothers from the packing house choose the next four evenings.", Mark::ALittle),
            ("Sundays at five, with supper. Eleven families came back.", Mark::Mostly),
        ],
    ),
];

/// The project with its two looks, and a target half a year ahead.
pub(super) async fn write(tx: &mut Tx, clock: &Clock, scope: &Scope, with: Option<OrganizationId>) -> Result<()> {
    let new = NewProject {
        title: "Sunday supper and stories".into(),
        community: "families who work shifts at the packing house".into(),
        organization: with,
    };
    let id = clock.id();
    relationships::begin_project(tx, clock, scope, id, &new).await?.context("an id is new")?;
    let it = relationships::project(tx, scope, id).await?.context("it was begun a moment ago")?;
    for (days, answers) in LOOKS {
        let checked_on = clock.today().checked_sub(Span::new().days(days))?;
        let new = NewProjectCheck { checked_on, answers: answers.map(|(text, mark)| (text.to_owned(), mark)) };
        relationships::check_project(tx, clock, scope, (clock.id(), &it), &new).await?;
    }
    let on = clock.today().checked_add(Span::new().days(180))?;
    let target = Target { question: Question::Made, mark: Mark::Mostly, on };
    relationships::aim(tx, clock, scope, &it, Some(target)).await?;
    Ok(())
}
