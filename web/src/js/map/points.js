// What stands on the ground: all that match as counted circles, the listed ones as signs of their kind, the
// branches, and the one just chosen.
import { absolute } from "./address.js";
import { hueColour, offerSigns } from "./signs.js";

const nothing = { type: "FeatureCollection", features: [] };
const point = (longitude, latitude, properties = {}) => ({
  type: "Feature", properties, geometry: { type: "Point", coordinates: [longitude, latitude] },
});

/** Adds sources and layers, and fills them from the list's data-points and data-tiles. */
export function drawPoints(map, place) {
  offerSigns(map);
  map.addSource("chosen", { type: "geojson", data: nothing });
  map.addSource("listed", { type: "geojson", data: nothing });
  const ring = { "circle-radius": 18, "circle-opacity": 0, "circle-stroke-color": "#0b3fbf", "circle-stroke-width": 4 };
  map.addLayer({ id: "chosen", type: "circle", source: "chosen", paint: ring });
  map.addLayer({
    id: "listed", type: "symbol", source: "listed",
    layout: { "icon-image": ["concat", ["get", "hue"], "/", ["get", "icon"]], "icon-allow-overlap": true },
  });
  drawBranches(map, place);
  showList(map);
}

/** Shows what the list shows now. Call again after the list has changed. */
export function showList(map) {
  const { points, tiles } = document.getElementById("results")?.dataset ?? {};
  map.getSource("listed").setData(absolute(points) ?? nothing);
  for (const id of ["matching", "matching-counts"]) if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource("matching")) map.removeSource("matching");
  if (tiles) addAllThatMatch(map, absolute(tiles));
}

export function choose(map, longitude, latitude) {
  map.getSource("chosen").setData(point(longitude, latitude));
}

// The server joins crowded organizations to circles with a `count`; single ones carry the number of their hue.
function addAllThatMatch(map, tiles) {
  map.addSource("matching", { type: "vector", tiles: [tiles], maxzoom: 16 });
  const many = ["has", "count"];
  const count = ["coalesce", ["get", "count"], 1];
  map.addLayer({
    id: "matching", type: "circle", source: "matching", "source-layer": "organizations",
    paint: {
      "circle-color": ["case", many, "#2f7d68", hueColour(["get", "group"])],
      "circle-radius": ["case", many, ["interpolate", ["linear"], ["ln", count], 0.7, 12, 6, 28], 6],
      "circle-stroke-color": "#fff", "circle-stroke-width": 2,
    },
  }, "chosen");
  map.addLayer({
    id: "matching-counts", type: "symbol", source: "matching", "source-layer": "organizations", filter: many,
    layout: { "text-field": ["to-string", count], "text-font": ["QuiltSans"], "text-size": 14, "text-allow-overlap": true },
    paint: { "text-color": "#fff" },
  }, "chosen");
}

function drawBranches(map, place) {
  const branches = JSON.parse(place.dataset.branches ?? "[]");
  const features = branches.map(({ longitude, latitude, name }) => point(longitude, latitude, { name }));
  map.addSource("branches", { type: "geojson", data: { type: "FeatureCollection", features } });
  map.addLayer({
    id: "branches", type: "symbol", source: "branches",
    layout: {
      "icon-image": "branch", "icon-allow-overlap": true, "icon-size": ["interpolate", ["linear"], ["zoom"], 9, 0.7, 13, 1], "text-field": ["get", "name"], "text-font": ["QuiltSans"],
      "text-size": 14, "text-offset": [0, 1.3], "text-anchor": "top", "text-optional": true,
    },
    paint: { "text-color": "#0e3b32", "text-halo-color": "#fff", "text-halo-width": 2 },
  });
}
