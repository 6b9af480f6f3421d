// A reader without a browser: addresses, forms and cookies. For what is said of a page's text alone.
import assert from "node:assert/strict";

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {string} path where it led in the end
 * @property {string} type
 * @property {string} text
 */

/**
 * @param {{url: string}} site
 * @param {string} language "en" or "es"
 */
export function plainReader(site, language) {
  const cookies = new Map();

  async function ask(path, init = {}) {
    const headers = {
      "accept-language": language, "sec-fetch-site": "same-origin", cookie: [...cookies].map((it) => it.join("=")).join("; "),
    };
    const response = await fetch(new URL(path, site.url), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      cookies.set(name, value);
    }
    const [leads, text] = [response.headers.get("location"), await response.text()];
    if (leads) return ask(leads, response.status === 307 ? init : {});
    return { status: response.status, path, type: response.headers.get("content-type") ?? "", text };
  }

  const get = (path) => ask(path);
  /** Sends a form: its fields, or a FormData where files are among them. @returns {Promise<Answer>} */
  const post = (path, fields) =>
    ask(path, { method: "POST", body: fields instanceof FormData ? fields : new URLSearchParams(fields) });
  return {
    language,
    get,
    post,
    /** Comes in as staff, by the button of the sample place. */
    signIn: () => post("/sign-in/demo", { then: "/" }),
    /** The first address on a page that a pattern finds, from a mark in its text on. */
    async first(path, pattern, from = "<main") {
      const { text } = await get(path);
      const [, found] = text.slice(text.indexOf(from)).match(pattern) ?? assert.fail(`${path} has no ${pattern}`);
      return found;
    },
  };
}
