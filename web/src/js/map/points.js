// What stands on the ground: all that match as counted circles, the listed ones as signs of their kind, the
// branches, and the one just chosen.
import { absolute } from "./address.js";
import { addSigns } from "./signs.js";

const family = ["coalesce", ["get", "family"], "civic"];
const nothing = { type: "FeatureCollection", features: [] };

/** Adds sources and layers, and fills them from the list's data-points and data-tiles. */
export function drawPoints(map, place) {
  addSigns(map);
  addAllThatMatch(map);
  map.addSource("listed", { type: "geojson", data: nothing, promoteId: "id" });
  map.addLayer({
    id: "listed", type: "symbol", source: "listed",
    layout: { "icon-image": ["concat", "kind-", family], "icon-allow-overlap": true, "icon-size": 1 },
  });
  map.addSource("chosen", { type: "geojson", data: nothing });
  map.addLayer({
    id: "chosen", type: "circle", source: "chosen",
    paint: { "circle-radius": 18, "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": "#0b3fbf", "circle-stroke-width": 4 },
  }, "listed");
  drawBranches(map, place);
  showList(map);
}

/** Shows what the list shows now. Call again after the list has changed. */
export function showList(map) {
  const list = document.getElementById("results");
  map.getSource("listed").setData(absolute(list?.dataset.points) ?? nothing);
  setTiles(map, absolute(list?.dataset.tiles));
}

// Circles of the server's own clusters (`count`), dots where a tile names single organizations.
function addAllThatMatch(map) {
  map.addSource("matching", { type: "vector", tiles: [], maxzoom: 16 });
  const count = ["coalesce", ["get", "count"], 1];
  map.addLayer({
    id: "matching", type: "circle", source: "matching", "source-layer": "organizations",
    paint: {
      "circle-color": ["case", [">", count, 1], "#2f7d68", "#6f8f84"],
      "circle-opacity": 0.92,
      "circle-radius": ["case", [">", count, 1], ["interpolate", ["linear"], ["ln", count], 0.7, 11, 6, 28], 5],
      "circle-stroke-color": "#fff", "circle-stroke-width": 2,
    },
  });
  map.addLayer({
    id: "matching-counts", type: "symbol", source: "matching", "source-layer": "organizations",
    filter: [">", count, 1],
    layout: { "text-field": ["to-string", count], "text-font": ["QuiltSans"], "text-size": 14, "text-allow-overlap": true },
    paint: { "text-color": "#fff" },
  });
}

function setTiles(map, url) {
  const shown = url ? "visible" : "none";
  for (const id of ["matching", "matching-counts"]) map.setLayoutProperty(id, "visibility", shown);
  if (url) map.getSource("matching").setTiles([url]);
}

function drawBranches(map, place) {
  const branches = JSON.parse(place.dataset.branches ?? "[]");
  const features = branches.map((branch) => ({
    type: "Feature", properties: { name: branch.name },
    geometry: { type: "Point", coordinates: [branch.longitude, branch.latitude] },
  }));
  map.addSource("branches", { type: "geojson", data: { type: "FeatureCollection", features } });
  map.addLayer({
    id: "branches", type: "symbol", source: "branches",
    layout: {
      "icon-image": "branch", "icon-allow-overlap": true,
      "text-field": ["get", "name"], "text-font": ["QuiltSans"], "text-size": 14, "text-offset": [0, 1.5],
      "text-anchor": "top", "text-optional": true,
    },
    paint: { "text-color": "#0e3b32", "text-halo-color": "#fff", "text-halo-width": 2 },
  });
}
