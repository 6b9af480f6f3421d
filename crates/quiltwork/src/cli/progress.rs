//! Progress on standard error: a bar in a terminal, one line a step elsewhere.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};

pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Begins; `what` is a short phrase such as a file's name.
    pub(crate) fn begin(what: &str, total: u64) -> Self {
        let bar = if std::io::stderr().is_terminal() { ProgressBar::new(total) } else { ProgressBar::hidden() };
        if let Ok(style) = ProgressStyle::with_template("{msg:32} {bar:30} {human_pos}/{human_len}") {
            bar.set_style(style);
        }
        bar.set_message(what.to_owned());
        if bar.is_hidden() {
            tracing::info!("{what}");
        }
        Self(bar)
    }

    pub(crate) fn at(&self, done: u64, total: u64) {
        self.0.set_length(total.max(done));
        self.0.set_position(done);
    }

    /// A share from 0 to 1.
    pub(crate) fn share(&self, share: f32) {
        self.at((share * 1000.0) as u64, 1000);
    }

    pub(crate) fn end(self) {
        self.0.finish_and_clear();
    }
}
