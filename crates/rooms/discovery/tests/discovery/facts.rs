//! Every sentence rests on a fact: it names where that stands, and goes when the fact goes, and the number with it.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use accounts::Branch;
use db::{Clock, Date, Scope};
use directory::vocab::{self, Need};
use discovery::{
    catalog::{Catalog, Shelf},
    suggest::{List, Ours, Row, Wanted, place_of, ranked},
    words::{Told, Tone, Words},
};
use engine::rank::{Candidate, Parts, Reason, Term};
use quiltwork::fill::What;
use web::{Lang, Texts};

/// A filled place, read once.
struct Place {
    catalog: Catalog,
    ours: Ours,
    branches: Vec<Branch>,
    texts: Texts,
    today: Date,
}

impl Place {
    async fn filled(what: What<'_>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (db, clock) = (quiltwork::open::database(folder.path()).await.unwrap(), Clock::system());
        quiltwork::fill::fill(&db, &clock, folder.path(), what, &|_| {}).await.unwrap();
        let mut tx = db.read().await.unwrap();
        let system = accounts::first_system(&mut tx).await.unwrap().unwrap();
        let scope = Scope::program(Some(system.id));
        let (branches, ours) =
            (accounts::branches(&mut tx, &scope).await.unwrap(), Ours::load(&mut tx, &scope).await.unwrap());
        drop(tx);
        let catalog = Shelf::default().catalog(&db).await.unwrap();
        db.close().await;
        let texts = Texts::read(&quiltwork::site::words()).unwrap();
        Self { catalog: Arc::into_inner(catalog).unwrap(), ours, branches, texts, today: clock.today() }
    }

    fn list(&self, branch: &Branch, need: &'static Need) -> List {
        ranked(&self.catalog, &self.ours, &Wanted::new(place_of(branch).unwrap(), need, self.today))
    }

    fn told(&self, row: &Row, lang: Lang) -> Vec<Told> {
        Words::new(&self.texts, lang, &self.catalog.sources).reasons(row)
    }

    fn at(&self, row: &Row) -> usize {
        self.catalog.known.iter().position(|known| known.id == row.id).unwrap()
    }
}

/// Each list of every `step`th branch: numbers fold, sentences are whole and say where they are from.
fn look_at_every_list(place: &Place, step: usize) -> usize {
    let mut seen = 0;
    for branch in place.branches.iter().filter(|branch| place_of(branch).is_some()).step_by(step) {
        for need in vocab::needs() {
            for row in &place.list(branch, need).rows {
                let it = &row.suggestion;
                assert_eq!(Parts::of(&it.terms), it.parts, "{} {}", branch.name, row.name);
                assert_eq!(it.parts.score().to_bits(), it.score.to_bits());
                for lang in Lang::ALL {
                    place.told(row, lang).iter().for_each(|told| look_at(told, row));
                }
                seen += 1;
            }
        }
    }
    seen
}

/// "Not known" has no source, nor has how far people travel, nor that a place is kept private.
fn look_at(told: &Told, row: &Row) {
    let text = told.text.as_str();
    assert!(text.len() > 5 && text.ends_with('.') && !text.contains('⟦'), "{text}");
    let rule = |term: &Term| matches!(term.reason, Reason::TravelledTo { .. } | Reason::PlaceWithheld);
    let bare = told.source.is_none() && told.tone != Tone::Unknown;
    assert!(!bare || row.suggestion.terms.iter().any(rule), "no source: {text} {:?}", row.suggestion.terms);
}

type Without = fn(&mut Candidate);
type Speaks = fn(&Reason) -> bool;

/// Facts that can be taken away, and the reasons that rest on them.
const FACTS: [(&str, Without, Speaks); 5] = [
    ("phone", |it| it.phone = None, |reason| matches!(reason, Reason::Phone(_))),
    ("web", |it| it.web = None, |reason| matches!(reason, Reason::Web(_))),
    ("sources", |it| it.sources.clear(), |reason| matches!(reason, Reason::InSource(_) | Reason::OnlyTaxFile(_))),
    (
        "tax",
        |it| it.tax = None,
        |reason| matches!(reason, Reason::Return { .. } | Reason::Revenue { .. } | Reason::Postcard(_)),
    ),
    ("word", |it| it.local_word = None, |reason| matches!(reason, Reason::LocalWord { .. })),
];

#[tokio::test]
async fn without_its_fact_a_sentence_goes_and_the_number_moves() {
    let mut place = Place::filled(What::Sample).await;
    assert!(look_at_every_list(&place, 1) > 1_000);
    let branch = place.branches.iter().find(|branch| place_of(branch).is_some()).unwrap().clone();
    let mut taken = [0; FACTS.len()];
    for need in vocab::needs().iter().step_by(3) {
        for row in place.list(&branch, need).rows.iter().step_by(4) {
            for (n, fact) in FACTS.iter().enumerate() {
                taken[n] += usize::from(take_away(&mut place, &branch, need, row, fact));
            }
        }
    }
    assert!(taken.iter().all(|n| *n > 3), "{taken:?}");
}

/// Takes one fact from the catalog, looks, and puts it back. False when the row does not rest on it.
fn take_away(
    place: &mut Place,
    branch: &Branch,
    need: &'static Need,
    row: &Row,
    fact: &(&str, Without, Speaks),
) -> bool {
    let (name, without, speaks) = fact;
    let rests = |row: &Row| row.suggestion.terms.iter().any(|term| speaks(&term.reason));
    if !rests(row) {
        return false;
    }
    let at = place.at(row);
    let whole = place.catalog.known[at].candidate.clone();
    without(&mut place.catalog.known[at].candidate);
    let poorer = place.list(branch, need).rows.into_iter().find(|it| it.id == row.id);
    if let Some(poorer) = &poorer {
        assert!(!rests(poorer), "{name} of {} is gone and its sentence stays", row.name);
        let moved = (poorer.suggestion.score - row.suggestion.score).abs() > 1e-12;
        // A tax file alone gives as much as its being alone takes, and a church's silence counts nothing.
        let even = *name == "tax" || whole.only_on_paper();
        assert!(moved || even, "{name} of {} is gone and the number stays", row.name);
        // The one source of an organization stands with its first sentence already.
        for lang in Lang::ALL.into_iter().filter(|_| *name != "sources") {
            assert_ne!(place.told(poorer, lang), place.told(row, lang), "{name} of {}", row.name);
        }
    }
    place.catalog.known[at].candidate = whole;
    true
}

/// Real layers of the District of Columbia, enough for every sort of reason and few enough for seconds.
const LAYERS: [&str; 7] = [
    "dc/city_layers/child-development-centers.geojson",
    "dc/city_layers/places-of-worship.geojson",
    "dc/city_layers/primary-care-centers.geojson",
    "dc/city_layers/public-schools.geojson",
    "dc/city_layers/hospitals.geojson",
    "dc/city_layers/grocery-store-locations.geojson",
    "dc/capital_area_food_bank.jsonl",
];

/// Every eighth row of the tax file, in a file of its own.
fn some_of_the_tax_file(data: &Path, folder: &Path) -> PathBuf {
    let text = std::fs::read_to_string(data.join("dc/eo_dc.csv")).unwrap_or_default();
    let rows: Vec<&str> = text.lines().enumerate().filter(|(n, _)| n % 8 == 0).map(|(_, row)| row).collect();
    let path = folder.join("eo_dc.csv");
    std::fs::write(&path, rows.join("\n")).unwrap();
    path
}

#[tokio::test]
async fn the_suggestions_of_a_real_city_add_up_and_say_where_they_are_from() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data");
    let outlets = data.join("libraries/pls_fy21_outlet_pud21i.csv");
    if !outlets.exists() {
        println!("skipped: ../shared/data/libraries is not there");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let more = [outlets, some_of_the_tax_file(&data, folder.path())];
    let folders: Vec<_> =
        LAYERS.iter().map(|layer| data.join(layer)).filter(|path| path.exists()).chain(more).collect();
    let place = Place::filled(What::Files { folders: &folders, system: "DC0001", near_km: 25.0 }).await;
    let seen = look_at_every_list(&place, 5);
    println!("{seen} suggestions of the District looked at");
    assert!(seen > 1_000);
}
