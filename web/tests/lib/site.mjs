// The real program, in a folder of its own, for as long as a test needs it.
import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const binary = () => process.env.QUILTWORK_BIN ?? new URL("../../../target/debug/quiltwork", import.meta.url).pathname;

/** A folder that `drop` takes away again. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), "quiltwork-journey-"));
  return { path, drop: () => rm(path, { recursive: true, force: true }) };
}

/**
 * Starts the program on a free port and waits until it says that it is ready.
 * @param {string[]} args the command and its flags, such as ['demo']
 * @param {Record<string, string>} env more environment, such as DATABASE_URL
 * @param {string} [from] a data directory whose copy it begins with
 * @returns {Promise<{url: string, setUp?: string, data: string, stop: (copy?: string) => Promise<void>}>} `setUp` is the
 *   printed link, where one is printed; `data` the data directory, which `stop` removes, leaving a copy where asked to
 */
export async function startSite(args, env = {}, from = undefined) {
  const data = await folder();
  // Filling takes a debug build longer than most tests: where a filled folder is named, a demo begins as its copy. At
  // another hour it has to be filled anew; `from` is a folder to go on with.
  const filled = from ?? (args[0] === "demo" && !env.FAKETIME && process.env.QUILTWORK_TEST_SAMPLE);
  if (filled) await cp(filled, data.path, { recursive: true });
  const all = [...args, "--port", "0", "--data-dir", data.path];
  // Without a setting of the outer world, which could lead into somebody's real database.
  const { DATABASE_URL: _, ...outer } = process.env;
  const program = spawn(binary(), all, { env: { ...outer, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const stop = async (copy) => {
    program.kill("SIGTERM");
    await ended;
    if (copy) await cp(data.path, copy, { recursive: true });
    await data.drop();
  };
  const said = await saidWhenReady(program, args[0] === "serve" && !from);
  if (!said.url) {
    await stop();
    throw new Error(`quiltwork ${all.join(" ")} ended before it was ready`);
  }
  return { ...said, data: data.path, stop };
}

async function saidWhenReady(program, isNew) {
  const said = {};
  for await (const line of createInterface({ input: program.stdout })) {
    const [address] = /http:\/\/\S+/.exec(line) ?? [];
    if (address?.includes("/set-up")) said.setUp = address;
    else if (address) said.url = address;
    if (said.url && (said.setUp || !isNew)) break;
  }
  return said;
}

/** The files of the sample place, as the demo writes them: a folder to import from. */
export async function sampleFiles() {
  const [site, kept] = [await startSite(["demo"]), await folder()];
  await cp(join(site.data, "sample"), kept.path, { recursive: true });
  await site.stop();
  return kept;
}
