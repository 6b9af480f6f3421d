//! The county in a database, and which row of which file became what.

use std::{collections::BTreeMap, path::Path};

use db::{Clock, Db, Scope, sqlx::types::Uuid};
use directory::OrganizationId;
use discovery::{
    import::{self, Choices, NewImport},
    settle::Memory,
};
use sample::{Record, Role, Written};
use tempfile::TempDir;

/// A filled county.
pub struct County {
    pub db: Db,
    pub scope: Scope,
    /// The organization that each row became, under the file names of the sample.
    pub of_row: BTreeMap<Record, OrganizationId>,
    _folder: TempDir,
}

impl County {
    /// The files that `write` writes, imported as the demo imports them. `own` are the same files under
    /// the names that the truth uses.
    pub async fn filled(write: fn(&Path, u64) -> std::io::Result<Vec<Written>>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let own = sample::write(&folder.path().join("own"), sample::SEED).unwrap();
        let files = folder.path().join("files");
        let written = write(&files, sample::SEED).unwrap();
        let db = quiltwork::open::database(&folder.path().join("data")).await.unwrap();
        let clock = Clock::system();
        let outlets = written.iter().map(|it| files.join(&it.file)).find(|path| is_outlets(path)).unwrap();
        let program = Scope::program(None);
        let system = discovery::take_library(&db, &clock, &program, &outlets, sample::SYSTEM_KEY).await.unwrap();
        let scope = Scope::program(system);
        let (mut ready, mut names) = (Vec::new(), Vec::new());
        for (it, own) in written.iter().zip(&own).filter(|(it, _)| !is_outlets(&files.join(&it.file))) {
            let choices = Choices { title: own.title.clone(), ..choices(it) };
            let new = NewImport { path: files.join(&it.file), file_name: it.file.clone(), keep_path: false, choices };
            ready.push(import::read(&db, &clock, &scope, new, &|_, _| {}).await.unwrap());
            names.push(own.file.clone());
        }
        import::apply_all(&db, &clock, &scope, &ready, &Memory::default(), &|_| {}).await.unwrap();
        let mut of_row = BTreeMap::new();
        for (id, file) in ready.into_iter().zip(names) {
            let source = import::import(&mut db.read().await.unwrap(), id).await.unwrap().unwrap().source_id.unwrap();
            of_row.extend(rows(&db, source.0, &file).await);
        }
        Self { db, scope, of_row, _folder: folder }
    }
}

fn is_outlets(path: &Path) -> bool {
    sources::recognize(path).is_ok_and(|format| format == sources::Format::ImlsOutlets)
}

/// What the demo says of a file beforehand.
fn choices(it: &Written) -> Choices {
    let role = match it.role {
        Role::Organizations => None,
        Role::Attributes => Some("attribute"),
        Role::Places => Some("place"),
        Role::Areas => Some("area"),
    };
    Choices {
        publisher: it.publisher.to_owned(),
        licence: it.licence.to_owned(),
        year: Some(i64::from(it.year)),
        role: role.map(str::to_owned),
        near_km: Some(40.0),
        ..Choices::default()
    }
}

async fn rows(db: &Db, source: Uuid, file: &str) -> Vec<(Record, OrganizationId)> {
    let Db::Sqlite { read, .. } = db else { unreachable!("a data directory holds SQLite") };
    const SQL: &str = "SELECT position, organization_id FROM record
        WHERE source_id = $1 AND gone_at IS NULL AND organization_id IS NOT NULL ORDER BY position";
    let rows: Vec<(i64, Uuid)> = db::sqlx::query_as(SQL).bind(source).fetch_all(read).await.unwrap();
    let record = |row: i64| Record { file: file.to_owned(), row: usize::try_from(row).unwrap() };
    rows.into_iter().map(|(row, id)| (record(row), OrganizationId(id))).collect()
}
