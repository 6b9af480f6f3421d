//! Large files: to disk, with progress, and from where the last try stopped.

use crate::body::Body;
use crate::client::{Answer, Client, too_slow};
use crate::part::{Part, Writing};
use crate::{FetchError, Request};
use reqwest::StatusCode;
use std::path::Path;

/// How far a download has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes on disk, those of earlier tries included.
    pub done: u64,
    /// Bytes there will be, if the server says.
    pub total: Option<u64>,
}

/// A finished download.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Downloaded {
    /// Where it came from in the end, after redirects.
    pub url: String,
    pub bytes: u64,
    pub sha256: [u8; 32],
    /// Bytes an earlier try had already brought.
    pub resumed_from: u64,
}

impl Client {
    /// Downloads to a file, which appears under its name only when it is whole and safely on disk. A try that fails
    /// leaves `FILE.part` beside it; the next try with the same address goes on there when the server still has the
    /// same version, and begins anew when not. Two downloads to one path at a time are the caller's to prevent.
    ///
    /// # Errors
    /// As [`fetch`](Client::fetch), or when the disk refuses.
    pub async fn download(
        &self,
        request: &Request,
        to: &Path,
        progress: impl FnMut(Progress),
    ) -> Result<Downloaded, FetchError> {
        let part = Part::of(to);
        let whole = self.download_part(request, &part, progress);
        let result = tokio::time::timeout(request.time, whole).await.unwrap_or_else(|_| Err(too_slow(request)));
        if matches!(result, Err(FetchError::TooLarge { .. })) {
            part.forget().await;
        }
        result
    }

    async fn download_part(
        &self,
        request: &Request,
        part: &Part,
        mut progress: impl FnMut(Progress),
    ) -> Result<Downloaded, FetchError> {
        let (answer, mut writing, resumed_from) = self.open(request, part).await?;
        let url = answer.response.url().to_string();
        let mut body = Body::new(answer.host, answer.response, request.limit, resumed_from)?;
        progress(Progress { done: body.done, total: body.total });
        loop {
            match body.next().await {
                Ok(Some(chunk)) => part.write(&mut writing, &chunk).await?,
                Ok(None) => break,
                Err(error) => {
                    part.pause(writing).await;
                    return Err(error);
                }
            }
            progress(Progress { done: body.done, total: body.total });
        }
        let sha256 = part.finish(writing).await?;
        Ok(Downloaded { url, bytes: body.done, sha256, resumed_from })
    }

    /// Asks for the rest of a part, or for the whole, and opens the file to match the answer.
    async fn open(&self, request: &Request, part: &Part) -> Result<(Answer, Writing, u64), FetchError> {
        if let Some(remains) = part.remains(&request.url).await {
            let answer = self.send(request, remains.headers()).await?;
            let headers = answer.response.headers();
            match answer.response.status() {
                StatusCode::PARTIAL_CONTENT if remains.fits(headers) => {
                    return Ok((answer, part.go_on().await?, remains.length));
                }
                StatusCode::OK => {
                    let writing = part.begin(&request.url, headers).await?;
                    return Ok((answer, writing, 0));
                }
                // Another range than asked for, or none: what we have is of no use.
                _ => part.forget().await,
            }
        }
        let answer = self.whole(request).await?;
        let writing = part.begin(&request.url, answer.response.headers()).await?;
        Ok((answer, writing, 0))
    }
}
