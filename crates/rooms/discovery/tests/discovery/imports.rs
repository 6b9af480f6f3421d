//! Read, look, apply, take back, and again.

use discovery::{
    import::{self, Counts},
    record,
};
use testing::Site;

use crate::story::{PANTRIES, all, apply, counts, find, is_kept, keep, of, read, try_apply, tx, undo};

#[tokio::test]
async fn nothing_changes_before_it_is_applied_and_nothing_the_second_time() {
    Site::both(|site| async move {
        let first = read(&site, PANTRIES).await;
        assert_eq!(counts(&site, first).await, Counts { new: 6, ..Counts::default() });
        assert!(all(&site).await.is_empty());
        assert_eq!(apply(&site, first).await.settled.organizations, 6);
        assert_eq!(all(&site).await.len(), 6);
        let again = read(&site, PANTRIES).await;
        assert_eq!(counts(&site, again).await, Counts { same: 6, ..Counts::default() });
        assert_eq!(apply(&site, again).await.settled.written, 0);
        assert!(matches!(try_apply(&site, again).await, Err(import::ImportError::NotReady)));
    })
    .await;
}

#[tokio::test]
async fn a_blank_cell_erases_nothing_and_a_changed_one_is_shown() {
    Site::both(|site| async move {
        let first = read(&site, PANTRIES).await;
        apply(&site, first).await;
        let moved = PANTRIES.replace("214 Mill Street,Marrow,OR,97962,(541) 555-0142", "9 New Street,Marrow,OR,97962,");
        let second = read(&site, &moved).await;
        assert_eq!(counts(&site, second).await, Counts { changed: 1, same: 5, ..Counts::default() });
        let rows = import::rows_of(&mut tx(&site).await, second, "changed", 0, 10).await.unwrap();
        let cells = rows[0].cells();
        assert_eq!(cells.len(), 1, "{cells:?}");
        assert_eq!((cells[0].before.as_str(), cells[0].after.as_str()), ("214 Mill Street", "9 New Street"));
        apply(&site, second).await;
        let it = find(&site, "Bread and Seed Pantry").await;
        assert_eq!((it.street.as_str(), it.phone.as_str()), ("9 New Street", "(541) 555-0142"));
    })
    .await;
}

#[tokio::test]
async fn what_is_gone_keeps_its_row_and_comes_back_under_its_id() {
    Site::both(|site| async move {
        let first = read(&site, PANTRIES).await;
        apply(&site, first).await;
        let clinic = find(&site, "Tenney Free Clinic").await.id;
        let without: String =
            PANTRIES.lines().filter(|line| !line.starts_with("P-2")).map(|l| format!("{l}\n")).collect();
        let second = read(&site, &without).await;
        assert_eq!(counts(&site, second).await, Counts { same: 5, gone: 1, ..Counts::default() });
        apply(&site, second).await;
        assert!(of(&site, clinic).await.gone_at.is_some());
        let third = read(&site, PANTRIES).await;
        assert_eq!(counts(&site, third).await.changed, 1);
        apply(&site, third).await;
        assert_eq!(find(&site, "Tenney Free Clinic").await.id, clinic);
        assert!(of(&site, clinic).await.gone_at.is_none());
    })
    .await;
}

#[tokio::test]
async fn undo_leaves_what_people_did_and_the_file_brings_the_same_back() {
    Site::both(|site| async move {
        let first = read(&site, PANTRIES).await;
        apply(&site, first).await;
        let pantry = find(&site, "Bread and Seed Pantry").await.id;
        keep(&site, pantry).await;
        let it = import::import(&mut tx(&site).await, first).await.unwrap().unwrap();
        let missed = import::missed(&mut tx(&site).await, &site.scope(), &it, 10).await.unwrap();
        assert_eq!(missed.len(), 1);
        assert!(missed[0].id == pantry && missed[0].kept && missed[0].alone && !missed[0].corrected);
        assert_eq!(undo(&site, first).await.rows, 6);
        assert!(all(&site).await.is_empty());
        assert!(of(&site, pantry).await.gone_at.is_some() && is_kept(&site, pantry).await);
        let again = read(&site, PANTRIES).await;
        apply(&site, again).await;
        assert_eq!(find(&site, "Bread and Seed Pantry").await.id, pantry);
        assert!(of(&site, pantry).await.gone_at.is_none() && is_kept(&site, pantry).await);
    })
    .await;
}

#[tokio::test]
async fn undo_of_a_change_puts_back_what_stood_and_leaves_what_a_later_import_touched() {
    Site::both(|site| async move {
        let first = read(&site, PANTRIES).await;
        apply(&site, first).await;
        let moved = PANTRIES.replace("214 Mill Street", "9 New Street").replace("31 River Road", "1 Quay");
        let second = read(&site, &moved).await;
        apply(&site, second).await;
        let third = read(&site, &moved.replace("1 Quay", "2 Quay")).await;
        apply(&site, third).await;
        let undone = undo(&site, second).await;
        assert_eq!((undone.rows, undone.left_alone), (1, 1));
        assert_eq!(find(&site, "Bread and Seed Pantry").await.street, "214 Mill Street");
        assert_eq!(find(&site, "Quill Boat Builders Guild").await.street, "2 Quay");
    })
    .await;
}

#[tokio::test]
async fn an_import_that_is_out_of_date_changes_nothing() {
    Site::both(|site| async move {
        let one = read(&site, PANTRIES).await;
        apply(&site, one).await;
        let more = format!("{PANTRIES}P-7,Quill Grange Hall,3 Hill Road,Quill,OR,97964,(541) 555-0148\n");
        let (two, three) = (read(&site, &more).await, read(&site, &more).await);
        apply(&site, two).await;
        let refused = try_apply(&site, three).await;
        assert!(matches!(refused, Err(import::ImportError::Outdated)), "{refused:?}");
        let it = find(&site, "Quill Grange Hall").await;
        assert_eq!(record::of_organization(&mut tx(&site).await, it.id).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn of_two_imports_that_were_shown_together_only_the_first_is_applied() {
    Site::both(|site| async move {
        let one = read(&site, PANTRIES).await;
        apply(&site, one).await;
        let two = read(&site, &PANTRIES.replace("214 Mill Street", "9 New Street")).await;
        let three = read(&site, &PANTRIES.replace("31 River Road", "1 Quay")).await;
        site.app.clock.pass_seconds(1);
        apply(&site, two).await;
        let refused = try_apply(&site, three).await;
        assert!(matches!(refused, Err(import::ImportError::Outdated)), "{refused:?}");
        assert_eq!(find(&site, "Bread and Seed Pantry").await.street, "9 New Street");
        let again = read(&site, &PANTRIES.replace("31 River Road", "1 Quay")).await;
        undo(&site, two).await;
        let refused = try_apply(&site, again).await;
        assert!(matches!(refused, Err(import::ImportError::Outdated)), "{refused:?}");
    })
    .await;
}

#[tokio::test]
async fn a_start_forgets_what_a_crash_left() {
    Site::both(|site| async move {
        let incoming = site.app.settings.data_dir.join("files/incoming");
        std::fs::create_dir_all(&incoming).unwrap();
        std::fs::write(incoming.join("orphan"), "x").unwrap();
        let new = import::NewImport {
            path: incoming.join("half"),
            file_name: "half.csv".into(),
            keep_path: true,
            choices: import::Choices::default(),
        };
        std::fs::write(&new.path, "x").unwrap();
        let mut tx = site.app.db.write().await.unwrap();
        let half = import::begin(&mut tx, &site.app.clock, &site.scope(), &new).await.unwrap();
        tx.commit().await.unwrap();
        site.app.clock.pass_seconds(1);
        import::tidy(&site.app.db, &site.app.clock, &incoming).await.unwrap();
        assert!(import::import(&mut crate::story::tx(&site).await, half).await.unwrap().is_none());
        assert_eq!(std::fs::read_dir(&incoming).unwrap().count(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_newer_version_keeps_the_name_and_role_people_gave_the_source() {
    Site::both(|site| async move {
        let first = read(&site, PANTRIES).await;
        let it = import::import(&mut tx(&site).await, first).await.unwrap().unwrap();
        let choices =
            import::Choices { title: "Our pantries".into(), role: Some("service_site".into()), ..it.choices() };
        let path = site.app.settings.data_dir.join("list.csv");
        let new = import::NewImport { path, file_name: "list.csv".into(), keep_path: false, choices };
        let said = import::read(&site.app.db, &site.app.clock, &site.scope(), new, &|_, _| {}).await.unwrap();
        apply(&site, said).await;
        site.app.clock.pass_seconds(1);
        let path = site.app.settings.data_dir.join("newer.csv");
        std::fs::write(&path, PANTRIES).unwrap();
        let choices = import::Choices { mapping: it.choices().mapping, ..Default::default() };
        let new = import::NewImport { path, file_name: "newer.csv".into(), keep_path: false, choices };
        let newer = import::read(&site.app.db, &site.app.clock, &site.scope(), new, &|_, _| {}).await.unwrap();
        let newer = import::import(&mut tx(&site).await, newer).await.unwrap().unwrap().proposal();
        assert_eq!((newer.title.as_str(), newer.role.as_str()), ("Our pantries", "service_site"));
        assert_eq!(newer.newer_of.as_deref(), Some("Our pantries"));
    })
    .await;
}
