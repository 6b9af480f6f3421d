// List and map in step: a sign pressed brings its list entry, an entry points at its sign, and the map's frame
// becomes part of the filter when the reader asks for it.
import { Popup } from "maplibre-gl";
import { choose, showList } from "./points.js";

export function keepInStep(map, place) {
  map.on("click", "listed", ({ features }) => focusEntry(map, features[0]));
  map.on("click", (event) => openMatching(map, place, event));
  for (const layer of ["listed", "matching"]) {
    map.on("mouseenter", layer, () => { map.getCanvas().style.cursor = "pointer"; });
    map.on("mouseleave", layer, () => { map.getCanvas().style.cursor = ""; });
  }
  document.addEventListener("htmx:after:swap", ({ detail }) => {
    if (detail.ctx?.target?.id === "results") showList(map);
  });
  document.addEventListener("focusin", ({ target }) => mark(map, target.closest?.(".result")));
  document.addEventListener("pointerover", ({ target }) => mark(map, target.closest?.(".result")));
  document.addEventListener("click", ({ target }) => showOnMap(map, place, target.closest?.("[data-show-on-map]")));
  followFrame(map);
}

const entryOf = (id) => document.getElementById(`organization-${id}`);

function focusEntry(map, feature) {
  const entry = entryOf(feature.properties.id);
  if (!entry) return;
  entry.focus({ preventScroll: true });
  entry.scrollIntoView({ block: "center" });
  mark(map, entry);
}

// A counted circle opens by coming nearer; a single dot that the list does not show opens a small card.
function openMatching(map, place, { lngLat, point }) {
  const layers = ["listed", "matching"].filter((id) => map.getLayer(id));
  const [feature] = map.queryRenderedFeatures(point, { layers });
  if (feature?.layer.id !== "matching") return;
  const { id, name, count } = feature.properties;
  if (count > 1) map.easeTo({ center: lngLat, zoom: map.getZoom() + 2 });
  else if (entryOf(id)) focusEntry(map, feature);
  else if (place.dataset.page) {
    const link = Object.assign(document.createElement("a"), {
      href: place.dataset.page.replace("{id}", encodeURIComponent(id)), textContent: name,
    });
    new Popup({ maxWidth: "18rem" }).setLngLat(lngLat).setDOMContent(link).addTo(map);
  }
}

function mark(map, entry) {
  if (!entry?.dataset.longitude) return;
  document.querySelector(".result[data-chosen]")?.removeAttribute("data-chosen");
  entry.dataset.chosen = "";
  choose(map, Number(entry.dataset.longitude), Number(entry.dataset.latitude));
}

function showOnMap(map, place, button) {
  const entry = button?.closest(".result");
  if (!entry) return;
  mark(map, entry);
  place.scrollIntoView({ block: "nearest" });
  map.easeTo({ center: [Number(entry.dataset.longitude), Number(entry.dataset.latitude)], zoom: Math.max(map.getZoom(), 14) });
}

// <input type="checkbox" data-map-frame="ID of the filter's hidden bbox field">
function followFrame(map) {
  const box = document.querySelector("[data-map-frame]");
  const field = box && document.getElementById(box.dataset.mapFrame);
  if (!field) return;
  const ask = () => {
    const value = box.checked ? frame(map) : "";
    if (field.value === value) return;
    field.value = value;
    field.form.requestSubmit();
  };
  box.addEventListener("change", ask);
  // Only a move made by hand asks again; the map's own first fitting does not.
  map.on("moveend", ({ originalEvent }) => { if (originalEvent && box.checked) ask(); });
}

function frame(map) {
  const b = map.getBounds();
  return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()].map((degrees) => degrees.toFixed(4)).join(",");
}
