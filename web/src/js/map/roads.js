import { colours, layer, oneOf } from "./style.js";

const main = oneOf("highway", "major_road", "medium_road", "main");
const walked = oneOf("path", "footway", "track", "rail", "trail");
const round = { "line-cap": "round", "line-join": "round" };
const zoomed = (...stops) => ["interpolate", ["exponential", 1.5], ["zoom"], ...stops];
const width = (wide, narrow) => zoomed(
  8, ["case", main, 1, 0.3], 13, ["case", main, wide, narrow], 18, ["case", main, wide * 6, narrow * 8]);

/** Roads with their edges, paths and rails, from below to above. */
export function roads() {
  return [
    layer("road-edge", "line", "roads", {
      minzoom: 10, filter: ["!", walked], layout: round,
      paint: { "line-color": colours.casing, "line-width": width(5, 3) },
    }),
    layer("road", "line", "roads", {
      filter: ["!", walked], layout: round,
      paint: { "line-color": ["case", main, colours.main, colours.road], "line-width": width(3.6, 1.9) },
    }),
    layer("path", "line", "roads", {
      minzoom: 12, filter: walked, paint: { "line-color": "#c2b698", "line-width": 1.2, "line-dasharray": [2, 2] },
    }),
    layer("rail", "line", "railway", {
      filter: ["!", oneOf("runway")], paint: { "line-color": "#b3a88f", "line-width": 1.6, "line-dasharray": [5, 2] },
    }),
    layer("runway", "line", "railway", {
      filter: oneOf("runway"), paint: { "line-color": "#d9d2c0", "line-width": zoomed(8, 1, 13, 6, 18, 40) },
    }),
    layer("station-dots", "circle", "railway", {
      minzoom: 11, filter: oneOf("station"),
      paint: { "circle-radius": 4, "circle-color": "#fff", "circle-stroke-color": "#8c8168", "circle-stroke-width": 2 },
    }),
  ];
}
