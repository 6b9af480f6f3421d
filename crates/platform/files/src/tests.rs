//! Files as nobody should send them.

use std::{io::Cursor, path::Path};

use db::{Clock, Ts};
use image::{ImageFormat, Rgb, RgbImage};
use tempfile::TempDir;

use crate::{Error, Incoming, Kind, Refused, Size, Store, keep_document, keep_own_document, keep_picture};

struct Place {
    store: Store,
    clock: Clock,
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { store: Store::of(folder.path()), clock: Clock::fixed(Ts(1_800_000_000_000_000)), folder }
    }

    async fn incoming(&self, name: &str, declared: &str, content: &[u8]) -> Incoming {
        let mut temp = self.store.begin(&self.clock).await.unwrap();
        temp.write(content).await.unwrap();
        temp.flush().await.unwrap();
        Incoming { temp, name: name.into(), declared: declared.into() }
    }

    async fn picture(&self, name: &str, content: &[u8]) -> Result<Vec<Size>, Refused> {
        let incoming = self.incoming(name, "", content).await;
        refused(keep_picture(&self.store, &self.clock, incoming).await)
    }

    async fn document(&self, name: &str, content: &[u8]) -> Result<Kind, Refused> {
        refused(keep_own_document(&self.store, &self.clock, name, content).await.map(|it| it.kind))
    }

    /// Files of the store, finished or not.
    fn files(&self) -> usize {
        count(self.folder.path())
    }
}

fn count(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
}

fn refused<T>(kept: Result<T, Error>) -> Result<T, Refused> {
    kept.map_err(|error| match error {
        Error::Refused(refused) => refused,
        Error::Disk(error) => panic!("{error}"),
    })
}

fn drawn(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| Rgb([x as u8, y as u8, (x / 7) as u8]));
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A PNG of a few bytes that declares as many pixels as it likes.
fn bomb(side: u32) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend_from_slice(&side.to_be_bytes());
    png.extend_from_slice(&side.to_be_bytes());
    png.extend_from_slice(&[8, 2, 0, 0, 0]);
    let crc = png[12..].iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    });
    png.extend_from_slice(&(!crc).to_be_bytes());
    png.extend_from_slice(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82");
    png
}

/// An archive with these parts, none of them packed.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj <</Type /Pages /Count 2>> endobj\ntrailer\n%%EOF\n";
const SVG: &[u8] = b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

#[test]
fn what_nobody_waits_for_any_more_leaves_no_file() {
    let place = Place::new();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for patience in 0..400 {
        runtime.block_on(async {
            let given_up = async {
                for _ in 0..patience {
                    tokio::task::yield_now().await;
                }
            };
            tokio::select! {
                biased;
                begun = place.store.begin(&place.clock) => drop(begun.unwrap()),
                () = given_up => {}
            }
        });
    }
    // What the disk has begun is waited for.
    drop(runtime);
    assert_eq!(place.files(), 0);
}

#[tokio::test]
async fn a_picture_is_kept_in_widths_and_without_what_else_was_in_it() {
    let place = Place::new();
    let mut photo = drawn(1600, 900, ImageFormat::Jpeg);
    // A comment, such as cameras write, and a program behind the picture.
    let comment = b"\xff\xfe\x00\x14GPS 44.05 -121.31!";
    photo.splice(2..2, comment.iter().copied());
    photo.extend_from_slice(b"<script>alert(1)</script>");
    let sizes = place.picture("Photo.JPEG", &photo).await.unwrap();
    let widths: Vec<_> = sizes.iter().map(|size| (size.width, size.height)).collect();
    assert_eq!(widths, [(320, 180), (480, 270), (800, 450), (1280, 720)]);
    for size in &sizes {
        let kept = std::fs::read(place.store.path(&size.hash)).unwrap();
        let holds = |words: &[u8]| kept.windows(words.len()).any(|it| it == words);
        assert!(kept.starts_with(b"\xff\xd8\xff") && !holds(b"GPS") && !holds(b"script"));
        assert_eq!(kept.len() as i64, size.bytes);
    }
    assert_eq!(place.files(), 4, "what was uploaded itself is not kept");
    let small = place.picture("small.png", &drawn(200, 100, ImageFormat::Png)).await.unwrap();
    assert_eq!((small.len(), small[0].width), (1, 200));
    let webp = place.picture("a.webp", &drawn(500, 20, ImageFormat::WebP)).await.unwrap();
    assert_eq!(webp.iter().map(|size| size.width).collect::<Vec<_>>(), [320, 500]);
}

#[tokio::test]
async fn a_picture_is_turned_upright() {
    let place = Place::new();
    let mut photo = drawn(400, 200, ImageFormat::Jpeg);
    // Exif with one entry: orientation 6, the camera was held upright.
    let exif = b"\xff\xe1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    photo.splice(2..2, exif.iter().copied());
    let sizes = place.picture("photo.jpg", &photo).await.unwrap();
    assert_eq!((sizes[0].width, sizes[0].height), (200, 400));
}

#[tokio::test]
async fn what_is_no_sound_picture_is_refused_for_a_reason() {
    let place = Place::new();
    let jpeg = drawn(300, 200, ImageFormat::Jpeg);
    let png = drawn(300, 200, ImageFormat::Png);
    let mut gif = b"GIF89a/*".to_vec();
    gif.extend_from_slice(b"\0\0\0\0*/=1;<html><script>alert(1)</script>");
    for (name, content, why) in [
        ("drawing.png", SVG, Refused::Svg),
        ("drawing.svg", SVG, Refused::Svg),
        ("page.jpg", b"<!DOCTYPE html><script>alert(1)</script>".as_slice(), Refused::Program),
        ("page.gif", &gif, Refused::NotTaken),
        ("bomb.png", &bomb(50_000), Refused::TooManyPixels),
        ("wide.png", &bomb(12_000), Refused::TooManyPixels),
        ("cut.jpg", &jpeg[..jpeg.len() / 2], Refused::Broken),
        ("cut.png", &png[..png.len() / 2], Refused::Broken),
        ("head.jpg", &jpeg[..20], Refused::Broken),
        ("nothing.jpg", b"", Refused::Empty),
        ("really-a.png", &jpeg, Refused::Disagrees),
        ("no-ending", &jpeg, Refused::Disagrees),
        ("words.png", b"only words", Refused::Disagrees),
        ("list.pdf", PDF, Refused::NotTaken),
    ] {
        assert_eq!(place.picture(name, content).await, Err(why), "{name}");
    }
    let declared = place.incoming("photo.jpg", "text/html", &jpeg).await;
    assert_eq!(refused(keep_picture(&place.store, &place.clock, declared).await), Err(Refused::Disagrees));
    assert_eq!(place.files(), 0, "nothing of them is left");
}

#[tokio::test]
async fn a_document_is_what_it_says_or_is_refused() {
    let place = Place::new();
    let word = archive(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")]);
    let macros = archive(&[("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "x")]);
    let odt = archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<o/>")]);
    let both = [PDF, &word].concat();
    let before = [b"%PDF-1.4 PK".as_slice(), &word].concat();
    let hidden = [b"<html><script>alert(1)</script>\n".as_slice(), PDF].concat();
    for (name, content, outcome) in [
        ("list.pdf", PDF, Ok(Kind::Pdf)),
        ("LIST.PDF", PDF, Ok(Kind::Pdf)),
        ("letter.docx", &word, Ok(Kind::Docx)),
        ("letter.odt", &odt, Ok(Kind::Odt)),
        ("notes.md", "# Año\n\n`<script>`\n".as_bytes(), Ok(Kind::Markdown)),
        ("rows.csv", b"a,b\r\n1,2\r\n", Ok(Kind::Csv)),
        ("notes.txt", b"Bring soap.", Ok(Kind::Text)),
        ("مرحبا 🧵.txt", b"Bring soap.", Ok(Kind::Text)),
        ("letter.docx", &macros, Err(Refused::Program)),
        ("sheet.xlsx", &word, Err(Refused::Disagrees)),
        ("letter.docx", &odt, Err(Refused::Disagrees)),
        ("files.zip", &word, Err(Refused::NotTaken)),
        ("letter.pdf", &word, Err(Refused::NotTaken)),
        ("both.pdf", &both, Err(Refused::TwoThings)),
        ("before.docx", &before, Err(Refused::Disagrees)),
        ("hidden.pdf", &hidden, Err(Refused::Program)),
        ("page.txt", b"  <!DocType html><p>", Err(Refused::Program)),
        ("page.md", SVG, Err(Refused::Svg)),
        ("latin.txt", b"a\xf1o", Err(Refused::Disagrees)),
        ("nul.txt", b"a\0b", Err(Refused::Disagrees)),
        ("program.exe", b"MZ\x90\0\x03", Err(Refused::NotTaken)),
        ("empty.pdf", b"", Err(Refused::Empty)),
    ] {
        assert_eq!(place.document(name, content).await, outcome, "{name}");
    }
    let kept = keep_own_document(&place.store, &place.clock, "list.pdf", PDF).await.unwrap();
    assert_eq!((kept.pages, kept.kept.bytes), (Some(2), PDF.len() as i64));
    assert_eq!(place.files(), 6, "one for each content, however often it came");
    let dropped = place.incoming("list.pdf", "", PDF).await;
    drop(dropped);
    assert_eq!(place.files(), 6);
    let fine = place.incoming("list.pdf", "application/pdf", PDF).await;
    assert!(keep_document(&place.store, fine).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_nodes_that_bring_the_same_at_once_keep_it_once_and_whole() {
    let place = Place::new();
    let content: Vec<u8> = (0..2_000_000_u32).map(|n| (n % 251) as u8).collect();
    let bring = |node: i64| {
        let (store, content) = (Store::of(place.folder.path()), content.clone());
        let clock = Clock::fixed(Ts(1_800_000_000_000_000 + 1000 * node));
        tokio::spawn(async move { store.put(&clock, &content).await.unwrap() })
    };
    let tasks: Vec<_> = (0..8).map(bring).collect();
    let mut kept = Vec::new();
    for task in tasks {
        kept.push(task.await.unwrap());
    }
    assert!(kept.iter().all(|it| it.hash == kept[0].hash));
    assert_eq!(std::fs::read(place.store.path(&kept[0].hash)).unwrap(), content);
    assert_eq!(place.files(), 1);
}
