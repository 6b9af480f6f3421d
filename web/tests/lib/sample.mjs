// Fills a folder with the sample place, for tests to begin with (`QUILTWORK_TEST_SAMPLE`): node web/tests/lib/sample.mjs FOLDER
import { startSite } from "./site.mjs";

const site = await startSite(["demo"]);
await site.stop(process.argv[2]);
