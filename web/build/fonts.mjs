// Fonts with only the letters that nearly every page is written in: `url("….woff2?core")` in a stylesheet, or `?bare`
// without the other forms of a letter (ligatures, figures of one width) too. What a page needs besides comes from the
// whole font, which the stylesheet names before.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename } from "node:path";
import subset from "subset-font";

/** English and Spanish; the stylesheet says the same as `unicode-range`. */
const ranges = [
  [0x20, 0x7e], [0xa0, 0xa1], [0xa9, 0xa9], [0xab, 0xab], [0xb0, 0xb0], [0xb7, 0xb7], [0xbb, 0xbb], [0xbf, 0xbf],
  ...[..."ÁÉÍÑÓÚÜáéíñóúü"].map((letter) => [letter.codePointAt(0), letter.codePointAt(0)]),
  [0x2013, 0x2014], [0x2018, 0x2019], [0x201c, 0x201d], [0x2022, 0x2022], [0x2026, 0x2026], [0x2212, 0x2212],
];
const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)));

export const core = {
  name: "core",
  setup(build) {
    build.onResolve({ filter: /\.woff2\?(core|bare)$/ }, ({ path, resolveDir }) => {
      const [file, cut] = path.split("?");
      const whole = createRequire(`${resolveDir}/`).resolve(file);
      return { path: `${basename(whole, ".woff2")}-${cut}.woff2`, namespace: "core", pluginData: { whole, noLayoutClosure: cut === "bare" } };
    });
    build.onLoad({ filter: /.*/, namespace: "core" }, async ({ pluginData: { whole, noLayoutClosure } }) => ({
      contents: await subset(await readFile(whole), letters.join(""), { targetFormat: "woff2", noLayoutClosure }), loader: "file",
    }));
  },
};
