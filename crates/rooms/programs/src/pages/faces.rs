//! What an event's page shows of how it and its people look: a picture of it, and who presents, as they looked then.

use db::{Scope, Ts, Tx};
use directory::PersonId;
use learning::{ShownPicture, illustrating, looks, picture_of};
use web::Frame;

use crate::{
    event::Event,
    presenter::{Presenter, portraits_of},
    sitting::Sitting,
};

#[derive(Default)]
pub(super) struct Faces {
    /// The event's own; also what stands for its recording until that is played.
    pub(super) picture: Option<ShownPicture>,
    /// For staff: where the picture is looked after, or brought.
    pub(super) link: Option<String>,
    pub(super) portraits: Vec<(PersonId, ShownPicture)>,
}

impl Faces {
    pub(super) async fn load(
        tx: &mut Tx,
        (page, scope): (&Frame, &Scope),
        now: Ts,
        (event, sittings, presenters): (&Event, &[Sitting], &[Presenter]),
    ) -> db::Result<Self> {
        let picture = picture_of(tx, scope, now.date(), event.id.0).await?;
        let link = if page.may_edit() {
            let it = illustrating(tx, scope, event.id.0).await?;
            Some(it.map_or_else(|| format!("/pictures/new?for={}", event.path()), |it| it.path()))
        } else {
            None
        };
        let are_known = presenters.iter().any(|it| it.person_id.is_some());
        let known = if are_known { portraits_of(tx, scope, event.id).await? } else { Vec::new() };
        let then = sittings.iter().map(|it| it.ends_at).max().unwrap_or(now);
        let portraits = if known.is_empty() { Vec::new() } else { looks(tx, scope, now.date(), then, &known).await? };
        Ok(Self { picture, link, portraits })
    }

    /// The portrait of a presenter; none where it is not known.
    pub(super) fn of(&self, it: &Presenter) -> Option<&ShownPicture> {
        self.portraits.iter().find(|(person, _)| Some(*person) == it.person_id).map(|(_, shown)| shown)
    }
}
