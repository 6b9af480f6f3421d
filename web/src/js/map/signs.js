// Round signs of partner kinds, cut from the icons the pages use, made when the map first asks for one:
// "food/shopping-basket" is that drawing on the food colour. "branch" is the library's own quilt block.

/* global ICONS -- the sprite's file name, written in by build.mjs */
const size = 28;
/** In the order of their numbers in tiles (platform/draw's Hue). */
const hues = ["food", "health", "school", "arts", "work", "social", "civic", "nature", "neutral"];
let sprite;

/** A MapLibre expression: the colour of a hue's number. */
export function hueColour(number) {
  return ["match", number, ...hues.flatMap((hue, i) => [i, colourOf(hue)]), colourOf("neutral")];
}

/** Makes a sign when the map first wants it. */
export function offerSigns(map) {
  map.setMissingStyleImageResolver(async (id) => {
    const [hue, icon] = id.split("/");
    const drawing = id === "branch" ? branch : sign(colourOf(hue), await shapes(icon));
    const image = await picture(drawing);
    if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio: 2 });
  });
}

// The spruce stands in for a hue the style sheet does not name, and for a style sheet that did not arrive.
function colourOf(hue) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${hue}`).trim() || "#17594a";
}

async function shapes(icon) {
  sprite ??= fetch(new URL(ICONS, import.meta.url)).then((answer) => answer.text());
  const symbols = new DOMParser().parseFromString(await sprite, "image/svg+xml");
  return symbols.getElementById(icon)?.innerHTML ?? "";
}

const svg = (inner) => '<svg xmlns="http://www.w3.org/2000/svg" width="56" height="56" viewBox="0 0 28 28">'
  + `${inner}</svg>`;

const sign = (colour, inner) => svg(`<circle cx="14" cy="14" r="12.5" fill="${colour}" stroke="#fff" stroke-width="2"/>`
  + '<g transform="translate(6.2 6.2) scale(.65)" fill="none" stroke="#fff" stroke-width="2.2" '
  + `stroke-linecap="round" stroke-linejoin="round">${inner}</g>`);

const branch = svg('<path d="M14 1 27 14 14 27 1 14z" fill="#f0b63c" stroke="#0e3b32" stroke-width="1.6"/>'
  + '<path d="M14 7.5 20.5 14 14 20.5 7.5 14z" fill="#0e3b32"/>');

async function picture(source) {
  const image = new Image(size * 2, size * 2);
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  return image;
}
