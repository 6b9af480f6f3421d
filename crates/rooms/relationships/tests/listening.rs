//! The store of conversations, challenges and projects, told on both databases.
#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

use accounts::{NewAccount, add_account, add_system};
use db::{Actor, Clock, Db, Role, Scope, SystemId, Ts, Tx};
use relationships::{
    Between, ConversationId, Mark, NewChallenge, NewConversation, NewProject, NewProjectCheck, ProjectId, TRACKED,
    begin_project, challenges, check_project, conversations, converse, count_conversations, forget_conversation,
    project, project_checks, projects, put_challenge, remove_project,
};

async fn who(tx: &mut Tx, clock: &Clock, system: SystemId, name: &str, role: Role) -> Scope {
    let new = NewAccount::parse(&format!("{name}@{system}.example"), name, role, "three quilts on a line").unwrap();
    let id = add_account(tx, clock, system, &new).await.unwrap();
    Scope { system: Some(system), actor: Actor::Account { id, name: name.into(), role } }
}

struct Place {
    clock: Clock,
    mara: Scope,
    dell: Scope,
    tom: Scope,
    elsewhere: Scope,
}

async fn place(tx: &mut Tx) -> Place {
    let clock = Clock::fixed(Ts(1_800_000_000_000_000));
    let here = add_system(tx, &clock, "XX0001", "Library", "XX").await.unwrap();
    let there = add_system(tx, &clock, "XX0002", "Library", "XX").await.unwrap();
    Place {
        mara: who(tx, &clock, here, "Mara", Role::Staff).await,
        dell: who(tx, &clock, here, "Dell", Role::Staff).await,
        tom: who(tx, &clock, here, "Tom", Role::Viewer).await,
        elsewhere: who(tx, &clock, there, "Ines", Role::Staff).await,
        clock,
    }
}

async fn talk(tx: &mut Tx, place: &Place, who: &Scope, day: &str) -> ConversationId {
    let new = NewConversation::parse(day, "At the fair", "The band needs a room.", place.clock.today()).unwrap();
    let (id, between) = (place.clock.id(), Between { who: who.account(), organization: None });
    converse(tx, &place.clock, who, (id, between), &new).await.unwrap().unwrap();
    assert!(converse(tx, &place.clock, who, (id, between), &new).await.unwrap().is_none(), "sent twice, noted once");
    id
}

#[tokio::test]
async fn a_challenge_counts_its_days_for_all_and_for_who_asks() {
    testing::both(|db: Db| async move {
        let mut tx = db.write().await.unwrap();
        let tx = &mut tx;
        let place = place(tx).await;
        let (clock, mara, dell) = (&place.clock, &place.mara, &place.dell);
        let new = NewChallenge::parse("Meet", "100", "2026-11-01", "2027-10-31").unwrap();
        put_challenge(tx, clock, mara, None, &new).await.unwrap();
        for (scope, day) in [(mara, "2026-10-31"), (mara, "2026-11-01"), (dell, "2027-01-02"), (dell, "2027-01-15")] {
            talk(tx, &place, scope, day).await;
        }
        let counted = async |tx: &mut Tx, scope: &Scope| {
            challenges(tx, scope).await.unwrap().iter().map(|it| (it.held, it.mine)).collect::<Vec<_>>()
        };
        assert_eq!(counted(tx, mara).await, [(3, 1)]);
        assert_eq!(counted(tx, dell).await, [(3, 2)]);
        assert_eq!(counted(tx, &place.tom).await, [(3, 0)]);
        assert_eq!(counted(tx, &place.elsewhere).await, []);
        let id = challenges(tx, mara).await.unwrap()[0].id;
        let less = NewChallenge::parse("Meet", "100", "2027-01-01", "2027-10-31").unwrap();
        let set = put_challenge(tx, clock, mara, Some(id), &less).await.unwrap();
        assert_eq!(counted(tx, dell).await, [(2, 2)]);
        history::undo(tx, clock, mara, set, TRACKED).await.unwrap().unwrap();
        assert_eq!(counted(tx, dell).await, [(3, 2)]);
    })
    .await;
}

#[tokio::test]
async fn what_was_heard_is_for_staff_of_this_library() {
    testing::both(|db: Db| async move {
        let mut tx = db.write().await.unwrap();
        let tx = &mut tx;
        let place = place(tx).await;
        let id = talk(tx, &place, &place.mara, "2027-01-02").await;
        talk(tx, &place, &place.dell, "2027-01-03").await;
        let days =
            |found: &[relationships::Conversation]| found.iter().map(|it| it.held_on.clone()).collect::<Vec<_>>();
        let seen = conversations(tx, &place.mara, 50, 0).await.unwrap();
        assert_eq!(days(&seen), ["2027-01-03", "2027-01-02"], "the newest first");
        assert_eq!((seen[0].heard.as_str(), seen[0].who.as_deref()), ("The band needs a room.", Some("Dell")));
        assert_eq!(days(&conversations(tx, &place.mara, 1, 1).await.unwrap()), ["2027-01-02"]);
        let read = conversations(tx, &place.tom, 50, 0).await.unwrap();
        assert!(read.len() == 2 && read.iter().all(|it| it.heard.is_empty()));
        assert_eq!(count_conversations(tx, &place.elsewhere).await.unwrap(), 0);
        assert!(forget_conversation(tx, &place.clock, &place.elsewhere, id).await.unwrap().is_none());
        let set = forget_conversation(tx, &place.clock, &place.dell, id).await.unwrap().unwrap();
        assert_eq!(count_conversations(tx, &place.mara).await.unwrap(), 1);
        history::undo(tx, &place.clock, &place.mara, set, TRACKED).await.unwrap().unwrap();
        let back = conversations(tx, &place.mara, 50, 0).await.unwrap();
        assert_eq!((back[1].id, back[1].who.as_deref()), (id, Some("Mara")));
    })
    .await;
}

#[tokio::test]
async fn a_project_goes_and_comes_back_with_its_looks() {
    testing::both(|db: Db| async move {
        let mut tx = db.write().await.unwrap();
        let tx = &mut tx;
        let place = place(tx).await;
        let (clock, mara) = (&place.clock, &place.mara);
        let (id, new) = (clock.id::<ProjectId>(), NewProject::parse("Story trail", "families who farm", None).unwrap());
        let begun = begin_project(tx, clock, mara, id, &new).await.unwrap().unwrap();
        let it = project(tx, mara, id).await.unwrap().unwrap();
        for (day, mark) in [("2027-01-02", "fully"), ("2026-09-01", "not_yet")] {
            let new = NewProjectCheck::parse(day, [("Said", mark); 3], clock.today()).unwrap();
            check_project(tx, clock, mara, (clock.id(), &it), &new).await.unwrap().unwrap();
        }
        let marks = async |tx: &mut Tx, scope: &Scope| {
            let looks = project_checks(tx, scope, id).await.unwrap();
            looks.iter().map(|it| it.mark(relationships::Question::Made)).collect::<Vec<_>>()
        };
        assert_eq!(marks(tx, mara).await, [Mark::NotYet, Mark::Fully], "the earliest day is the baseline");
        assert!(marks(tx, &place.elsewhere).await.is_empty());
        assert!(project(tx, &place.elsewhere, id).await.unwrap().is_none());
        let undone = history::undo(tx, clock, mara, begun, TRACKED).await.unwrap().unwrap();
        assert_eq!((undone.rows, undone.left_alone), (0, 1), "it has been looked at since");
        let gone = remove_project(tx, clock, mara, &it).await.unwrap();
        assert!(projects(tx, mara, 50, 0).await.unwrap().is_empty() && marks(tx, mara).await.is_empty());
        let undone = history::undo(tx, clock, mara, gone, TRACKED).await.unwrap().unwrap();
        assert_eq!((undone.rows, undone.left_alone), (3, 0));
        assert_eq!(marks(tx, mara).await, [Mark::NotYet, Mark::Fully]);
        assert_eq!(project(tx, mara, id).await.unwrap(), Some(it));
    })
    .await;
}
