//! The page with made-up content, for the test that looks at every page.

use askama::Template;
use db::Role;
use directory::vocab;
use web::{Frame, Sample};

use super::{Cell, Grid, page::CoveragePage};
use crate::suggest::sample_branches;

pub fn samples(frame: &Frame) -> Vec<Sample> {
    let page = |needs: usize, all| {
        let branches = sample_branches();
        let cells =
            [Cell { chosen: true, kept: 2, possible: Some(12) }, Cell { chosen: true, kept: 0, possible: Some(1) }];
        let rows = vocab::needs().iter().take(needs).map(|need| (need, cells.to_vec())).collect();
        let page = frame.clone().seen_by("Mara", Role::Staff);
        CoveragePage { page, grid: Grid { branches, rows }, all }
    };
    vec![
        Sample { name: "discovery/coverage", html: page(3, false).render() },
        Sample { name: "discovery/coverage all", html: page(36, true).render() },
        Sample { name: "discovery/coverage empty", html: page(0, false).render() },
    ]
}
