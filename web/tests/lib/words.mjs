// The product's own words: a journey presses what a reader of that language sees, not a copy of it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";

const root = new URL("../../../crates/", import.meta.url);

/**
 * Looks texts up in the Fluent files of all crates. Plain messages only: one with a plural or over several lines is
 * not found, because then there is no single text to press.
 * @param {"en" | "es"} language
 * @returns {(key: string, values?: Record<string, string>) => string} fails on a key that is not there
 */
export function words(language) {
  const texts = new Map();
  for (const entry of readdirSync(root, { recursive: true })) {
    if (!entry.endsWith(".ftl") || !entry.includes(`/i18n/${language}/`)) continue;
    for (const [, key, text] of readFileSync(new URL(entry, root), "utf8").matchAll(/^([a-z][\w-]*) = (.+)$/gm)) {
      texts.set(key, text);
    }
  }
  return (key, values = {}) => {
    const text = texts.get(key) ?? assert.fail(`no text ${key} in ${language}`);
    return text.replace(/\{ *\$(\w+) *\}/g, (_, name) => values[name] ?? assert.fail(`${key} needs ${name}`));
  };
}
