// Nothing typed is lost. The server keeps what was typed after each pause; where it cannot be reached, this browser
// keeps it, and offers it when the form is opened again. Without script the form's own button saves.
import { announce } from "./announce.js";

const key = (form) => `quiltwork-writing-${form.dataset.writing}`;

export function startWriting() {
  const form = document.querySelector("form[data-writing]");
  if (!form) return;
  takeUp(form);
  document.addEventListener("htmx:error", ({ target }) => { if (target === form) unreached(form); });
  form.addEventListener("htmx:before:response", (event) => answered(form, event));
  form.addEventListener("submit", () => forget(form));
}

// Whoever was signed out meanwhile is led to another page, which is no answer.
function answered(form, event) {
  const { raw } = event.detail.ctx.response;
  if (raw.ok && !raw.redirected) return forget(form);
  event.preventDefault();
  unreached(form);
}

// What could not be sent stays here, and is said.
function unreached(form) {
  const typed = [...new FormData(form)].filter(([, value]) => typeof value === "string");
  if (!store(() => localStorage.setItem(key(form), JSON.stringify(typed)))) return;
  const kept = document.getElementById("kept");
  if (kept) kept.textContent = form.dataset.unreached;
  announce(form.dataset.unreached);
}

function forget(form) {
  store(() => localStorage.removeItem(key(form)));
}

// Single fields only: of those that come several times the server has what it was last sent.
function takeUp(form) {
  let typed = null;
  store(() => { typed = JSON.parse(localStorage.getItem(key(form)) ?? "null"); });
  const seen = form.elements.namedItem("seen").value;
  if (!Array.isArray(typed) || !typed.some(([name, value]) => name === "seen" && value === seen)) return;
  for (const [name, value] of typed) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.type !== "checkbox") field.value = value;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = value;
  }
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

function store(work) {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
