//! `GET /polls/{id}/counts.csv`: the counts for a spreadsheet, from the moment on that readers may see them.

use axum::{
    extract::{Path, State},
    http::header,
    response::{IntoResponse, Response},
};
use web::{App, Cache, PageError, Viewer, csv};

use crate::poll::{self, Answer, PollId, Tally, tally};

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
    Ok((headers, in_lines(&tally)).into_response())
}

fn in_lines(tally: &Tally) -> String {
    let row = |it: &Answer| vec![it.option.clone(), it.votes.to_string(), tally.percent(it).to_string()];
    csv(["answer", "votes", "percent"], tally.answers().iter().map(row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_no_formula_and_stays_in_its_cell() {
        let answer = |option: &str, votes| Answer { option: option.into(), votes };
        let tally = Tally(vec![answer("=1+1", 3), answer("Say \"no\", then", 1)]);
        assert_eq!(in_lines(&tally), "answer,votes,percent\r\n'=1+1,3,75\r\n\"Say \"\"no\"\", then\",1,25\r\n");
    }
}
