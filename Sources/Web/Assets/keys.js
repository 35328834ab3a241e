// Single keys. Not loaded for whoever has switched them off; none of them sends a form.
"use strict";
const typing = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
const appraising = document.querySelector(".appraising");
const met = () => [...appraising.querySelectorAll('input[name^="set.verdicts."][value="met"]')];
const rows = () => [...document.querySelectorAll("main table.lines tbody tr")].filter((row) => row.querySelector("a"));
const current = () => document.activeElement.closest("main table.lines tbody tr");
const go = (link) => { if (link) link.click(); };
const step = (by) => {
  const all = rows();
  const at = all.indexOf(current());
  const row = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)];
  if (row) row.querySelector("a").focus();
};
const inLists = {
  j: () => step(1),
  k: () => step(-1),
  x: () => { const box = current()?.querySelector("input[type=checkbox]"); if (box) box.click(); },
  enter: () => { if (document.activeElement.matches("input[type=checkbox]")) go(current()?.querySelector("a")); else return false; },
};
const inAppraisal = {
  j: () => go(document.querySelector("a[rel=next]")),
  k: () => go(document.querySelector("a[rel=prev]")),
  d: () => { for (const box of met()) box.checked = true; appraising.querySelector("button").focus(); },
  b: () => {
    const act = document.getElementById(appraising.dataset.supplement);
    if (!act) return;
    act.open = true;
    act.querySelector("select, textarea, input:not([type=hidden]), summary").focus();
  },
  escape: () => go(document.querySelector("a[rel=up]")),
};
inAppraisal["đ"] = inAppraisal.d;
for (let n = 1; n <= 9; n += 1) {
  inAppraisal[n] = () => { const box = met()[n - 1]; if (box) { box.checked = true; box.focus(); } };
}
const everywhere = {
  "/": () => document.getElementById("q")?.focus(),
  "?": () => document.getElementById("keys").showModal(),
};
const afterG = { v: () => location.assign("/"), p: () => location.assign("/list/session") };
let wentG = 0;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  if (event.target.matches(typing)) {
    if (key !== "escape") return;
    // Out of the field: nothing that was typed is lost, not even by the browser, which empties a search.
    event.target.blur();
    if (event.target.type === "search") event.preventDefault();
    return;
  }
  if (key === "g") { wentG = event.timeStamp; return; }
  const isAfterG = event.timeStamp - wentG < 1500;
  wentG = -1500;
  const work = (isAfterG && afterG[key]) || everywhere[key] || (appraising ? inAppraisal : inLists)[key];
  if (work && work() !== false) event.preventDefault();
});
