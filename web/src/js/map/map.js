// The map beside a list. Everything it shows the list shows too; it adds place.
//
// <div class="map" data-map …> says what to draw (all but data-map optional):
//   data-bounds="west,south,east,north"   where to begin, degrees
//   data-base="/tiles/base/{z}/{x}/{y}.mvt"          the ground (see base.js); data-base-zoom: its deepest zoom
//   data-borders="…/us_counties.….geojson"           county lines, where there is no street map
//   data-branches='[{"name":"…","longitude":0,"latitude":0}]'
//   data-page="/organizations/{id}"                  where a dot the list does not hold leads
//   data-unit="imperial" or "metric"
//   data-attribution="…"                             sources, plain text
//   data-words='{"NavigationControl.ZoomIn":"…"}'    MapLibre's own words in the reader's language
//   data-pick="latitude-field-id longitude-field-id" a click fills these fields
// The list (#results) carries data-points (URL of a GeoJSON of the listed: id, name, hue, icon) and data-tiles (tile
// URL of all that match: platform/maps' layer "organizations"). Both may change with the list.
import { AttributionControl, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { absolute } from "./address.js";
import { baseStyle } from "./base.js";
import { letPick } from "./pick.js";
import { drawPoints } from "./points.js";
import { keepInStep } from "./sync.js";

/* global MAP_WORKER, MAP_STYLES -- file names with hashes, written in by build.mjs */
export async function drawMaps(places) {
  setWorkerUrl(new URL(MAP_WORKER, import.meta.url).href);
  await Promise.all([loadStyles(), document.fonts.load("600 16px QuiltSans")]);
  for (const place of places) drawMap(place);
}

function loadStyles() {
  const link = Object.assign(document.createElement("link"), {
    rel: "stylesheet", href: new URL(MAP_STYLES, import.meta.url).href,
  });
  return new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
    document.head.append(link);
  });
}

function drawMap(place) {
  const canvas = Object.assign(document.createElement("div"), { className: "map-canvas" });
  place.append(canvas);
  let map;
  try {
    map = new MapLibre(options(place, canvas));
  } catch {
    // No WebGL here: the sentence already inside the box tells the reader that the list has it all.
    canvas.remove();
    return;
  }
  addControls(map, place);
  map.once("load", () => {
    drawPoints(map, place);
    if (place.dataset.pick) letPick(map, place);
    else keepInStep(map, place);
    place.dataset.drawn = "yes";
  });
}

function options(place, container) {
  const { bounds, words, base, borders } = place.dataset;
  return {
    container,
    style: baseStyle({ base: absolute(base), borders: absolute(borders), maxzoom: Number(place.dataset.baseZoom ?? 15) }),
    bounds: bounds ? bounds.split(",").map(Number) : [-125, 24, -66, 50],
    fitBoundsOptions: { padding: 32, maxZoom: 15 },
    locale: words ? JSON.parse(words) : {},
    attributionControl: false,
    // On a phone one finger scrolls the page, two move the map.
    cooperativeGestures: matchMedia("(pointer: coarse)").matches,
    dragRotate: false,
    pitchWithRotate: false,
    maxZoom: 18,
  };
}

function addControls(map, place) {
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl({ unit: place.dataset.unit ?? "imperial" }), "bottom-left");
  map.addControl(new AttributionControl({ compact: false, customAttribution: place.dataset.attribution }));
}
