//! What must hold of every list, and that every reason rests on a fact.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::geo::Point;
use crate::here::NotHere;
use crate::kind::{KindOf, Origin};
use crate::place::{Place, Precision};

static RULES: LazyLock<Rules> = LazyLock::new(Rules::shipped);
const SEEN: Option<Seen> = Some(Seen { source: 1, year: Some(2025) });

fn branch() -> Point {
    Point::new(44.0, -93.0).unwrap()
}

/// So many metres north of the branch.
fn north(metres: f64, precision: Precision) -> Place {
    Place { precision, point: Point::new(44.0 + metres / 111_195.0, -93.0) }
}

fn kind(id: &str, origin: Origin) -> KindSeen {
    let found = KindOf { kind: RULES.kinds.known(id).unwrap(), trust: origin.trust(), origin, activity: false };
    KindSeen { found, seen: SEEN }
}

/// Told by a list, so far north of the branch.
pub(super) fn listed(name: &str, id: &str, metres: f64) -> Candidate {
    Candidate {
        kinds: vec![kind(id, Origin::Source)],
        sources: vec![InSource { seen: Seen { source: 1, year: Some(2025) }, tax_file: false }],
        place: north(metres, Precision::Exact),
        ..Candidate::named(name)
    }
}

fn taxed() -> TaxFacts {
    let seen = Seen { source: 2, year: Some(2026) };
    TaxFacts { seen, postcard: false, church: false, revenue: Some(400_000), last_return: Some(2024) }
}

/// A child-care center of which much is known.
fn rich() -> Candidate {
    let tax_file = InSource { seen: taxed().seen, tax_file: true };
    Candidate {
        sources: vec![tax_file, InSource { seen: Seen { source: 1, year: Some(2016) }, tax_file: false }],
        kinds: vec![kind("early_learning", Origin::NameWord("CHILD CARE".into()))],
        phone: SEEN,
        web: SEEN,
        tax: Some(taxed()),
        local_word: Some("TENNEY".into()),
        traits: vec![
            Trait { word: "employer_only".into(), seen: SEEN },
            Trait { word: "votes_here".into(), seen: SEEN },
        ],
        known_by: Some(KnownBy { by: "Mara".into(), year: Some(2026) }),
        asked: Some(Asked { by: "Dell".into(), on: "2026-03-01".into(), days_ago: 20 }),
        ..listed("Tenney Child Care", "early_learning", 250.0)
    }
}

fn asking() -> Asking {
    let kinds = ["early_learning", "maternal_family", "public_media", "school_k12", "museum", "hospital"];
    Asking::new(branch(), "early_literacy", &kinds, "2026-03-21")
}

fn ask(candidates: &[Candidate]) -> Shortlist {
    suggest(candidates, &asking(), &RULES)
}

fn one(candidate: &Candidate) -> Suggestion {
    ask(std::slice::from_ref(candidate)).suggestions.into_iter().next().unwrap()
}

#[test]
fn people_travel_across_the_city_but_not_to_the_next_one() {
    let (weights, near) = (&RULES.weights, |metres| ask(&[listed("Alder Hospital for Children", "hospital", metres)]));
    let across = Parts::of(&near(19_000.0).suggestions[0].terms).near;
    assert!((across - weights.travel_floor).abs() < 1e-9);
    let beyond = near(21_000.0).suggestions;
    assert!(beyond.iter().all(|it| Parts::of(&it.terms).near < weights.travel_floor / 10.0), "{beyond:?}");
}

fn names<'a>(candidates: &'a [Candidate], list: &[Suggestion]) -> Vec<&'a str> {
    list.iter().map(|suggestion| candidates[suggestion.candidate].name.as_str()).collect()
}

type Without = fn(&mut Candidate);
type Holds = fn(&Reason) -> bool;

#[test]
fn take_a_fact_away_and_its_term_goes_and_the_score_moves() {
    let facts: [(&str, Without, Holds); 13] = [
        ("place", |c| c.place = Place::NONE, |r| matches!(r, Reason::Distance { .. })),
        ("trust", |c| c.kinds[0].found.trust = 1.0, |r| matches!(r, Reason::LessSure { .. })),
        ("asks", |c| c.traits.retain(|t| t.word != "employer_only"), |r| matches!(r, Reason::NeedAsks { .. })),
        ("trait", |c| c.traits.retain(|t| t.word != "votes_here"), |r| matches!(r, Reason::Trait { .. })),
        ("source", |c| c.sources.truncate(1), |r| matches!(r, Reason::InSource(Seen { source: 1, .. }))),
        ("phone", |c| c.phone = None, |r| matches!(r, Reason::Phone(_))),
        ("web", |c| c.web = None, |r| matches!(r, Reason::Web(_))),
        ("return", |c| c.tax.as_mut().unwrap().last_return = None, |r| matches!(r, Reason::Return { .. })),
        ("revenue", |c| c.tax.as_mut().unwrap().revenue = None, |r| matches!(r, Reason::Revenue { .. })),
        ("local word", |c| c.local_word = None, |r| matches!(r, Reason::LocalWord { .. })),
        ("known by", |c| c.known_by = None, |r| matches!(r, Reason::KnownBy(_))),
        ("asked", |c| c.asked = None, |r| matches!(r, Reason::Asked { .. })),
        ("years", |c| c.asked.as_mut().unwrap().days_ago = 91, |r| matches!(r, Reason::Asked { .. })),
    ];
    let full = one(&rich());
    for (fact, without, holds) in facts {
        let mut poorer = rich();
        without(&mut poorer);
        let poorer = one(&poorer);
        assert!(full.terms.iter().any(|term| holds(&term.reason)), "{fact} gives no term");
        assert!(!poorer.terms.iter().any(|term| holds(&term.reason)), "{fact} is gone and its term stays");
        assert!((poorer.score - full.score).abs() > 1e-9, "{fact} is gone and the score stays");
    }
    let kindless = Candidate { kinds: Vec::new(), ..rich() };
    assert!(ask(&[kindless]).suggestions.is_empty());
}

#[test]
fn doubts_lower_and_name_their_fact() {
    let paper = Candidate {
        kinds: vec![kind("early_learning", Origin::Ntee("P33".into()))],
        tax: Some(TaxFacts { revenue: None, last_return: None, postcard: true, ..taxed() }),
        sources: vec![InSource { seen: taxed().seen, tax_file: true }],
        ..listed("Small Steps", "early_learning", 100.0)
    };
    let doubted = one(&paper);
    assert_eq!(doubted.group, Group::OnlyOnPaper);
    let has = |wanted: &Reason| doubted.terms.iter().any(|term| term.reason == *wanted);
    assert!(has(&Reason::OnlyTaxFile(taxed().seen)) && has(&Reason::Postcard(taxed().seen)));
    assert!(has(&Reason::Unknown(Unknown::Return)) && has(&Reason::Unknown(Unknown::Phone)));
    let church = Candidate { tax: Some(TaxFacts { church: true, ..paper.tax.unwrap() }), ..paper.clone() };
    assert!(one(&church).score > doubted.score, "a church need not file");
    let national = Candidate { national_word: Some("NATIONAL".into()), ..paper };
    assert!(one(&national).score < doubted.score);
}

#[test]
fn a_zip_code_is_never_told_in_metres() {
    let zip = Candidate { place: north(100.0, Precision::Zip), zip: "99901".into(), ..rich() };
    let told = one(&zip);
    assert_eq!((told.metres, told.group), (None, Group::ServesYourArea));
    assert!(told.terms.iter().any(|term| term.reason == Reason::SomewhereInZip("99901".into())));
    let expected = 0.5_f64.powf(1500.0 / 900.0) * 0.75;
    assert!((told.parts.near - expected).abs() < 1e-12);
}

#[test]
fn private_places_stay_private() {
    let home = Trait { word: "family_home".into(), seen: SEEN };
    let told = one(&Candidate { traits: vec![home], ..listed("A Home", "early_learning", 310.0) });
    assert_eq!((told.shown, told.metres), (Shown::Anonymous, None));
    assert!(told.terms.iter().any(|term| term.reason == Reason::Within { metres: 1000.0 }));
    let refuge = listed("Safe House", "dv_services", 310.0);
    let asking = Asking::new(branch(), "vulnerable_families", &["dv_services"], "2026-03-21");
    let list = suggest(&[refuge], &asking, &RULES).suggestions;
    assert_eq!((list[0].shown, list[0].metres), (Shown::WithoutAddress, None));
    assert!(list[0].terms.iter().any(|term| term.reason == Reason::PlaceWithheld));
}

#[test]
fn people_partners_and_the_declined_are_not_suggested() {
    let base = || listed("Little Steps", "early_learning", 200.0);
    let candidates = [
        Candidate { never: Some(Never::Ourselves), ..base() },
        Candidate { partner: true, ..base() },
        Candidate { declined_until: Some("2026-06-01".into()), ..base() },
        Candidate { declined_until: Some("2026-01-01".into()), ..base() },
        Candidate { not_here: Some(NotHere::MailDrop), ..base() },
        listed("A Person", "presenter", 10.0),
    ];
    let mut asking = asking();
    asking.kinds.push("presenter".into());
    let list = suggest(&candidates, &asking, &RULES);
    let at = |list: &[Suggestion]| list.iter().map(|suggestion| suggestion.candidate).collect::<Vec<_>>();
    assert_eq!(at(&list.suggestions), [3]);
    assert_eq!(at(&list.partners), [1]);
    let declined = (2, LeftOut::Declined("2026-06-01".into()));
    assert_eq!(list.left_out, [declined, (4, LeftOut::NotHere(NotHere::MailDrop))]);
}

#[test]
fn of_a_chain_only_the_nearest_outlet() {
    let store = |metres: f64, at: &str| listed(&format!("Alder Drugs - {at}"), "pharmacy_wellness", metres);
    let mut candidates = vec![store(900.0, "Mill"), store(300.0, "Dock"), store(500.0, "Hill")];
    let asking = Asking::new(branch(), "health_literacy", &["pharmacy_wellness"], "2026-03-21");
    let list = suggest(&candidates, &asking, &RULES).suggestions;
    assert_eq!(names(&candidates, &list), ["Alder Drugs - Dock"]);
    candidates.pop();
    assert_eq!(suggest(&candidates, &asking, &RULES).suggestions.len(), 2, "two sites are no chain");
}

#[test]
fn groups_say_how_far() {
    let candidates = [
        listed("Near Care", "early_learning", 300.0),
        listed("Mid Care", "early_learning", 1500.0),
        listed("Far Children's Hospital", "hospital", 9000.0),
        Candidate { serves_area: SEEN, ..listed("City Care", "early_learning", 9000.0) },
        listed("Corner Laundry", "salon_laundromat", 200.0),
        listed("Distant Laundry", "salon_laundromat", 2000.0),
    ];
    let groups: Vec<(usize, Group)> =
        ask(&candidates).suggestions.iter().map(|suggestion| (suggestion.candidate, suggestion.group)).collect();
    assert!(groups.contains(&(0, Group::NextDoor)) && groups.contains(&(1, Group::WithinReach)));
    assert!(groups.contains(&(2, Group::ServesYourArea)) && groups.contains(&(3, Group::ServesYourArea)));
    assert!(groups.contains(&(4, Group::UnlikelyButClose)) && !groups.iter().any(|(at, _)| *at == 5));
    let surprise = Asking { filter: Filter::Surprise, ..asking() };
    let list = suggest(&candidates, &surprise, &RULES).suggestions;
    assert_eq!(names(&candidates, &list), ["Corner Laundry"]);
}

#[test]
fn what_a_library_says_decides_and_is_said_as_its_own() {
    let care = || listed("Little Steps Kitchen", "early_learning", 200.0);
    let said = |when: &str, factor: f64| {
        let own =
            OwnFactor { kind: "early_learning".into(), when: when.into(), factor: Some(factor), year: Some(2026) };
        suggest(&[care()], &Asking { own_factors: vec![own], ..asking() }, &RULES)
    };
    let (plain, less) = (one(&care()), said("KITCHEN", 0.5));
    assert!((less.suggestions[0].score - plain.score * 0.5).abs() < 1e-12);
    let own = |term: &Term| match &term.reason {
        Reason::NeedAsks { found, own, .. } => Some((found.clone(), *own)),
        _ => None,
    };
    let found = less.suggestions[0].terms.iter().find_map(own);
    assert_eq!(found, Some((Some("KITCHEN".into()), Some(Own { year: Some(2026) }))));
    let never = said(ALWAYS, 0.0);
    assert_eq!((never.suggestions.len(), &never.left_out[..]), (0, &[(0, LeftOut::DoesNotFit)][..]));
}

#[test]
fn nothing_was_sought_where_no_row_counts_more() {
    let pantry = [listed("Alder Food Pantry", "food_pantry", 200.0)];
    let sought = |own: &[(&str, f64)]| {
        let own = own.iter().map(|(when, factor)| OwnFactor {
            kind: "food_pantry".into(),
            when: (*when).into(),
            factor: Some(*factor),
            year: None,
        });
        let asking = Asking::new(branch(), "homelessness", &["food_pantry"], "2026-03-21");
        let list = suggest(&pantry, &Asking { own_factors: own.collect(), ..asking }, &RULES).suggestions;
        let sought = |term: &Term| match term.reason {
            Reason::NeedAsks { found: None, sought, .. } => Some(sought),
            _ => None,
        };
        list[0].terms.iter().find_map(sought)
    };
    assert_eq!(sought(&[]), Some(false), "the only row of its kind");
    assert_eq!(sought(&[("CAMPUS", 0.25)]), Some(false), "what would count less is not sought");
    assert_eq!(sought(&[("CAMPUS", 0.25), ("SHOWERS", 1.0)]), Some(true));
}

#[test]
fn what_was_kept_moves_the_fit_a_little_and_says_why() {
    let leaning = Leaning { kind: "early_learning".into(), kept: 3, year: Some(2026), ..Leaning::default() };
    let candidates = [listed("Little Steps", "early_learning", 200.0), listed("An Academy", "school_k12", 200.0)];
    let list = suggest(&candidates, &Asking { leanings: vec![leaning.clone()], ..asking() }, &RULES).suggestions;
    let plain = ask(&candidates).suggestions;
    let terms = |suggestion: &Suggestion| suggestion.terms.iter().any(|t| t.reason == Reason::Learned(leaning.clone()));
    assert!(terms(&list[0]) && !terms(&list[1]), "only the kind it is about");
    assert!((list[0].score / plain[0].score - leaning.factor(&RULES.weights)).abs() < 1e-12);
    assert_eq!(Parts::of(&list[0].terms), list[0].parts);
}

#[test]
fn a_licence_speaks_only_for_food() {
    let licensed = Candidate {
        kinds: vec![kind("grocer_market", Origin::Licence("grocery".into()))],
        ..listed("Corner Shop", "grocer_market", 100.0)
    };
    let asked = |need: &str| {
        let asking = Asking::new(branch(), need, &["grocer_market"], "2026-03-21");
        suggest(std::slice::from_ref(&licensed), &asking, &RULES).suggestions.len()
    };
    assert_eq!((asked("culinary"), asked("health_literacy")), (1, 0));
}

#[test]
fn nearest_first_reads_the_same_list_by_distance() {
    let mut near = listed("Plain Academy", "school_k12", 100.0);
    near.phone = None;
    let far = Candidate { phone: SEEN, web: SEEN, ..listed("Good Care", "early_learning", 400.0) };
    let candidates = [far, near];
    assert_eq!(names(&candidates, &ask(&candidates).suggestions), ["Good Care", "Plain Academy"]);
    let asking = Asking { order: Order::NearestFirst, ..asking() };
    let list = suggest(&candidates, &asking, &RULES).suggestions;
    assert_eq!(names(&candidates, &list), ["Plain Academy", "Good Care"]);
}

/// A candidate made of small choices.
fn any_candidate() -> impl Strategy<Value = Candidate> {
    let kinds = ["early_learning", "school_k12", "museum", "hospital", "salon_laundromat", "faith"];
    let place = prop::sample::select(vec![Precision::Exact, Precision::Block, Precision::Zip, Precision::Box]);
    let flags = prop::array::uniform8(any::<bool>());
    (prop::sample::select(kinds.to_vec()), 0.0..20_000.0, place, flags, 0..3_i64).prop_map(
        |(id, metres, place, f, money)| {
            let place =
                if place == Precision::Box { Place { precision: place, point: None } } else { north(metres, place) };
            let origin = if f[0] { Origin::Source } else { Origin::NameWord("WORD".into()) };
            let tax = TaxFacts { postcard: f[1], revenue: (money > 0).then_some(money * 700_000), ..taxed() };
            Candidate {
                kinds: vec![kind(id, origin)],
                place,
                tax: f[2].then_some(tax),
                phone: SEEN.filter(|_| f[3]),
                national_word: f[4].then(|| "NATIONAL".into()),
                known_by: f[5].then(|| KnownBy { by: "Mara".into(), year: Some(2026) }),
                address: f[6].then(|| "1|MILL|ST|".into()),
                sources: vec![InSource { seen: taxed().seen, tax_file: f[7] }],
                ..Candidate::named(&format!("{id} {metres:.0}"))
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn of_any_candidates_the_terms_fold_to_the_score(candidates in prop::collection::vec(any_candidate(), 0..60)) {
        let list = ask(&candidates);
        let mut kinds = std::collections::HashMap::new();
        for suggestion in &list.suggestions {
            prop_assert_eq!(Parts::of(&suggestion.terms), suggestion.parts);
            prop_assert_eq!(suggestion.parts.score().to_bits(), suggestion.score.to_bits());
            prop_assert!(suggestion.score > 0.0 && suggestion.score < 2.0);
            *kinds.entry(suggestion.kind).or_insert(0) += 1;
        }
        let on_paper = list.suggestions.iter().filter(|suggestion| suggestion.group == Group::OnlyOnPaper).count();
        prop_assert!(on_paper <= RULES.weights.on_paper_cap);
        for (kind, count) in kinds {
            prop_assert!(count <= RULES.kinds.row(kind).unwrap().cap);
        }
        prop_assert_eq!(&ask(&candidates), &list);
    }
}

/// Run with `--release --nocapture` to read the time; says nothing of other machines.
#[test]
fn a_city_of_candidates_is_ranked_at_once() {
    let kinds: Vec<&str> =
        vec!["early_learning", "school_k12", "faith", "food_business", "museum", "pharmacy_wellness"];
    let city: Vec<Candidate> =
        (0..25_000).map(|i| listed(&format!("Place {i} of Tenney"), kinds[i % 6], i as f64 / 2.0)).collect();
    let _ = ask(&city);
    let began = std::time::Instant::now();
    let list = ask(&city);
    println!("25,000 candidates ranked in {:?}", began.elapsed());
    assert!(!list.suggestions.is_empty() && list.suggestions.len() <= 33);
}
