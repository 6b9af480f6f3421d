//! The drawing as text: one stroke a line, so that a change to the map reads well in a diff.
//!
//! Columns, parted by tabs: layer, kind, name, shape, points. A point is `lon,lat` in degrees, for
//! a ribbon `lon,lat,width` and for a circle `lon,lat,radius` with metres last. `#` opens a remark.

use super::curve::Place;

/// How the points of a stroke become a geometry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A point, for labels.
    Point,
    /// Straight pieces.
    Line,
    /// A smooth line through every point.
    Curve,
    /// A polygon with straight sides.
    Area,
    /// A polygon with a smooth edge.
    Blob,
    /// A polygon with an uneven edge: a wood.
    Ragged,
    /// An uneven hole in the polygon above it: a clearing.
    Glade,
    /// A smooth hole in the polygon above it: an island.
    Hole,
    /// A hole with straight sides.
    Gap,
    /// Straight pieces whose corners are rounded: a country road that keeps its addresses.
    Round,
    /// A smooth polygon as wide around its middle line as the third number says.
    Ribbon,
    /// A circle: one point with its radius.
    Circle,
    /// A quilt of fields: four corners, then columns and rows as one point.
    Patchwork,
}

/// One line of a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    pub layer: String,
    pub kind: String,
    pub name: String,
    pub shape: Shape,
    pub points: Vec<Place>,
}

/// What can be wrong with a line; `line` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    #[error("line {line}: five columns expected, {found} found")]
    Columns { line: usize, found: usize },
    #[error("line {line}: no shape is called {word:?}")]
    Shape { line: usize, word: String },
    #[error("line {line}: {word:?} is no point")]
    Point { line: usize, word: String },
}

/// Reads one sheet.
pub fn read(text: &str) -> Result<Vec<Stroke>, SheetError> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
        .filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|(number, line)| stroke(number, line))
        .collect()
}

fn stroke(line: usize, text: &str) -> Result<Stroke, SheetError> {
    let columns: Vec<&str> = text.split('\t').collect();
    let [layer, kind, name, shape, points] = columns[..] else {
        return Err(SheetError::Columns { line, found: columns.len() });
    };
    Ok(Stroke {
        layer: layer.to_owned(),
        kind: kind.to_owned(),
        name: name.to_owned(),
        shape: shape_of(line, shape)?,
        points: points.split_whitespace().map(|word| place(line, word)).collect::<Result<_, _>>()?,
    })
}

fn shape_of(line: usize, word: &str) -> Result<Shape, SheetError> {
    Ok(match word {
        "point" => Shape::Point,
        "line" => Shape::Line,
        "curve" => Shape::Curve,
        "area" => Shape::Area,
        "blob" => Shape::Blob,
        "ragged" => Shape::Ragged,
        "glade" => Shape::Glade,
        "hole" => Shape::Hole,
        "gap" => Shape::Gap,
        "round" => Shape::Round,
        "ribbon" => Shape::Ribbon,
        "circle" => Shape::Circle,
        "patchwork" => Shape::Patchwork,
        _ => {
            let word = word.to_owned();
            return Err(SheetError::Shape { line, word });
        }
    })
}

fn place(line: usize, word: &str) -> Result<Place, SheetError> {
    let wrong = || SheetError::Point { line, word: word.to_owned() };
    let mut numbers = word.split(',').map(|part| part.parse::<f64>());
    let (Some(Ok(lon)), Some(Ok(lat))) = (numbers.next(), numbers.next()) else {
        return Err(wrong());
    };
    let metres = numbers.next().transpose().map_err(|_| wrong())?;
    Ok(Place { lon, lat, metres: metres.unwrap_or(0.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_becomes_a_stroke() {
        let strokes =
            read("# the river\n\nwater\triver\tAlder River\tribbon\t-119.5,44.3,120 -119.4,44.2,140\n").unwrap();
        assert_eq!(strokes.len(), 1);
        assert_eq!(strokes[0].shape, Shape::Ribbon);
        assert_eq!(strokes[0].points[1].metres, 140.0);
    }

    #[test]
    fn a_wrong_line_is_named() {
        assert_eq!(read("\n\na\tb\tc"), Err(SheetError::Columns { line: 3, found: 3 }));
        let word = "wiggle".to_owned();
        assert_eq!(read("a\tb\tc\twiggle\t1,2"), Err(SheetError::Shape { line: 1, word }));
        let word = "1;2".to_owned();
        assert_eq!(read("a\tb\tc\tline\t1;2"), Err(SheetError::Point { line: 1, word }));
    }
}
