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
for (const button of document.querySelectorAll(".choose-all")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...button.form.querySelectorAll("input[type=checkbox][name=id]")];
    const all = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !all;
  });
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
// The reading room: one key for a criterion, one for all; none of them sends anything.
const appraising = document.querySelector(".appraising");
if (appraising) for (const hint of document.querySelectorAll(".keys")) hint.hidden = false;
const readingKey = (key) => {
  const met = [...appraising.querySelectorAll('input[name^="set.verdicts."][value="met"]')];
  if (/^[1-9]$/.test(key)) { const box = met[Number(key) - 1]; if (box) { box.checked = true; box.focus(); } }
  else if (key === "d" || key === "đ") { for (const box of met) box.checked = true; appraising.querySelector("button").focus(); }
  else if (key === "j" || key === "k") document.querySelector(key === "j" ? "a[rel=next]" : "a[rel=prev]")?.click();
};
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input:not([type=radio]), textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (appraising) readingKey(event.key.toLowerCase());
  if (event.key === "/") {
    const search = document.getElementById("q");
    if (search) { event.preventDefault(); search.focus(); }
  }
});
