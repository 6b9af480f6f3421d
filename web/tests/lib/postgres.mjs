// A database of its own on the PostgreSQL server that bin/test starts.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Address of the server's own database; undefined where no server was started for tests. */
export const server = process.env.QUILTWORK_TEST_POSTGRES;

/** @returns {Promise<{url: string, drop: () => Promise<void>}>} */
export async function database() {
  const name = `journey_${process.pid}`;
  await say(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => say(`DROP DATABASE ${name} WITH (FORCE)`) };
}

const say = (sql) => run("psql", [server, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--command", sql]);
