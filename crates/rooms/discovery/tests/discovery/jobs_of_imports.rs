//! Large files are read and applied by a worker; the same work is done once, whoever asks twice.

use db::Role;
use discovery::import::{self, Choices, ImportId, NewImport};
use jobs::{Job, JobId, Running};
use testing::Site;

use crate::story::{PANTRIES, all, counts, tx};

/// Asks for a job and waits until a worker has done it.
async fn work(site: &Site, kind: &str, id: ImportId, account: Option<db::AccountId>) -> Job {
    let payload = serde_json::json!({ "import": id, "system": site.system, "account": account });
    let mut write = site.app.db.write().await.unwrap();
    let job: JobId = jobs::enqueue(&mut write, &site.app.clock, kind, &payload).await.unwrap();
    import::set_job(&mut write, id, job).await.unwrap();
    write.commit().await.unwrap();
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let running = Running { nudge: Default::default() };
    let (app, handlers) = (site.app.clone(), discovery::handlers(&site.app));
    let worker = tokio::spawn(jobs::work(app.db, app.clock, handlers, running.clone(), stopped));
    let job = loop {
        let job = jobs::status(&mut tx(site).await, job).await.unwrap().unwrap();
        if job.is_over() {
            break job;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    };
    stop.send(true).unwrap();
    running.nudge.notify_one();
    worker.await.unwrap();
    job
}

#[tokio::test]
async fn a_worker_reads_and_applies_in_the_name_of_who_asked() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let path = site.app.settings.data_dir.join("list.csv");
        std::fs::write(&path, PANTRIES).unwrap();
        let new = NewImport { path, file_name: "list.csv".into(), keep_path: true, choices: Choices::default() };
        let mut write = site.app.db.write().await.unwrap();
        let id = import::begin(&mut write, &site.app.clock, &site.scope(), &new).await.unwrap();
        write.commit().await.unwrap();
        let here = format!("/imports/{id}");
        let page = mara.get(&here).await.is(200);
        assert!(page.has("progress") && page.has("noscript meta, head noscript"), "{}", page.body());
        assert_eq!(work(&site, "import-read", id, None).await.state, "done");
        assert_eq!(counts(&site, id).await.new, 6);
        assert_eq!(work(&site, "import-apply", id, mara.account).await.state, "done");
        assert_eq!(all(&site).await.len(), 6);
        let it = import::import(&mut tx(&site).await, id).await.unwrap().unwrap();
        let entry = history::entry(&mut tx(&site).await, &site.scope(), it.change_set_id.unwrap()).await.unwrap();
        assert_eq!(entry.unwrap().who, "Mara");
        let again = work(&site, "import-apply", id, mara.account).await;
        assert_eq!((again.state.as_str(), again.last_error.as_deref()), ("failed", Some("not_ready")));
        assert!(!mara.get(&here).await.has("progress"), "applied is applied");
    })
    .await;
}
