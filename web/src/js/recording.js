// A time in a transcript moves the recording on the same page to it, and the paragraph that is being said is marked.
// Without this file the same links open the page with the recording at that second.
export function startRecordings() {
  document.addEventListener("click", seek);
  // Players tell only themselves; on the way down everybody hears it.
  document.addEventListener("timeupdate", mark, true);
}

function seek(event) {
  const link = event.target.closest("[data-seek]");
  const player = document.querySelector("[data-recording]");
  if (!link || !player || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  player.currentTime = Number(link.dataset.seek);
  history.replaceState(null, "", link.href);
  player.play().catch(() => {});
}

let current;

function mark({ target: player }) {
  if (!player.matches("[data-recording]")) return;
  const said = [...document.querySelectorAll("[data-transcript] [data-seek]")];
  const next = said.findLast((link) => Number(link.dataset.seek) <= player.currentTime)?.closest("p");
  if (next === current) return;
  current?.removeAttribute("aria-current");
  next?.setAttribute("aria-current", "true");
  current = next;
}
