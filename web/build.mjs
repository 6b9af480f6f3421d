// Builds web/dist: everything a reader's browser loads, under names that carry a hash of the content, so that
// the server may say "keep it for ever". manifest.json tells the server which name is today's.
// Node 18 or newer; nothing is fetched while it runs.
import { build } from "esbuild";
import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Dist } from "./build/dist.mjs";
import { core } from "./build/fonts.mjs";
import { geography } from "./build/geography.mjs";
import { sprite } from "./build/icons.mjs";

const here = dirname(fileURLToPath(import.meta.url));
// Built aside and moved in one step: a running server never sees half a folder.
const dist = new Dist(join(here, "dist.next"));

// What a library's ten-year-old PC still runs; esbuild lowers nesting and newer syntax to it.
const target = ["chrome109", "firefox115", "safari16"];
const common = {
  absWorkingDir: here, bundle: true, minify: true, write: false, metafile: true, legalComments: "none", target,
  outdir: dist.folder, entryNames: "[name].[hash]", chunkNames: "[name].[hash]", assetNames: "[name].[hash]",
  loader: { ".woff2": "file", ".svg": "file" }, logLevel: "warning",
};

await rm(dist.folder, { recursive: true, force: true });
await mkdir(dist.folder, { recursive: true });

await styles();
await dist.copy("icons.svg", await sprite(join(here, "src/icons")));
await dist.copyFile("quilt.svg", join(here, "src/icons/quilt.svg"));
await scripts();
for (const { name, body } of await geography(here)) await dist.copy(name, body);
await dist.copyFile("credits.txt", join(here, "src/credits.txt"));
await dist.writeManifest();
await rm(join(here, "dist"), { recursive: true, force: true });
await rename(dist.folder, join(here, "dist"));

async function styles() {
  const result = await build({ ...common, entryPoints: ["src/css/app.css", "src/css/map.css"], plugins: [core] });
  await keep(result);
}

// The worker goes first and alone: MapLibre must be told its address, and the address carries a hash.
async function scripts() {
  await keep(await build({
    ...common, format: "esm", entryPoints: [{ in: "maplibre-gl/dist/maplibre-gl-worker.mjs", out: "map-worker" }],
  }));
  const define = {
    MAP_WORKER: JSON.stringify(dist.names["map-worker.js"]),
    MAP_STYLES: JSON.stringify(dist.names["map.css"]),
    ICONS: JSON.stringify(dist.names["icons.svg"]),
  };
  await keep(await build({ ...common, format: "esm", splitting: true, define, entryPoints: ["src/js/app.js"] }));
}

// Files what esbuild made under the name pages ask for: `app.css` for `app.1A2B3C4D.css`.
async function keep(result) {
  for (const file of result.outputFiles) {
    const hashed = basename(file.path);
    const logical = hashed.replace(/\.[A-Z0-9]{8}(\.[a-z0-9]+)$/, "$1");
    await dist.put(logical, hashed, file.contents);
  }
}
