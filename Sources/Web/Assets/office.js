// Only makes what already works quicker: nothing depends on it.
"use strict";
const faults = document.querySelector(".faults");
if (faults) faults.focus();
document.addEventListener("submit", (event) => {
  // A second click does not send a second time; the key would make it harmless anyway.
  const button = event.target.querySelector("button");
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
  if (button) button.setAttribute("aria-busy", "true");
});
// Whoever comes back to a page finds its forms as they were before they were sent.
addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
    form.querySelector("button")?.removeAttribute("aria-busy");
  }
});
for (const button of document.querySelectorAll(".choose-all")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...button.form.querySelectorAll("input[type=checkbox][name=id]")];
    const all = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !all;
  });
}
// What is ticked in a list is counted and kept at once; without this it is kept by every button of the list.
for (const form of document.querySelectorAll("form.rows")) {
  const boxes = [...form.querySelectorAll("input[name=id]")];
  const said = form.querySelector(".chosen output");
  const elsewhere = said ? Number(said.value) - boxes.filter((box) => box.defaultChecked).length : 0;
  let waiting;
  const keep = () => {
    clearTimeout(waiting);
    waiting = undefined;
    fetch(form.getAttribute("action"), { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", keepalive: true });
  };
  form.addEventListener("change", (event) => {
    if (event.target.name !== "id") return;
    if (said) said.value = elsewhere + boxes.filter((box) => box.checked).length;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 400);
  });
  addEventListener("pagehide", () => waiting && keep());
}
// A count: every line adds up to the valid ballots, said at once; arrows go up and down a column.
for (const grid of document.querySelectorAll("form .grid")) {
  const number = (name) => Number(grid.closest("form").elements[name]?.value || 0);
  const check = () => {
    const valid = number("set.returned") - number("set.invalid");
    for (const row of grid.tBodies[0].rows) {
      const cells = [...row.querySelectorAll("input.number")];
      if (!cells.length) return;
      const given = cells.filter((cell) => cell.value !== "");
      const sum = cells.reduce((all, cell) => all + Number(cell.value || 0), 0);
      row.classList.toggle("bad", given.length > 0 && sum !== valid);
      row.classList.toggle("good", given.length > 0 && sum === valid);
    }
  };
  grid.closest("form").addEventListener("input", check);
  grid.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
    const row = event.target.closest("tr");
    if (!step || !event.target.matches("input.number")) return;
    const column = [...row.querySelectorAll("input.number")].indexOf(event.target);
    const next = row.parentElement.rows[row.rowIndex - 1 + step];
    event.preventDefault();
    if (next) next.querySelectorAll("input.number")[column].focus();
  });
}
const reload = Number(document.body.dataset.reload);
if (reload) setTimeout(() => location.reload(), reload * 1000);
// What may be undone for some seconds says so no longer than that.
for (const form of document.querySelectorAll("form.undo")) {
  setTimeout(() => { if (!form.dataset.sent) form.remove(); }, Number(form.dataset.seconds) * 1000);
}
