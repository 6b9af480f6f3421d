// Arrow keys for a search box whose answers the server writes beneath it (the combobox pattern of the ARIA
// Authoring Practices, with list autocomplete and manual selection). Without script the box is a plain search.

import { announce } from "./announce.js";

export function startComboboxes() {
  document.addEventListener("keydown", onKey);
  document.addEventListener("focusout", ({ target }) => {
    // Let a click on an answer arrive before its list goes.
    if (isBox(target)) setTimeout(() => { if (document.activeElement !== target) close(target); }, 200);
  });
  document.addEventListener("htmx:after:swap", ({ detail }) => {
    const list = detail.ctx?.target;
    const box = list?.id && document.querySelector(`[role="combobox"][aria-controls="${CSS.escape(list.id)}"]`);
    if (box) open(box);
  });
}

const isBox = (element) => element?.getAttribute?.("role") === "combobox";
const listOf = (box) => document.getElementById(box.getAttribute("aria-controls"));
const optionsOf = (box) => [...(listOf(box)?.querySelectorAll('[role="option"]') ?? [])];

// Answers that come late, to a box that was left, are not shown.
function open(box) {
  if (document.activeElement !== box) return close(box);
  const options = optionsOf(box);
  options.forEach((option, i) => { option.id ||= `${box.id}-option-${i}`; });
  box.setAttribute("aria-expanded", String(options.length > 0));
  box.removeAttribute("aria-activedescendant");
  announce(options.at(-1)?.dataset.announce);
}

function close(box) {
  listOf(box)?.replaceChildren();
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

function onKey(event) {
  const box = event.target;
  if (!isBox(box)) return;
  const options = optionsOf(box);
  const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "Escape" && options.length > 0) close(box);
  else if (event.key === "Enter" && at >= 0) follow(options[at]);
  else if (event.key === "ArrowDown" && options.length > 0) choose(box, options, (at + 1) % options.length);
  else if (event.key === "ArrowUp" && options.length > 0) choose(box, options, at <= 0 ? options.length - 1 : at - 1);
  else return;
  event.preventDefault();
}

function choose(box, options, index) {
  options.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
  box.setAttribute("aria-activedescendant", options[index].id);
  options[index].scrollIntoView({ block: "nearest" });
}

function follow(option) {
  (option.matches("a") ? option : option.querySelector("a"))?.click();
}
