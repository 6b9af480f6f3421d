// One key for each button of the review queue. The keys are a nicety over real buttons, are shown on them, and can be
// switched off for good (WCAG 2.1.4); they sleep while somebody types.
import { announce } from "./announce.js";

const OFF = "quiltwork-keys-off";

export function startReview() {
  const queue = document.getElementById("review");
  if (!queue) return;
  // The page after an answer is a new one: what was done is said, and the reader is at the next pair.
  announce(document.querySelector("#last p, .flash p")?.textContent);
  const sign = queue.querySelector("[data-keys-switch]");
  if (sign) sign.checked = !isOff();
  show(queue);
  sign?.addEventListener("change", () => {
    keep(!sign.checked);
    show(queue);
  });
  document.addEventListener("keydown", (event) => press(queue, event));
}

// Says on each button whether its key works.
function show(queue) {
  queue.classList.toggle("keys-off", isOff());
  for (const button of queue.querySelectorAll("[data-key]")) {
    if (isOff()) button.removeAttribute("aria-keyshortcuts");
    else button.setAttribute("aria-keyshortcuts", button.dataset.key.toUpperCase());
  }
}

function press(queue, event) {
  const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || event.isComposing);
  if (!isPlain || isOff() || isTyping(event.target)) return;
  const button = queue.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

// A tick box is no field: letters mean nothing to it.
const isTyping = (target) => target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");

function isOff() {
  try {
    return localStorage.getItem(OFF) === "yes";
  } catch {
    return false;
  }
}

function keep(off) {
  try {
    if (off) localStorage.setItem(OFF, "yes");
    else localStorage.removeItem(OFF);
  } catch {
    // A browser that keeps nothing: the keys stay as they are.
  }
}
