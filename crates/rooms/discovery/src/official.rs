//! The official files, fetched on a computer that has the internet.
//!
//! Addresses, licences and years stand here and in docs/data-sources.md. Both were written down from the
//! publishers' pages; they were not checked from the machine this was built on, which has no internet.

use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use fetch::{Client, FetchError, Progress, Request};

/// Public Libraries Survey, fiscal year 2021, released June 2023: a zip of CSV files. Public domain.
pub const IMLS_ZIP: &str = "https://www.imls.gov/sites/default/files/2023-06/pls_fy2021_csv.zip";
/// Exempt Organizations Business Master File, one CSV file for each state, renewed every month. Public
/// domain. The state in small letters goes between the two.
pub const IRS_CSV: (&str, &str) = ("https://www.irs.gov/pub/irs-soi/eo_", ".csv");

/// The outlet file is 4 MB, the survey's archive 15 MB, the largest state's nonprofits 40 MB.
const MOST_BYTES: u64 = 500_000_000;
const LONGEST: Duration = Duration::from_secs(6 * 3600);

#[derive(Debug, thiserror::Error)]
pub enum OfficialError {
    #[error(transparent)]
    Fetch(#[from] FetchError),
    #[error("\"{0}\" is not a state: two letters, such as OR")]
    State(String),
    #[error("{} could not be written", path.display())]
    Disk { path: PathBuf, source: io::Error },
    #[error("the archive cannot be opened: {0}")]
    Archive(#[from] zip::result::ZipError),
    #[error("the archive holds no outlet file; the publisher may have changed its form")]
    NoOutlets,
    #[error("what came is not the file it should be: {0}")]
    Content(#[from] sources::ReadError),
}

/// Where the outlet file lies once it was fetched or uploaded.
pub fn outlets_path(data_dir: &Path) -> PathBuf {
    data_dir.join("files").join("imls-outlets.csv")
}

/// Fetches the library survey and unpacks its outlet file; the path of that file.
pub async fn fetch_imls(
    client: &Client,
    data_dir: &Path,
    progress: impl FnMut(Progress),
) -> Result<PathBuf, OfficialError> {
    fetch_imls_from(client, IMLS_ZIP, data_dir, progress).await
}

async fn fetch_imls_from(
    client: &Client,
    url: &str,
    data_dir: &Path,
    progress: impl FnMut(Progress),
) -> Result<PathBuf, OfficialError> {
    let archive = folder(data_dir).await?.join("imls-survey.zip");
    download(client, url, &archive, progress).await?;
    let to = outlets_path(data_dir);
    let unpacked = {
        let (archive, to) = (archive.clone(), to.clone());
        tokio::task::spawn_blocking(move || unpack_outlets(&archive, &to))
    };
    unpacked.await.expect("unpacking does not panic")?;
    // The archive has served; when it cannot be removed the next fetch overwrites it.
    let _ = tokio::fs::remove_file(&archive).await;
    Ok(to)
}

/// Fetches the nonprofit file of a state (two letters); its path.
pub async fn fetch_irs(
    client: &Client,
    state: &str,
    data_dir: &Path,
    progress: impl FnMut(Progress),
) -> Result<PathBuf, OfficialError> {
    fetch_irs_from(client, IRS_CSV, state, data_dir, progress).await
}

async fn fetch_irs_from(
    client: &Client,
    (before, after): (&str, &str),
    state: &str,
    data_dir: &Path,
    progress: impl FnMut(Progress),
) -> Result<PathBuf, OfficialError> {
    let letters = state.trim().to_ascii_lowercase();
    if letters.len() != 2 || !letters.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Err(OfficialError::State(state.to_owned()));
    }
    let to = folder(data_dir).await?.join(format!("irs-eo_{letters}.csv"));
    download(client, &format!("{before}{letters}{after}"), &to, progress).await?;
    Ok(to)
}

async fn download(client: &Client, url: &str, to: &Path, progress: impl FnMut(Progress)) -> Result<(), OfficialError> {
    let request = Request::get(url).at_most(MOST_BYTES).within(LONGEST);
    client.download(&request, to, progress).await?;
    Ok(())
}

async fn folder(data_dir: &Path) -> Result<PathBuf, OfficialError> {
    let path = data_dir.join("files");
    let made = tokio::fs::create_dir_all(&path).await;
    made.map_err(|source| OfficialError::Disk { path: path.clone(), source })?;
    Ok(path)
}

/// The outlet file of the archive takes the place of the one before only when it is whole and is one.
fn unpack_outlets(archive: &Path, to: &Path) -> Result<(), OfficialError> {
    let disk = |path: &Path| {
        let path = path.to_owned();
        move |source| OfficialError::Disk { path, source }
    };
    let mut zip = zip::ZipArchive::new(File::open(archive).map_err(disk(archive))?)?;
    let mut names = zip.file_names().filter_map(Result::ok).map(|name| name.into_owned());
    let name = names.find(|name| is_outlets(name)).ok_or(OfficialError::NoOutlets)?;
    drop(names);
    let part = to.with_extension("part");
    let mut file = File::create(&part).map_err(disk(&part))?;
    // Counted as it comes out: an archive may claim any size.
    let mut member = io::Read::take(zip.by_name(&name)?, MOST_BYTES);
    io::copy(&mut member, &mut file).and_then(|_| file.sync_all()).map_err(disk(&part))?;
    if let Err(error) = crate::libraries::check_outlets(&part) {
        // It is of no use to anybody.
        let _ = std::fs::remove_file(&part);
        return Err(error.into());
    }
    std::fs::rename(&part, to).map_err(disk(to))
}

/// The archive names it `pls_fy21_outlet_pud21i.csv` or alike.
fn is_outlets(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".csv") && name.rsplit('/').next().is_some_and(|file| file.contains("outlet"))
}

#[cfg(test)]
mod tests;
