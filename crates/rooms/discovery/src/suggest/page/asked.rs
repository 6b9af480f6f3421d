//! What the address asks for; a value nobody knows asks for nothing.

use accounts::{Branch, branches};
use db::{Date, Result, Scope, Tx};
use directory::vocab::{self, Need};
use engine::rank::{Filter, Order};
use web::{Fields, Frame};

use crate::{
    organizations::query_string,
    suggest::{Wanted, place_of},
};

pub(super) struct Asked {
    pub(super) branches: Vec<Branch>,
    pub(super) branch: Option<Branch>,
    pub(super) need: Option<&'static Need>,
    pub(super) filter: Filter,
    pub(super) near: bool,
    pub(super) text: String,
}

impl Asked {
    pub(super) async fn read(tx: &mut Tx, scope: &Scope, query: &Fields) -> Result<Self> {
        let branches = branches(tx, scope).await?;
        let branch = branches.iter().find(|branch| branch.id.to_string() == query.get("branch")).cloned();
        let filter = match query.get("kinds") {
            "traditional" => Filter::Traditional,
            "non-traditional" => Filter::NonTraditional,
            "surprise" => Filter::Surprise,
            _ => Filter::Any,
        };
        let text = query.get("q").chars().take(100).collect();
        let need = vocab::need(query.get("need"));
        Ok(Self { branches, branch, need, filter, near: query.get("near") == "1", text })
    }

    /// The question, once there is a branch with a place and a need.
    pub(super) fn wanted(&self, today: Date) -> Option<Wanted> {
        let mut wanted = Wanted::new(place_of(self.branch.as_ref()?)?, self.need?, today);
        wanted.filter = self.filter;
        wanted.order = if self.near { Order::NearestFirst } else { Order::BestFirst };
        wanted.text.clone_from(&self.text);
        Some(wanted)
    }

    pub(super) fn branch_id(&self) -> String {
        self.branch.as_ref().map(|branch| branch.id.to_string()).unwrap_or_default()
    }

    pub(super) fn branch_name(&self) -> &str {
        self.branch.as_ref().map_or("", |branch| &branch.name)
    }

    pub(super) fn need_id(&self) -> &'static str {
        self.need.map_or("", |need| need.id)
    }

    pub(super) fn kinds(&self) -> &'static str {
        match self.filter {
            Filter::Any => "",
            Filter::Traditional => "traditional",
            Filter::NonTraditional => "non-traditional",
            Filter::Surprise => "surprise",
        }
    }

    pub(super) fn branch_choices(&self) -> Vec<(String, String)> {
        self.branches.iter().map(|branch| (branch.id.to_string(), branch.name.clone())).collect()
    }

    pub(super) fn need_choices(&self, page: &Frame) -> Vec<(&'static str, String)> {
        vocab::needs().iter().map(|need| (need.id, page.say(&need.key))).collect()
    }

    pub(super) fn kind_choices(&self, page: &Frame) -> Vec<(&'static str, String)> {
        let kinds = ["traditional", "non-traditional", "surprise"];
        kinds.into_iter().map(|kinds| (kinds, page.of("suggestions-kinds", kinds.replace('-', "_")))).collect()
    }

    /// The same question, as an address, with more said; what is said again counts.
    pub(super) fn address(&self, more: &[(&str, &str)]) -> String {
        let branch = self.branch_id();
        let near = if self.near { "1" } else { "" };
        let mut pairs = vec![
            ("branch", branch.as_str()),
            ("need", self.need_id()),
            ("kinds", self.kinds()),
            ("near", near),
            ("q", &self.text),
        ];
        pairs.retain(|(key, _)| more.iter().all(|(again, _)| again != key));
        pairs.extend_from_slice(more);
        format!("/suggestions?{}", query_string(&pairs))
    }

    /// Where an organization is kept for this branch and need.
    pub(super) fn keep_address(&self, id: &str) -> String {
        let branch = self.branch_id();
        format!("/organizations/{id}/relationship?{}", query_string(&[("need", self.need_id()), ("branch", &branch)]))
    }
}
