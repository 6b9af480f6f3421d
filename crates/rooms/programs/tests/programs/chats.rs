//! A chat log: brought, cleaned, looked over, published; what is no chat.

use db::Role;
use testing::{Answer, Site, Visit};

use crate::desk::announce;

const LOG: &str = "Time,From,To,Message\r\n\
    13:56:12,Wren Oakley,Everyone,Hello from a windy county\r\n\
    13:57:40,Odalys Quince,Everyone,\"Good afternoon, Wren! The list: https://lists.example/bread?utm_source=chat\"\r\n\
    13:58:05,Wren Oakley,Odalys Quince,This is only for you\r\n\
    13:59:00,Basil Thorn,Everyone,=cmd|' /C calc'!A0\r\n\
    14:02:00,Basil Thorn,Everyone,Again: https://lists.example/bread and https://mill.example/\r\n";

async fn chat_page(who: &Visit) -> String {
    announce(who, &[("presenter_name", "Odalys Quince"), ("presenter_title", "Baker")]).await.replace("/edit", "/chat")
}

async fn bring(who: &Visit, chat: &str, file: (&str, &[u8])) -> Answer {
    let keep = who.get(chat).await.is(200).text("#keep");
    who.upload(chat, &[("keep", &keep)], ("file", file.0, file.1)).await
}

/// The lines of the field, which other readers of pages would join.
fn messages(page: &Answer) -> String {
    let body = page.body();
    let field = body.split("<textarea id=\"messages\"").nth(1).unwrap();
    let text = field.split_once('>').unwrap().1.split("</textarea>").next().unwrap();
    text.replace("&#39;", "'").replace("&#x27;", "'").replace("&#34;", "\"").replace("&amp;", "&")
}

/// The form of the page that shows what would be published, as a browser sends it.
fn as_sent(page: &Answer) -> Vec<(&'static str, String)> {
    let mut fields = vec![("messages", messages(page)), ("language", "en".to_owned())];
    fields.push(("title", page.attrs("#title", "value").remove(0)));
    let labels = page.attrs("input[name=link_label]", "value");
    for (url, label) in page.attrs("input[name=link_url]", "value").into_iter().zip(labels) {
        fields.extend([("link_url", url), ("link_label", label)]);
    }
    fields.extend(page.attrs("input[name=link][checked]", "value").into_iter().map(|url| ("link", url)));
    fields
}

async fn publish(who: &Visit, chat: &str, fields: &[(&str, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    who.post(&format!("{chat}/publication"), &fields).await
}

#[tokio::test]
async fn a_chat_is_published_without_its_people_and_its_links_become_resources() {
    Site::both(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let chat = chat_page(&mara).await;
        let page = bring(&mara, &chat, ("chat.csv", LOG.as_bytes())).await.is(200);
        assert!(page.says("One private message is left out.") && page.says("Wren Oakley → Participant 1"));
        let messages = messages(&page);
        assert_eq!(messages.lines().count(), 4);
        assert!(!messages.contains("Wren") && messages.contains("Odalys Quince: Good afternoon, Participant 1"));
        assert!(!messages.contains("only for you"), "{messages}");
        assert_eq!(page.attrs("input[name=link]", "value"), ["https://lists.example/bread", "https://mill.example/"]);
        let mut fields = as_sent(&page);
        fields.retain(|(name, value)| *name != "link" || value.contains("lists"));
        let done = publish(&mara, &chat, &fields).await.is(303);
        assert!(mara.follow(&done).await.says("The chat is published."));
        let reader = site.visitor().get("/events/bread-for-beginners").await.is(200);
        assert!(reader.says("Chat: names removed") && reader.says("lists.example") && !reader.says("mill.example"));
        let file = reader.attrs("a[href$='.csv']", "href").remove(0);
        let table = site.visitor().get(&file).await.is(200).body();
        assert!(table.starts_with("Time,Name,Message\r\n13:56:12,Participant 1,Hello"), "{table}");
        assert!(table.contains("'=cmd|") && !table.contains("Basil") && !table.contains("Wren"), "{table}");
        let resource = reader.attrs("section[aria-labelledby=related-title] a[href^='/resources/']", "href").remove(0);
        let back = site.visitor().get(&resource).await.is(200);
        assert!(back.says("Events that name this") && back.says("Bread for beginners"), "{}", back.visible());
        // Brought again, the link is known, and the new chat takes the place of the first.
        let page = bring(&mara, &chat, ("chat.csv", LOG.as_bytes())).await.is(200);
        assert!(page.says("We have this as a resource already") && page.says("takes its place"));
        let done = publish(&mara, &chat, &as_sent(&page)).await.is(303);
        let page = mara.follow(&done).await;
        assert_eq!(page.attrs("a[href$='.csv']", "href").len(), 1);
        assert!(page.says("mill.example"));
        mara.post(&page.attrs("form.undo", "action").remove(0), &[]).await.is(303);
        let page = site.visitor().get("/events/bread-for-beginners").await.is(200);
        assert!(page.says("lists.example") && !page.says("mill.example"), "{}", page.visible());
    })
    .await;
}

#[tokio::test]
async fn nothing_of_a_log_is_kept_before_it_is_published() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let chat = chat_page(&mara).await;
        bring(&mara, &chat, ("chat.csv", LOG.as_bytes())).await.is(200);
        assert!(!site.app.settings.data_dir.join("files").exists());
        assert!(!site.visitor().get("/events/bread-for-beginners").await.says("Attachments"));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_chat_is_refused_in_one_sentence() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let chat = chat_page(&mara).await;
        let prose = "Flour and water and nothing else. ".repeat(9_000);
        let private = "Time,From,To,Message\r\n9:00,Ada Quill,Ben Marrow,psst\r\n";
        for (name, bytes, said) in [
            ("a.csv", &b""[..], "empty"),
            ("a.txt", prose.as_bytes(), "looks like a message"),
            ("a.xlsx", b"PK\x03\x04 and then nothing", "damaged"),
            ("a.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Excel"),
            ("a.rtf", b"{\\rtf1 hello}", "RTF"),
            ("a.bin", b"\x00\x01\x02\x03\xff\xfe\xfd", "neither a text nor a workbook"),
            ("a.csv", private.as_bytes(), "written to one person"),
        ] {
            let refused = bring(&mara, &chat, (name, bytes)).await.is(422);
            assert!(refused.text(".errors").contains(said), "{name}: {}", refused.visible());
            assert_eq!(refused.text("#keep"), "Odalys Quince", "what was typed is kept");
        }
        let large = vec![b'a'; 2_500_000];
        assert!(
            bring(&mara, &chat, ("a.txt", &large)).await.is(422).text(".errors").contains("larger than we can take")
        );
        let missing = mara.ask(axum::http::Method::POST, &chat, Some("multipart/form-data; boundary=e"), "--e--\r\n");
        assert!(missing.await.is(422).says("Choose a file first."));
    })
    .await;
}

#[tokio::test]
async fn a_form_that_cannot_be_published_keeps_what_was_typed() {
    Site::with(|site| async move {
        let mara = site.sign_in("Mara", Role::Staff).await;
        let chat = chat_page(&mara).await;
        let long = "x".repeat(600);
        let fields = [
            ("messages", "9:00, Dell: kept"),
            ("title", "Kept?"),
            ("link_url", "https://a.example/"),
            ("link_label", &long),
            ("link", "https://a.example/"),
        ];
        let refused = mara.post(&format!("{chat}/publication"), &fields).await.is(422);
        assert!(refused.text(".errors").contains("One of the links"), "{}", refused.visible());
        assert_eq!(refused.text("#messages"), "9:00, Dell: kept");
        assert_eq!(refused.attrs("input[name=link_label]", "value"), [long.as_str()]);
        let nothing = mara.post(&format!("{chat}/publication"), &[("messages", " \n "), ("title", "")]).await.is(422);
        assert!(nothing.says("Nothing is left to publish.") && nothing.says("Give it a title"));
        let harmful =
            [("messages", "x"), ("title", "y"), ("link_url", "javascript:alert(1)"), ("link", "javascript:alert(1)")];
        mara.post(&format!("{chat}/publication"), &harmful).await.is(422);
    })
    .await;
}
