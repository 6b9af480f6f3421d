// On a phone these tables are display: block, and not every browser then still tells a screen reader that they are
// tables. HTML forbids to write down roles that its elements have anyway, so they are given here.
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

export function startTables() {
  mark();
  document.addEventListener("htmx:after:swap", mark);
}

function mark() {
  for (const table of document.querySelectorAll(".table-stack, .coverage")) {
    for (const part of [table, ...table.querySelectorAll("thead, tbody, tr, td, th")]) {
      part.setAttribute("role", ROLES[part.tagName] ?? (part.scope === "row" ? "rowheader" : "columnheader"));
    }
  }
}
