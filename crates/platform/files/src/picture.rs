//! Pictures: decoded under limits, turned upright, and written anew in a few widths. Only pixels come through; where
//! and when a photograph was taken, thumbnails, comments and anything hidden behind the picture do not.

use std::{
    fs::File,
    io::{BufReader, Read as _},
    path::Path,
};

use db::Clock;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgb, RgbImage, imageops};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use tokio::sync::Semaphore;

use crate::{Error, Hash, Incoming, Kind, Refused, Store, look::look};

/// Widths in pixels: a small phone, a column on a desk, the same on a fine screen or a phone's whole width, a desk's.
const WIDTHS: [u32; 4] = [320, 480, 800, 1280];
/// The longest side that is decoded; cameras end at 12,000.
const LONGEST_SIDE: u32 = 16_000;
/// Pixels that are decoded: 50 million take 200 MB for a moment.
const MOST_PIXELS: u64 = 50_000_000;
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// Where the eye stops seeing a difference, at about a fifth of the bytes of the best quality; a page needs no finer
/// color than one value for four pixels.
const QUALITY: u8 = 70;
/// An old computer has memory for one large picture at a time.
static ONE_AT_A_TIME: Semaphore = Semaphore::const_new(1);

/// One width of a picture, kept in the store as JPEG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    pub hash: Hash,
    pub bytes: i64,
    /// In pixels.
    pub width: i64,
    pub height: i64,
}

/// Keeps an uploaded picture in its widths, the smallest first; a small picture has fewer. What was uploaded itself is
/// not kept.
///
/// # Errors
/// Why the picture is not taken, or the disk's.
pub async fn keep_picture(store: &Store, clock: &Clock, incoming: Incoming) -> Result<Vec<Size>, Error> {
    let _turn = ONE_AT_A_TIME.acquire().await.expect("nobody closes it");
    let made = tokio::task::spawn_blocking(move || {
        let path = &incoming.temp.path;
        let kind = look(path, &incoming.name, &incoming.declared, &Kind::PICTURES)?;
        Ok::<_, Error>(widths(&decode(path, kind)?))
    });
    let made = made.await.map_err(std::io::Error::other)??;
    keep(store, clock, made).await
}

/// The same for a picture that the program itself has drawn: `pixels` are `width` × height triples of red, green, blue.
///
/// # Errors
/// The disk's; a picture without pixels is broken.
pub async fn keep_pixels(store: &Store, clock: &Clock, width: u32, pixels: Vec<u8>) -> Result<Vec<Size>, Error> {
    let height = u32::try_from(pixels.len() / 3).unwrap_or_default().checked_div(width).ok_or(Refused::Broken)?;
    let image = RgbImage::from_raw(width, height, pixels).filter(|_| height > 0).ok_or(Refused::Broken)?;
    let made = tokio::task::spawn_blocking(move || widths(&image)).await.map_err(std::io::Error::other)?;
    keep(store, clock, made).await
}

async fn keep(store: &Store, clock: &Clock, made: Vec<(u32, u32, Vec<u8>)>) -> Result<Vec<Size>, Error> {
    let mut sizes = Vec::with_capacity(made.len());
    for (width, height, jpeg) in made {
        let kept = store.put(clock, &jpeg).await?;
        let (width, height) = (i64::from(width), i64::from(height));
        sizes.push(Size { hash: kept.hash, bytes: kept.bytes, width, height });
    }
    Ok(sizes)
}

fn decode(path: &Path, kind: Kind) -> Result<RgbImage, Error> {
    let format = match kind {
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Png => ImageFormat::Png,
        Kind::Webp => ImageFormat::WebP,
        _ => return Err(Refused::NotTaken.into()),
    };
    if kind == Kind::Jpeg && !is_whole_jpeg(path)? {
        return Err(Refused::Broken.into());
    }
    let mut reader = ImageReader::with_format(BufReader::new(File::open(path)?), format);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error))?;
    let (wide, high) = decoder.dimensions();
    if wide.max(high) > LONGEST_SIDE
        || u64::from(wide) * u64::from(high) > MOST_PIXELS
        || decoder.total_bytes() > MOST_MEMORY
    {
        return Err(Refused::TooManyPixels.into());
    }
    let upright = decoder.orientation().map_err(|error| refused(&error))?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error))?;
    image.apply_orientation(upright);
    Ok(on_paper(&image))
}

fn refused(error: &image::ImageError) -> Refused {
    tracing::info!(%error, "a picture was not taken");
    if matches!(error, image::ImageError::Limits(_)) { Refused::TooManyPixels } else { Refused::Broken }
}

/// Whether the picture of a JPEG ends: the decoder would fill what is missing with gray. An end mark cannot stand
/// inside the coded picture, so the first one behind its start is its own (ITU-T T.81, B.1.1.5).
fn is_whole_jpeg(path: &Path) -> Result<bool, Error> {
    let mut bytes = Vec::new();
    File::open(path)?.read_to_end(&mut bytes)?;
    let mut at = 2;
    // Segments before the coded picture say how long they are.
    while let Some([0xff, mark, high, low]) = bytes.get(at..at + 4) {
        if *mark == 0xda {
            return Ok(bytes[at..].windows(2).any(|it| it == [0xff, 0xd9]));
        }
        at += if *mark == 0xff { 1 } else { 2 + usize::from(u16::from_be_bytes([*high, *low])) };
    }
    Ok(false)
}

/// What shines through is laid on white, because JPEG knows no transparency.
fn on_paper(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let image = image.to_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [r, g, b, alpha] = image.get_pixel(x, y).0.map(u32::from);
        Rgb([r, g, b].map(|c| u8::try_from((c * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)))
    })
}

/// The picture in each width that is smaller by a fifth at least, then in its own or the largest.
fn widths(image: &RgbImage) -> Vec<(u32, u32, Vec<u8>)> {
    let own = image.width().min(WIDTHS[WIDTHS.len() - 1]);
    let mut wanted: Vec<u32> = WIDTHS.into_iter().filter(|width| width * 5 <= own * 4).collect();
    wanted.push(own);
    wanted
        .into_iter()
        .map(|width| {
            let high = u64::from(image.height()) * u64::from(width) / u64::from(image.width());
            let height = u32::try_from(high).unwrap_or(u32::MAX).max(1);
            let small = if width == image.width() { image.clone() } else { imageops::thumbnail(image, width, height) };
            (small.width(), small.height(), jpeg(&small))
        })
        .collect()
}

fn jpeg(image: &RgbImage) -> Vec<u8> {
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    let side =
        |pixels| u16::try_from(pixels).expect("no width is larger than the largest, no height than a side is long");
    let (width, height) = (side(image.width()), side(image.height()));
    encoder.encode(image, width, height, ColorType::Rgb).expect("pixels in memory can be written to memory");
    jpeg
}
