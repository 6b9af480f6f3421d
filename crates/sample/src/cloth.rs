//! Pictures for the sample place, cut from cloth by the program itself: nobody's photograph, and a few hundred letters
//! each.
//!
//! A drawing is a list of patches, the lowest first, on a ground of 96 × 60 units: `poly #17594a 0,38 20,38 28,46` or
//! `circle #f0b63c 70 15 8` (middle, radius). Each patch gets a weave and a running stitch along its edge.

/// Size of the ground in units.
const GROUND: (f32, f32) = (96.0, 60.0);
/// Pixels of a unit.
const SCALE: f32 = 12.0;
/// Width of the picture in pixels.
pub const WIDTH: u32 = 1152;

type Point = (f32, f32);

enum Shape {
    Polygon(Vec<Point>),
    Circle(Point, f32),
}

struct Patch {
    shape: Shape,
    color: [f32; 3],
    /// Least and greatest x and y.
    bounds: [f32; 4],
}

/// The pixels of a drawing, row by row, each red, green and blue; [`WIDTH`] wide. `None` when a line cannot be read.
#[must_use]
pub fn pixels(drawing: &str) -> Option<Vec<u8>> {
    let lines = drawing.lines().map(str::trim).filter(|line| !line.is_empty());
    let patches = lines.map(patch).collect::<Option<Vec<Patch>>>()?;
    let (wide, high) = (WIDTH, (GROUND.1 * SCALE) as u32);
    let mut pixels = Vec::with_capacity((wide * high * 3) as usize);
    for y in 0..high {
        for x in 0..wide {
            let at = ((x as f32 + 0.5) / SCALE, (y as f32 + 0.5) / SCALE);
            let color =
                patches.iter().enumerate().fold([255.0; 3], |below, (n, patch)| patch.over(below, n, at, (x, y)));
            pixels.extend(color.map(|c| c.round().clamp(0.0, 255.0) as u8));
        }
    }
    Some(pixels)
}

fn patch(line: &str) -> Option<Patch> {
    let mut words = line.split_whitespace();
    let (kind, color) = (words.next()?, color(words.next()?)?);
    let shape = match kind {
        "poly" => Shape::Polygon(words.map(point).collect::<Option<_>>()?),
        "circle" => {
            let mut number = || words.next()?.parse().ok();
            Shape::Circle((number()?, number()?), number()?)
        }
        _ => return None,
    };
    Some(Patch { bounds: bounds(&shape), shape, color })
}

fn color(hex: &str) -> Option<[f32; 3]> {
    let number = u32::from_str_radix(hex.strip_prefix('#')?, 16).ok()?;
    Some([16, 8, 0].map(|shift| ((number >> shift) & 255) as f32))
}

fn point(pair: &str) -> Option<Point> {
    let (x, y) = pair.split_once(',')?;
    Some((x.parse().ok()?, y.parse().ok()?))
}

fn bounds(shape: &Shape) -> [f32; 4] {
    match shape {
        Shape::Circle((x, y), r) => [x - r, y - r, x + r, y + r],
        Shape::Polygon(points) => points.iter().fold([f32::MAX, f32::MAX, f32::MIN, f32::MIN], |b, (x, y)| {
            [b[0].min(*x), b[1].min(*y), b[2].max(*x), b[3].max(*y)]
        }),
    }
}

impl Patch {
    /// The color at a place once this patch, the `n`th, lies on what was there.
    fn over(&self, below: [f32; 3], n: usize, at: Point, (px, py): (u32, u32)) -> [f32; 3] {
        let [left, top, right, bottom] = self.bounds;
        let margin = 0.4;
        if at.0 < left - margin || at.0 > right + margin || at.1 < top - margin || at.1 > bottom + margin {
            return below;
        }
        let (inside, along) = self.inside(at);
        // A thread of shadow outside the edge lifts the patch from its ground.
        let shadow = if inside < 0.0 { (0.35 + inside).max(0.0) * 0.5 } else { 0.0 };
        let weave = weave(px, py, n);
        let mut own = self.color.map(|c| c * weave);
        let is_stitch = (0.55..0.75).contains(&inside) && (along * 0.8).fract() < 0.55 && right - left > 4.0;
        if is_stitch {
            let toward = if self.color.iter().sum::<f32>() > 420.0 { 60.0 } else { 235.0 };
            own = own.map(|c| c * 0.72 + toward * 0.28);
        }
        let covers = (0.5 + inside * SCALE).clamp(0.0, 1.0);
        let mut color = [0.0; 3];
        for (i, c) in color.iter_mut().enumerate() {
            *c = own[i] * covers + below[i] * (1.0 - shadow) * (1.0 - covers);
        }
        color
    }

    /// How far inside the edge a place lies (outside: less than nothing), and how far along the edge, in units.
    fn inside(&self, (x, y): Point) -> (f32, f32) {
        match &self.shape {
            Shape::Circle((cx, cy), r) => {
                let (dx, dy) = (x - cx, y - cy);
                (r - dx.hypot(dy), (dy.atan2(dx) + 4.0) * r)
            }
            Shape::Polygon(points) => {
                let (mut nearest, mut along, mut walked, mut is_inside) = (f32::MAX, 0.0, 0.0, false);
                for (i, &(bx, by)) in points.iter().enumerate() {
                    let (ax, ay) = points[(i + points.len() - 1) % points.len()];
                    let (ex, ey) = (bx - ax, by - ay);
                    let long = ex.hypot(ey).max(0.001);
                    let share = (((x - ax) * ex + (y - ay) * ey) / (long * long)).clamp(0.0, 1.0);
                    let far = (x - ax - share * ex).hypot(y - ay - share * ey);
                    if far < nearest {
                        (nearest, along) = (far, walked + share * long);
                    }
                    if (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax {
                        is_inside = !is_inside;
                    }
                    walked += long;
                }
                (if is_inside { nearest } else { -nearest }, along)
            }
        }
    }
}

/// Light and shade of threads: coarse enough that a small copy still shows cloth.
fn weave(x: u32, y: u32, n: usize) -> f32 {
    let (warp, weft) = (x / 3 + n as u32, y / 3);
    let over = if (warp + weft) % 2 == 0 { 0.012 } else { -0.012 };
    let mut noise =
        warp.wrapping_mul(0x9e37_79b1) ^ weft.wrapping_mul(0x85eb_ca6b) ^ (n as u32).wrapping_mul(0xc2b2_ae35);
    noise ^= noise >> 15;
    noise = noise.wrapping_mul(0x2c1b_3c6d);
    1.0 + over + ((noise >> 24) as f32 / 255.0 - 0.5) * 0.03
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_drawing_of_the_sample_can_be_read() {
        let pictures = crate::hub::pictures();
        assert!(pictures.len() >= 5, "{}", pictures.len());
        for page in &pictures {
            assert!(page.body.lines().all(|line| patch(line).is_some()), "{}", page.slug);
            assert!(!page.get("alt").is_empty() && page.get("page").starts_with('/'), "{}", page.slug);
        }
    }

    #[test]
    fn a_patch_covers_what_lies_below_it() {
        let drawn = pixels("poly #ffffff 0,0 96,0 96,60 0,60\ncircle #000000 48 30 10\n").unwrap();
        assert_eq!(drawn.len(), (WIDTH * 720 * 3) as usize);
        let at = |x: usize, y: usize| drawn[(y * WIDTH as usize + x) * 3];
        assert!(at(576, 360) < 20 && at(100, 100) > 235);
        assert!(pixels("square #fff 1 2").is_none());
    }
}
