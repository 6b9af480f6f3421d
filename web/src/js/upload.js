// A form with a file shows how far it is, and says at once when the file is too large. Without script the browser sends
// the same form by itself; the server answers both alike.
import { announce } from "./announce.js";

export function startUploads() {
  document.addEventListener("change", refuseTooLarge);
  document.addEventListener("submit", send);
}

const fileOf = (form) => form.querySelector("input[type=file][data-most]");

function refuseTooLarge({ target }) {
  if (!target.matches?.("input[type=file][data-most]")) return;
  const isTooLarge = (target.files[0]?.size ?? 0) > Number(target.dataset.most);
  target.setCustomValidity(isTooLarge ? target.dataset.tooLarge : "");
  if (isTooLarge) target.reportValidity();
}

function send(event) {
  const form = event.target;
  if (!form.matches("form[data-upload]") || event.defaultPrevented) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = "yes";
  const progress = form.querySelector("[data-progress]");
  const request = new XMLHttpRequest();
  request.responseType = "document";
  request.upload.addEventListener("progress", (it) => show(progress, it));
  request.addEventListener("load", () => arrive(request));
  request.addEventListener("error", () => fail(form, progress));
  request.open("post", form.action);
  request.send(new FormData(form));
  progress.hidden = false;
  announce(progress.querySelector("label").textContent);
}

let spoken = 0;

function show(progress, { loaded, total }) {
  const done = Math.floor((loaded / Math.max(total, 1)) * 100);
  progress.querySelector("progress").value = done;
  progress.querySelector("[data-sent]").textContent = `${done} %`;
  // Every quarter is enough to hear.
  if (Math.floor(done / 25) === spoken) return;
  spoken = Math.floor(done / 25);
  announce(`${done} %`);
}

// The answer takes the place of the page's content: the sentence about what was done is part of it and is said once.
function arrive({ response, responseURL }) {
  const main = response?.getElementById("main");
  if (!main) return location.reload();
  document.title = response.title;
  const here = document.getElementById("main");
  here.replaceWith(document.adoptNode(main));
  if (responseURL !== location.href) {
    history.pushState(null, "", responseURL);
    addEventListener("popstate", () => location.reload(), { once: true });
  }
  spoken = 0;
  (main.querySelector(".errors") ?? main).focus();
  scrollTo(0, 0);
}

function fail(form, progress) {
  progress.hidden = true;
  delete form.dataset.sent;
  delete form.dataset.sending;
  const file = fileOf(form);
  file.setCustomValidity(progress.dataset.failed);
  file.reportValidity();
  file.setCustomValidity("");
}
