// The palette's promise: text colours keep 4.5:1 on every ground, borders and the focus ring 3:1 (WCAG 2.2, 1.4.3 and
// 1.4.11). Run with `node --test web/tests/`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const css = readFileSync(new URL("../src/css/tokens.css", import.meta.url), "utf8");
const token = (name) => css.match(new RegExp(`--${name}: (#[0-9a-f]{3,6})`))?.[1] ?? assert.fail(`no token ${name}`);

// Relative luminance as WCAG defines it.
function luminance(hex) {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex;
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function keeps(least, fronts, grounds) {
  for (const front of fronts) {
    for (const ground of grounds) {
      const found = contrast(token(front), token(ground));
      assert.ok(found >= least, `${front} on ${ground} has ${found.toFixed(2)}, needs ${least}`);
    }
  }
}

test("the measure itself: black on white is 21, a known grey 4.54", () => {
  assert.equal(contrast("#000", "#fff"), 21);
  assert.equal(contrast("#767676", "#ffffff").toFixed(2), "4.54");
});

test("text can be read on paper, card and sunken", () => {
  const text = ["ink", "ink-2", "spruce", "spruce-deep", "lake", "clay", "plum", "marigold-ink"];
  const hues = ["food", "health", "school", "arts", "work", "social", "civic", "nature"];
  keeps(4.5, [...text, ...hues], ["paper", "card", "sunken"]);
});

test("words on their soft grounds", () => {
  keeps(4.5, ["ink", "spruce-deep"], ["spruce-soft", "lake-soft", "clay-soft", "marigold-soft"]);
  keeps(4.5, ["marigold-ink", "ink-2"], ["marigold-soft"]);
  keeps(4.5, ["plum"], ["plum-soft"]);
  keeps(4.5, ["card"], ["spruce", "spruce-deep", "clay"]);
});

test("borders of fields and the focus ring can be seen", () => {
  keeps(3, ["line-strong", "focus"], ["paper", "card", "sunken"]);
  keeps(3, ["focus"], ["halo"]);
  keeps(3, ["halo"], ["spruce-deep"]);
});
