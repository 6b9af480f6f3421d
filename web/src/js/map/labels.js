import { colours, kind, layer, oneOf } from "./style.js";

// `text-font` names our web font: MapLibre draws the letters from the page's own font, no glyph server.
const font = { "text-font": ["QuiltSans"], "text-field": ["coalesce", ["get", "name"], ""], "text-max-width": 8 };
const halo = { "text-color": colours.label, "text-halo-color": colours.halo, "text-halo-width": 1.6 };
const blue = { ...halo, "text-color": "#2f6077" };
// A town's middle is where its library stands: the name makes room for the sign.
const beside = { "text-variable-anchor": ["bottom", "right", "left", "top"], "text-radial-offset": 1.1 };
const town = ["match", kind, ["city", "locality"], 17, ["town"], 15, 13];
const size = ["interpolate", ["linear"], ["zoom"], 8, ["*", 0.85, town], 14, ["*", 1.2, town]];

/** Names of roads, waters and places; the smaller the thing, the nearer one must be. */
export function labels() {
  return [
    layer("road-names", "symbol", "roads", {
      minzoom: 13, layout: { ...font, "symbol-placement": "line", "text-size": 13 }, paint: halo,
    }),
    layer("water-names", "symbol", "water", {
      minzoom: 11, filter: ["==", ["geometry-type"], "Point"], layout: { ...font, "text-size": 13 }, paint: blue,
    }),
    layer("stream-names", "symbol", "water", {
      minzoom: 12, filter: ["==", ["geometry-type"], "LineString"],
      layout: { ...font, "symbol-placement": "line", "text-size": 12 }, paint: blue,
    }),
    layer("drawn-water-names", "symbol", "labels", {
      minzoom: 10, filter: oneOf("water_label", "falls_label"), layout: { ...font, "text-size": 13 }, paint: blue,
    }),
    layer("drawn-names", "symbol", "labels", {
      minzoom: 11, filter: oneOf("hill_label", "flat_label", "peak", "quarter"),
      layout: { ...font, "text-size": 13 }, paint: { ...halo, "text-color": "#75694f" },
    }),
    layer("park-names", "symbol", "labels", {
      minzoom: 13, filter: oneOf("park_label"), layout: { ...font, "text-size": 12 },
      paint: { ...halo, "text-color": "#2f5f3c" },
    }),
    layer("stations", "symbol", "railway", {
      minzoom: 12, filter: oneOf("station"), layout: { ...font, ...beside, "text-size": 12 }, paint: halo,
    }),
    layer("drawn-towns", "symbol", "labels", {
      filter: oneOf("city", "town"), layout: { ...font, ...beside, "text-size": size }, paint: halo,
    }),
    layer("county-name", "symbol", "labels", {
      maxzoom: 12, filter: oneOf("county_label"), layout: { ...font, "text-size": 15, "text-letter-spacing": 0.12 },
      paint: { ...halo, "text-color": "#75694f" },
    }),
    layer("places", "symbol", "places", { layout: { ...font, "text-size": size }, paint: halo }),
  ];
}
