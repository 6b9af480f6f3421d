// A reader who cannot see the list change hears it: the swapped part says what to announce in data-announce.
const region = document.getElementById("announce");

export function announce(text) {
  if (!region || !text) return;
  region.textContent = "";
  // A separate turn, so that the same sentence twice in a row is still spoken twice.
  setTimeout(() => { region.textContent = text; }, 50);
}

export function announceSwaps() {
  document.addEventListener("htmx:after:swap", (event) => {
    const swapped = document.getElementById(event.detail.ctx?.target?.id ?? "");
    announce(swapped?.dataset.announce);
  });
}
