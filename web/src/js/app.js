// Every page works without this file. What it adds: lists that answer while you choose, answers while you type,
// and, on pages that hold one, the map.
import "htmx.org/dist/htmx.esm.js";
import { announceSwaps } from "./announce.js";
import { startComboboxes } from "./combobox.js";
import { startForms } from "./forms.js";
import { startRecordings } from "./recording.js";
import { startReview } from "./review.js";
import { startTables } from "./tables.js";
import { startTimes } from "./times.js";
import { startUploads } from "./upload.js";
import { startWriting } from "./writing.js";

document.documentElement.classList.add("has-script");
announceSwaps();
startForms();
startComboboxes();
startRecordings();
startReview();
startTables();
startTimes();
startUploads();
startWriting();

const maps = document.querySelectorAll("[data-map]");
if (maps.length > 0) {
  const { drawMaps } = await import("./map/map.js");
  await drawMaps(maps);
}
