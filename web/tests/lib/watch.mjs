// What a page may not do while it is looked at: complain, break its security policy, fetch from elsewhere.

/**
 * @param {import("playwright-core").Page} page
 * @param {string} home address of the site
 * @returns {() => string[]} what has happened since it was last asked
 */
export function watch(page, home) {
  let seen = [];
  page.on("console", (message) => {
    // A refused form answers 422 and a missing page 404; Chromium calls that an error of the page it shows.
    const isThePage = message.location().url === page.url() && /status of 4\d\d/.test(message.text());
    if (message.type() === "error" && !isThePage) seen.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => seen.push(`script: ${error.message}`));
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(home) && !/^(data|blob):/.test(address)) seen.push(`asks elsewhere: ${address}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) seen.push(`${response.status()} from ${response.url()}`);
  });
  return () => {
    const all = seen;
    seen = [];
    return all;
  };
}
