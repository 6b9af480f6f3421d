//! However files, answers and second thoughts follow one another: what stands in the database is what settling
//! everything anew would make of it, and nobody's work is lost.

use directory::OrganizationId;
use discovery::{
    answer::{self, Verdict},
    import::{self, ImportId},
    record,
    settle::{Memory, settle},
};
use testing::Site;

use crate::story::{PANTRIES, add_at, all, apply, is_kept, keep, of, read_from, tx, undo};

const STEPS: u32 = 24;

/// Made from its seed alone, so that a history that fails can be told again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        // The multiplier of Knuth's MMIX; the upper half is random enough.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

/// A version of a list: each row may be missing, have another phone, or a slip in its name.
fn version(dice: &mut Dice, letter: &str) -> String {
    let mut rows = PANTRIES.lines();
    let head = rows.next().unwrap_or_default().to_owned();
    let row = |row: &str| match dice.below(5) {
        0 => None,
        1 => Some(row.replace("555-01", "555-02")),
        2 => Some(row.replacen("er", "re", 1)),
        _ => Some(row.to_owned()),
    };
    let rows: Vec<String> = rows.filter_map(row).map(|row| row.replace("P-", letter)).collect();
    [vec![head], rows].concat().join("\n")
}

/// The whole catalog settled anew finds nothing to write.
async fn agrees(site: &Site, step: &str) {
    let mut tx = site.app.db.write().await.unwrap();
    let settled = settle(&mut tx, &site.app.clock, &Memory::default(), &|_| {}).await.unwrap().0;
    assert_eq!((settled.written, settled.joined, settled.gone), (0, 0, 0), "after {step}");
}

/// Where people's work on an organization is found now.
async fn standing(site: &Site, mut id: OrganizationId) -> OrganizationId {
    while let Some(older) = of(site, id).await.joined_id {
        id = older;
    }
    id
}

async fn one_step(site: &Site, dice: &mut Dice, imports: &mut Vec<ImportId>) -> &'static str {
    let ids: Vec<OrganizationId> = all(site).await.iter().map(|it| it.id).collect();
    if ids.len() < 2 || dice.below(4) == 0 {
        let letter = dice.pick(&["P-", "Q-", "R-"]);
        let list = read_from(site, &version(dice, letter), Some(format!("csv:{letter}"))).await;
        apply(site, list).await;
        imports.push(list);
        return "an import";
    }
    let (scope, it) = (site.scope(), dice.pick(&ids));
    match dice.below(7) {
        6 => {
            let name = all(site).await[0].name.clone();
            add_at(site, &name, (44.0 + dice.below(3) as f64 * 0.001, -123.0)).await;
            "adding by hand"
        }
        0 => {
            let records = record::of_organization(&mut tx(site).await, it).await.unwrap();
            answer::take_out(&site.app, &scope, records[dice.below(records.len())].id).await.unwrap();
            "taking out"
        }
        1 => {
            for said in answer::of_organization(&mut tx(site).await, it, 1).await.unwrap() {
                answer::take_back(&site.app, &scope, said.id).await.unwrap();
            }
            "taking back"
        }
        2 if imports.len() > 2 => {
            undo(site, imports.swap_remove(dice.below(imports.len()))).await;
            "an undo"
        }
        _ => {
            let verdict = dice.pick(&[Verdict::Same, Verdict::Same, Verdict::Different, Verdict::PartOf]);
            let other = dice.pick(&ids);
            if other != it {
                answer::answer(&site.app, &scope, (it, other), verdict).await.unwrap();
            }
            "an answer"
        }
    }
}

#[tokio::test]
async fn any_history_ends_where_settling_everything_would() {
    for seed in 1..=4_u64 {
        Site::with(|site| async move {
            let (mut dice, mut imports, mut kept) = (Dice(seed), Vec::new(), Vec::new());
            for step in 0..STEPS {
                let what = one_step(&site, &mut dice, &mut imports).await;
                agrees(&site, &format!("{what}, step {step} of history {seed}")).await;
                if step % 6 == 0
                    && let Some(it) = all(&site).await.first()
                {
                    keep(&site, it.id).await;
                    kept.push(it.id);
                }
                for id in &kept {
                    let now = standing(&site, *id).await;
                    assert!(is_kept(&site, now).await, "{id} is lost after {what}, step {step} of history {seed}");
                }
            }
        })
        .await;
    }
}

#[tokio::test]
async fn an_answer_after_a_start_is_worth_what_it_is_worth_later() {
    Site::both(|site| async move {
        let one = read_from(&site, PANTRIES, None).await;
        let (memory, elsewhere) = (site.app.parts.get::<Memory>(), Memory::default());
        import::apply(&site.app.db, &site.app.clock, &site.scope(), one, &elsewhere, &|_| {}).await.unwrap();
        assert!(!memory.is_warm() && elsewhere.is_warm());
        let [a, b, ..] = all(&site).await.try_into().map(|all: [_; 6]| all).unwrap();
        answer::answer(&site.app, &site.scope(), (a.id, b.id), Verdict::Same).await.unwrap();
        agrees(&site, "an answer").await;
        assert!(memory.is_warm(), "it serves the next answer too");
        let two = read_from(&site, &PANTRIES.replace("P-", "Q-"), Some("csv:copy".into())).await;
        import::apply(&site.app.db, &site.app.clock, &site.scope(), two, &elsewhere, &|_| {}).await.unwrap();
        answer::answer(&site.app, &site.scope(), (a.id, b.id), Verdict::Different).await.unwrap();
        agrees(&site, "an answer that came after an import of another process").await;
    })
    .await;
}
