//! `GET /polls/{id}/counts.csv`: the counts for a spreadsheet, from the moment on that readers may see them.

use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use web::{App, Cache, PageError, Viewer};

use crate::poll::{self, PollId, Tally, tally};

pub(super) async fn show(State(app): State<App>, who: Viewer, Path(id): Path<PollId>) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let poll = poll::poll(&mut tx, &who.scope, id).await?.filter(|poll| poll.staff_see_counts(app.clock.now()));
    let poll = poll.ok_or(PageError::NotFound)?;
    let tally = tally(&mut tx, &who.scope, &poll).await?;
    let named = format!("attachment; filename=\"{}.csv\"", poll.slug);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".parse().expect("a plain word")),
        (header::CONTENT_DISPOSITION, named.parse().map_err(|_| PageError::NotFound)?),
        (header::CACHE_CONTROL, Cache::Private.header()),
    ];
    Ok((headers, csv(&tally)).into_response())
}

fn csv(tally: &Tally) -> String {
    let mut text = String::from("answer,votes,percent\r\n");
    for it in &tally.0 {
        text.push_str(&format!("{},{},{}\r\n", cell(&it.option), it.votes, tally.percent(it)));
    }
    text
}

/// Quoted (RFC 4180), and never read as a formula by a spreadsheet.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::poll::Answer;

    #[test]
    fn an_answer_is_no_formula_and_stays_in_its_cell() {
        let answer = |option: &str, votes| Answer { option: option.into(), votes };
        let tally = Tally(vec![answer("=1+1", 3), answer("Say \"no\", then", 1)]);
        assert_eq!(csv(&tally), "answer,votes,percent\r\n\"'=1+1\",3,75\r\n\"Say \"\"no\"\", then\",1,25\r\n");
    }
}
