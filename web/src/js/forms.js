// Small manners of forms. Each is a nicety: the server does the same work without them.

export function startForms() {
  document.addEventListener("formdata", dropEmptyQuestions);
  document.addEventListener("htmx:error", goThereInstead);
  document.addEventListener("submit", refuseSecondPress);
  document.addEventListener("change", chooseAll);
}

// A filter's address names only what was asked: /organizations?need=food, not ?q=&kind=&need=food&sort=.
function dropEmptyQuestions({ target, formData }) {
  if (target.method !== "get") return;
  for (const [name, value] of [...formData.entries()]) {
    if (value === "") formData.delete(name);
  }
}

// When the quiet way fails (network, server), the plain way shows the reader what happened.
function goThereInstead({ target }) {
  if (target instanceof HTMLFormElement && target.method === "get") target.submit();
}

// Two quick presses on "Import" are one import.
function refuseSecondPress(event) {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => { delete form.dataset.sent; }, 4000);
}

// <input type="checkbox" data-choose-all="rows"> ticks every <input name="rows"> of its form.
function chooseAll({ target }) {
  const name = target.dataset?.chooseAll;
  if (!name) return;
  for (const box of target.form?.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]`) ?? []) {
    box.checked = target.checked;
  }
}
