//! From marks to the bytes of a vector tile.

use super::cluster::Pin;
use super::{Point, Spot};
use crate::tile::World;
use crate::{EXTENT, Tile};

/// One mark to be written: a single organization, or a count.
pub(super) struct Mark<'a> {
    at: World,
    what: What<'a>,
}

enum What<'a> {
    One(&'a Point),
    Many(u32),
}

impl<'a> Mark<'a> {
    pub fn of_spot(spot: &'a Spot) -> Self {
        Self { at: spot.at, what: What::One(&spot.point) }
    }

    pub fn of_pin(pin: &Pin, spots: &'a [Spot]) -> Self {
        let what = if pin.count == 1 { What::One(&spots[pin.first].point) } else { What::Many(pin.count) };
        Self { at: pin.at, what }
    }
}

/// A tile with the layer `organizations`, or no bytes at all when there is no mark.
pub(super) fn tile<'a>(tile: Tile, marks: impl Iterator<Item = Mark<'a>>) -> Vec<u8> {
    const WHY: &str = "places are finite and the tile has one layer";
    let mut written = mvt::Tile::new(EXTENT);
    let mut layer = written.create_layer("organizations");
    for mark in marks {
        let (x, y) = tile.place(mark.at);
        let place = mvt::GeomEncoder::new(mvt::GeomType::Point).point(x, y).and_then(mvt::GeomEncoder::encode);
        let mut feature = layer.into_feature(place.expect(WHY));
        match mark.what {
            What::One(point) => {
                feature.add_tag_string("id", &uuid::Uuid::from_bytes(point.id).to_string());
                feature.add_tag_uint("group", point.group.into());
                feature.add_tag_string("name", &point.name);
            }
            What::Many(count) => feature.add_tag_uint("count", count.into()),
        }
        layer = feature.into_layer();
    }
    if layer.num_features() == 0 {
        return Vec::new();
    }
    written.add_layer(layer).expect(WHY);
    written.to_bytes().expect(WHY)
}
