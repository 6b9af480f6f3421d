//! What the sample place's staff heard from people they did not know, and the challenge that counts it.

use anyhow::{Context, Result};
use db::{AccountId, Clock, Scope, Tx};
use directory::OrganizationId;
use jiff::{Span, civil::Date};
use relationships::{Between, NewChallenge, NewConversation};

/// Days ago, whose (by their number in the list of staff), where, what was heard, with whose people.
const HEARD: &[(i64, usize, &str, &str, &str)] = &[
    (61, 0, "At the feed store in Quill", "Nobody here knew that the bookmobile stops twice a month.", ""),
    (58, 1, "Laundromat in Tenney", "People read on their phones while they wait; the signal is poor.", ""),
    (52, 0, "Ball game in Marrow", "Grandparents drive the children and would like something to do meanwhile.", ""),
    (47, 1, "Bus stop at the mill", "The last bus leaves twenty minutes before we close.", ""),
    (40, 0, "In line for bread", "On Thursdays the line is long enough for a story.", "St. Brigid's Pantry"),
    (33, 1, "", "Papers from the county office are hard to read, in any language.", ""),
    (26, 0, "Community garden", "Seeds are easy to come by. What is missing is somebody to ask.", ""),
    (18, 1, "Barber's in Alder Falls", "Most of them fix their own cars and would show others how.", ""),
    (12, 0, "Ferry landing", "The river walk floods each spring, and everybody has photographs of it.", ""),
    (5, 1, "School gate in Marrow", "Two in the afternoon is the one free hour for those who work nights.", ""),
    (2, 0, "Hardware store", "They would hang up our calendar if it were one page.", ""),
];

fn ago(clock: &Clock, days: i64) -> Result<Date> {
    Ok(clock.today().checked_sub(Span::new().days(days))?)
}

/// A challenge that began ten weeks ago and ends a year after that, and what counts toward it. `staff` are at least
/// two; `known` finds an organization by its name.
pub(super) async fn write(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    staff: &[AccountId],
    known: &dyn Fn(&str) -> Option<OrganizationId>,
) -> Result<()> {
    let (first, last) = (ago(clock, 70)?, ago(clock, 70 - 364)?);
    let challenge = NewChallenge { title: "Meet 100 people".into(), target: 100, begins_on: first, ends_on: last };
    relationships::put_challenge(tx, clock, scope, None, &challenge).await?;
    for (days, whose, place, heard, with) in HEARD {
        let new = NewConversation { held_on: ago(clock, *days)?, place: (*place).into(), heard: (*heard).into() };
        let who = staff.get(*whose).or(staff.first()).copied();
        let between = Between { who, organization: known(with) };
        let noted = relationships::converse(tx, clock, scope, (clock.id(), between), &new).await?;
        noted.context("an id is new")?;
    }
    Ok(())
}
