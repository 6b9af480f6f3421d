// The ground in our own warm colours. Tiles come from two worlds and one style draws both: the layers of a drawn
// place like the sample county (land, towns, parks, water, railway, roads, county, labels) and a Protomaps street
// map an operator brought (earth, landuse, water, roads, boundaries, places; `kind` today, `pmap:kind` in older files).
import { labels } from "./labels.js";
import { roads } from "./roads.js";
import { colours, layer, oneOf } from "./style.js";

/** A MapLibre style of ground tiles (`base`, a tile URL template), county lines (`borders`, a GeoJSON URL), or both. */
export function baseStyle({ base, borders, maxzoom }) {
  const style = { version: 8, sources: {}, layers: [ground()] };
  if (borders) {
    style.sources.borders = { type: "geojson", data: borders };
    style.layers.push(countyLines());
  }
  if (base) {
    style.sources.base = { type: "vector", tiles: [base], maxzoom };
    style.layers.push(...land(), ...built(), ...water(), ...roads(), ...limits(), ...labels());
  }
  return style;
}

const ground = () => ({ id: "ground", type: "background", paint: { "background-color": colours.ground } });

const countyLines = () => ({
  id: "county-lines", type: "line", source: "borders",
  paint: { "line-color": colours.border, "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.4, 10, 1.4] },
});

const area = (id, sourceLayer, kinds, colour, opacity = 1) => layer(id, "fill", sourceLayer, {
  ...(kinds && { filter: oneOf(...kinds) }), paint: { "fill-color": colour, "fill-opacity": opacity },
});

function land() {
  return [
    area("hills", "land", ["hill"], "#ece4d2", 0.7),
    area("high-hills", "land", ["hill_high"], "#e4dac3", 0.7),
    area("meadows", "land", ["meadow"], "#e8ebd6"),
    area("fields", "land", ["field", "pivot"], "#efe8cf", 0.8),
    area("woods", "land", ["forest"], "#d6e0c8"),
    area("clearings", "land", ["clearing"], colours.ground),
    area("marshes", "land", ["marsh"], "#d3e2dc"),
  ];
}

function built() {
  const streets = ["residential", "urban_area", "commercial", "industrial", "school", "university", "hospital"];
  const green = ["park", "nature_reserve", "forest", "wood", "grass", "garden", "golf_course", "cemetery",
    "recreation_ground", "playground", "pitch", "national_park", "grassland", "scrub"];
  return [
    area("built", "towns", ["built"], colours.town),
    area("built-streets", "landuse", streets, colours.town),
    area("parks", "parks", null, colours.park),
    area("green", "landuse", green, colours.park),
  ];
}

function water() {
  const shape = (type) => ["==", ["geometry-type"], type];
  const dry = ["island", "ferry", "falls", "dam"];
  return [
    layer("water", "fill", "water", {
      filter: ["all", shape("Polygon"), ["!", oneOf(...dry)]], paint: { "fill-color": colours.water },
    }),
    area("islands", "water", ["island"], "#e8ebd6"),
    layer("streams", "line", "water", {
      filter: ["all", shape("LineString"), ["!", oneOf(...dry)]],
      paint: { "line-color": colours.water, "line-width": ["interpolate", ["linear"], ["zoom"], 8, 1, 15, 6] },
    }),
    layer("crossings", "line", "water", {
      filter: ["all", shape("LineString"), oneOf("ferry", "falls", "dam")],
      paint: { "line-color": "#7fa9bb", "line-width": 1.5, "line-dasharray": [3, 2] },
    }),
  ];
}

function limits() {
  const dashed = { "line-color": colours.border, "line-width": 1.2, "line-dasharray": [4, 2] };
  return [
    layer("town-limits", "line", "towns", { filter: oneOf("town"), paint: dashed }),
    layer("boundaries", "line", "boundaries", { paint: dashed }),
    // What lies outside fades into the ground, so that the drawing has no edge.
    area("outside", "county", ["outside"], colours.ground, 0.62),
    layer("county-limit", "line", "county", {
      filter: oneOf("county"), paint: { "line-color": "#a79a7f", "line-width": 1.8, "line-dasharray": [6, 2] },
    }),
  ];
}
