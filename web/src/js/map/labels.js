import { colours, kind, layer, oneOf } from "./style.js";

// `text-font` names our web font: MapLibre draws the letters from the page's own font, no glyph server.
const font = { "text-font": ["QuiltSans"], "text-field": ["coalesce", ["get", "name"], ""], "text-max-width": 8 };
const halo = { "text-color": colours.label, "text-halo-color": colours.halo, "text-halo-width": 1.6 };
const blue = { ...halo, "text-color": "#2f6077" };
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
    layer("drawn-towns", "symbol", "labels", {
      filter: oneOf("city", "town"), layout: { ...font, "text-size": size }, paint: halo,
    }),
    layer("places", "symbol", "places", { layout: { ...font, "text-size": size }, paint: halo }),
  ];
}
