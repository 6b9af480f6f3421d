//! People whom pages name: who writes, who presents. Nobody is in it who did not ask to be.

use std::{future::Future, pin::Pin};

use db::{Clock, Result, Scope, SystemId, Tx, sql, sqlx::types::Uuid};
use history::{Change, ChangeSet, Column, Tracked};
use search::{Audience, Document, Documents, Language};

db::id!(/// Somebody whom pages name.
    PersonId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Person {
        pub id: PersonId,
        pub slug: String,
        pub name: String,
        /// What the person does and where, in one line.
        pub work: String,
        pub about: String,
    }
}

pub const PERSON: Tracked = Tracked {
    noun: "person",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("slug", Column::Text),
        ("name", Column::Text),
        ("work", Column::Text),
        ("about", Column::Text),
        ("made_at", Column::Int),
    ],
};

/// A person as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewPerson {
    pub slug: String,
    pub name: String,
    pub work: String,
    pub about: String,
}

pub async fn people(tx: &mut Tx, scope: &Scope) -> Result<Vec<Person>> {
    const SQL: &str = sql!("SELECT id, slug, name, work, about FROM person WHERE system_id = $1 ORDER BY name, id");
    db::all!(tx, SQL; scope.system)
}

pub async fn person(tx: &mut Tx, scope: &Scope, id: PersonId) -> Result<Option<Person>> {
    const SQL: &str = sql!("SELECT id, slug, name, work, about FROM person WHERE system_id = $1 AND id = $2");
    db::optional!(tx, SQL; scope.system, id)
}

pub async fn person_by_slug(tx: &mut Tx, scope: &Scope, slug: &str) -> Result<Option<Person>> {
    const SQL: &str = sql!("SELECT id, slug, name, work, about FROM person WHERE system_id = $1 AND slug = $2");
    db::optional!(tx, SQL; scope.system, slug)
}

/// Adds a person, or changes who has this address.
pub async fn put_person(tx: &mut Tx, clock: &Clock, scope: &Scope, new: &NewPerson) -> Result<PersonId> {
    let there = person_by_slug(tx, scope, &new.slug).await?.map(|person| person.id);
    let id = there.unwrap_or_else(|| clock.id());
    let before = PERSON.image(tx, id.0).await?;
    let mut set = ChangeSet::begin(tx, clock, scope, "person", &new.name).await?;
    const SQL: &str = sql!(
        "INSERT INTO person (system_id, id, slug, name, work, about, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (system_id, id) DO UPDATE SET slug = excluded.slug, name = excluded.name, work = excluded.work,
         about = excluded.about"
    );
    let (slug, name) = (new.slug.as_str(), new.name.as_str());
    db::execute!(&mut *tx, SQL; scope.system, id, slug, name, new.work.as_str(), new.about.as_str(), clock.now())?;
    let after = PERSON.image(tx, id.0).await?;
    set.remember(Change { noun: PERSON.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await?;
    search::changed(tx, PERSON.noun, &[id.0]).await?;
    Ok(id)
}

/// The person of this name, made when nobody is called so.
pub async fn person_called(tx: &mut Tx, clock: &Clock, scope: &Scope, name: &str) -> Result<PersonId> {
    let people = people(tx, scope).await?;
    if let Some(there) = people.iter().find(|person| person.name == name) {
        return Ok(there.id);
    }
    let wished = text::slug(name);
    let is_taken = |slug: &String| people.iter().any(|person| person.slug == *slug);
    let slugs = (2_u32..).map(|number| format!("{wished}-{number}"));
    let slug = std::iter::once(wished.clone()).chain(slugs).find(|slug| !is_taken(slug)).unwrap_or_default();
    put_person(tx, clock, scope, &NewPerson { slug, name: name.to_owned(), ..NewPerson::default() }).await
}

db::row! {
    struct Shown {
        system_id: SystemId,
        slug: String,
        name: String,
        work: String,
        about: String,
    }
}

pub(crate) fn documents() -> Documents {
    Documents { noun: PERSON.noun, load }
}

fn load<'a>(tx: &'a mut Tx, ids: &'a [Uuid]) -> Pin<Box<dyn Future<Output = Result<Vec<Document>>> + Send + 'a>> {
    Box::pin(async move {
        let mut documents = Vec::with_capacity(ids.len());
        for id in ids {
            const SQL: &str = sql!("SELECT system_id, slug, name, work, about FROM person WHERE id = $1");
            let it: Option<Shown> = db::optional!(&mut *tx, SQL; *id)?;
            documents.extend(it.map(|it| document(*id, it)));
        }
        Ok(documents)
    })
}

fn document(id: Uuid, it: Shown) -> Document {
    let text = [it.work, it.about].join("\n");
    Document {
        id,
        system: Some(it.system_id),
        audience: Audience::Public,
        name: it.name,
        language: Some(Language::of(&text)),
        text,
        path: format!("/people/{}", it.slug),
        facets: vec![("type", PERSON.noun.to_owned())],
        ..Document::default()
    }
}
