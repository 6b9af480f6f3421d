// The output folder: writes files under hashed names, with .br and .gz beside those that shrink.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

// Pictures of type woff2 are compressed already.
const shrinks = new Set([".css", ".js", ".svg", ".geojson", ".txt"]);

export class Dist {
  /** Names pages use, to the hashed names of this build. */
  names = {};

  constructor(folder) {
    this.folder = folder;
  }

  /** Writes `contents` as `hashed` and remembers it under `logical`. */
  async put(logical, hashed, contents) {
    if (this.names[logical]) throw new Error(`two files want to be called ${logical}`);
    this.names[logical] = hashed;
    const path = join(this.folder, hashed);
    await writeFile(path, contents);
    if (!shrinks.has(extname(hashed))) return;
    const bytes = Buffer.from(contents);
    const params = { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 500_000 ? 9 : 11 };
    await writeFile(`${path}.br`, brotliCompressSync(bytes, { params }));
    await writeFile(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  }

  /** Writes text or bytes under a name with a hash of its own content. */
  async copy(logical, contents) {
    const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8).toUpperCase();
    const dot = logical.lastIndexOf(".");
    await this.put(logical, `${logical.slice(0, dot)}.${hash}${logical.slice(dot)}`, Buffer.from(contents));
  }

  async copyFile(logical, from) {
    await this.copy(logical, await readFile(from));
  }

  async writeManifest() {
    const sorted = Object.fromEntries(Object.entries(this.names).sort());
    await writeFile(join(this.folder, "manifest.json"), `${JSON.stringify(sorted, null, 1)}\n`);
  }
}
