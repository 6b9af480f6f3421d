// The ground in our own warm colours. Street tiles may follow today's Protomaps schema (`kind`) or the older one
// (`pmap:kind`), as operators bring their own extract.
const kind = ["coalesce", ["get", "kind"], ["get", "pmap:kind"], ""];
const name = ["coalesce", ["get", "name"], ""];
const colours = {
  ground: "#f3efe4", town: "#ebe6d8", park: "#d9e5cf", water: "#bcd8e4", road: "#ffffff", main: "#f9e3ae",
  casing: "#ddd6c4", border: "#c3b9a3", label: "#4d4a40", halo: "#fbf8f0",
};
const halo = { "text-color": colours.label, "text-halo-color": colours.halo, "text-halo-width": 1.6 };

/** A MapLibre style of street tiles (`base`, a tile URL template), county lines (`borders`, a GeoJSON URL), or both. */
export function baseStyle({ base, borders }) {
  const style = { version: 8, sources: {}, layers: [ground()] };
  if (borders) {
    style.sources.borders = { type: "geojson", data: borders };
    style.layers.push(countyLines());
  }
  if (base) {
    style.sources.base = { type: "vector", tiles: [base], maxzoom: 15 };
    style.layers.push(...land(), ...roads(), ...labels());
  }
  return style;
}

const ground = () => ({ id: "ground", type: "background", paint: { "background-color": colours.ground } });

const countyLines = () => ({
  id: "county-lines", type: "line", source: "borders",
  paint: { "line-color": colours.border, "line-width": ["interpolate", ["linear"], ["zoom"], 4, 0.4, 10, 1.4] },
});

const layer = (id, type, sourceLayer, rest) => ({ id, type, source: "base", "source-layer": sourceLayer, ...rest });
const oneOf = (...kinds) => ["in", kind, ["literal", kinds]];

function land() {
  const green = oneOf("park", "nature_reserve", "forest", "wood", "grass", "garden", "golf_course", "cemetery",
    "recreation_ground", "playground", "pitch", "national_park", "grassland", "scrub");
  const built = oneOf("residential", "urban_area", "commercial", "industrial", "school", "university", "hospital");
  return [
    layer("built", "fill", "landuse", { filter: built, paint: { "fill-color": colours.town } }),
    layer("green", "fill", "landuse", { filter: green, paint: { "fill-color": colours.park } }),
    layer("water", "fill", "water", {
      filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": colours.water },
    }),
    layer("streams", "line", "water", {
      filter: ["==", ["geometry-type"], "LineString"],
      paint: { "line-color": colours.water, "line-width": ["interpolate", ["linear"], ["zoom"], 8, 1, 15, 6] },
    }),
    layer("town-lines", "line", "boundaries", {
      paint: { "line-color": colours.border, "line-width": 1.2, "line-dasharray": [3, 2] },
    }),
  ];
}

function roads() {
  const main = oneOf("highway", "major_road", "medium_road");
  const width = (wide, narrow) => ["interpolate", ["exponential", 1.5], ["zoom"],
    8, ["case", main, 0.8, 0.2], 13, ["case", main, wide, narrow], 18, ["case", main, wide * 7, narrow * 9]];
  const round = { "line-cap": "round", "line-join": "round" };
  const walked = oneOf("path", "footway", "rail");
  return [
    layer("road-casing", "line", "roads", {
      minzoom: 11, filter: ["!", walked], layout: round,
      paint: { "line-color": colours.casing, "line-width": width(4.6, 2.6) },
    }),
    layer("road", "line", "roads", {
      filter: ["!", walked], layout: round,
      paint: { "line-color": ["case", main, colours.main, colours.road], "line-width": width(3.4, 1.6) },
    }),
    layer("path", "line", "roads", {
      minzoom: 13, filter: walked,
      paint: { "line-color": "#c9bfa8", "line-width": 1.2, "line-dasharray": [2, 2] },
    }),
  ];
}

// `text-font` names our web font: MapLibre draws the letters from the page's own font, no glyph server.
function labels() {
  const font = { "text-font": ["QuiltSans"], "text-field": name };
  return [
    layer("road-names", "symbol", "roads", {
      minzoom: 13, layout: { ...font, "symbol-placement": "line", "text-size": 13 }, paint: halo,
    }),
    layer("water-names", "symbol", "water", {
      minzoom: 10,
      layout: { ...font, "text-size": 13, "symbol-placement": "point" },
      paint: { "text-color": "#33677f", "text-halo-color": colours.halo, "text-halo-width": 1.2 },
    }),
    layer("places", "symbol", "places", {
      layout: { ...font, "text-size": ["interpolate", ["linear"], ["zoom"], 6, 13, 13, 18], "text-max-width": 8 },
      paint: halo,
    }),
  ];
}
