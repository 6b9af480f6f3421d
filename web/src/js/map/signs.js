// Round signs of the eight families, cut from the same icons the pages use, and the branch's quilt block.
import { absolute } from "./address.js";

/* global ICONS -- the sprite's file name, written in by build.mjs */
const size = 28;
const families = ["food", "health", "school", "arts", "work", "social", "civic", "nature"];

/** Registers images `kind-food` … and `branch`; a sign missing for a moment is simply not drawn yet. */
export async function addSigns(map) {
  const sprite = await readSprite();
  const colours = getComputedStyle(document.documentElement);
  for (const family of families) {
    add(map, `kind-${family}`, sign(sprite, `kind-${family}`, colours.getPropertyValue(`--${family}`).trim()));
  }
  add(map, "branch", branchSign());
}

async function readSprite() {
  const text = await (await fetch(absolute(new URL(ICONS, import.meta.url).href))).text();
  return new DOMParser().parseFromString(text, "image/svg+xml");
}

const svg = (inner) => `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 2}" height="${size * 2}" viewBox="0 0 28 28">${inner}</svg>`;

function sign(sprite, id, colour) {
  const shapes = sprite.getElementById(id)?.innerHTML ?? "";
  return svg(`<circle cx="14" cy="14" r="12.5" fill="${colour}" stroke="#fff" stroke-width="2"/>`
    + `<g transform="translate(6.2 6.2) scale(.65)" fill="none" stroke="#fff" stroke-width="2.2" `
    + `stroke-linecap="round" stroke-linejoin="round">${shapes}</g>`);
}

function branchSign() {
  return svg('<path d="M14 1 27 14 14 27 1 14z" fill="#f0b63c" stroke="#0e3b32" stroke-width="1.6"/>'
    + '<path d="M14 7.5 20.5 14 14 20.5 7.5 14z" fill="#0e3b32"/>');
}

function add(map, id, source) {
  const image = new Image(size * 2, size * 2);
  image.onload = () => { if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: 2 }); };
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
}
