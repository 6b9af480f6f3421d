// Times of events are told by the event's own clocks. Whoever sits under other clocks is told theirs too.
export function startTimes() {
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  for (const time of document.querySelectorAll("time[data-zone]")) {
    const { zone, ends, yours } = time.dataset;
    const [from, to] = [new Date(time.dateTime), new Date(ends)];
    if (offset(mine, from) === offset(zone, from)) continue;
    const form = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
    const own = document.createElement("p");
    own.className = "small quiet";
    own.textContent = `${yours} ${form.formatRange(from, to)}`;
    time.after(own);
  }
}

/** How a zone's clocks stand to the world's at a moment, as text: equal where they show the same. */
function offset(timeZone, at) {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value;
}
