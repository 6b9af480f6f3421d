// A time in a transcript moves the recording on the same page to it, and the paragraph that is being said is marked.
// Without this file the same links open the page with the recording at that second.
export function startRecordings() {
  const player = document.querySelector("[data-recording]");
  if (!player) return;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-seek]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    player.currentTime = Number(link.dataset.seek);
    history.replaceState(null, "", link.href);
    player.play().catch(() => {});
  });
  const said = [...document.querySelectorAll("[data-transcript] [data-seek]")]
    .map((link) => ({ at: Number(link.dataset.seek), paragraph: link.closest("p") }));
  let current;
  player.addEventListener("timeupdate", () => {
    const next = said.findLast(({ at }) => at <= player.currentTime)?.paragraph;
    if (next === current) return;
    current?.removeAttribute("aria-current");
    next?.setAttribute("aria-current", "true");
    current = next;
  });
}
