// One SVG file holding every icon as a <symbol>: pages write <svg class="icon"><use href="…#search"/></svg>.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const lucide = join(dirname(createRequire(import.meta.url).resolve("lucide-static/package.json")), "icons");

/** The sprite of the icons listed in `folder`/list.txt (one `our-name lucide-name` a line, # for comments). */
export async function sprite(folder) {
  const symbols = [];
  for (const line of (await readFile(join(folder, "list.txt"), "utf8")).split("\n")) {
    const [name, drawing = name] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (name) symbols.push(await symbol(name, drawing));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}

async function symbol(name, drawing) {
  const source = await readFile(join(lucide, `${drawing}.svg`), "utf8").catch(() => {
    throw new Error(`icon ${name}: lucide-static has no drawing "${drawing}"`);
  });
  const shapes = source.replace(/^[\s\S]*?<svg[\s\S]*?>/, "").replace(/<\/svg>\s*$/, "").replace(/\s*\n\s*/g, "");
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" `
    + `stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
}
