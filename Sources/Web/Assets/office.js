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
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    const search = document.getElementById("q");
    if (search) { event.preventDefault(); search.focus(); }
  }
});
