// The keys of what waits: from one to the next, and its decision. They are switched off with the reader's.
import { read } from "./store.js";

const spot = "queue";
const isTyping = target => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");
const items = () => [...document.querySelectorAll("[data-queue] > li")];
const at = () => items().findIndex(item => item.contains(document.activeElement));

function show(number) {
  const all = items();
  all[Math.min(Math.max(number, 0), all.length - 1)]?.querySelector("a, button")?.focus();
}

function decide(key) {
  const number = at();
  const act = items()[number]?.querySelector(`[aria-keyshortcuts=${key}]`);
  if (!act) return;
  // The page comes back without this one: the next stands in its place.
  if (act instanceof HTMLButtonElement) sessionStorage.setItem(spot, number);
  act.click();
}

const acts = { j: () => show(at() + 1), k: () => show(at() - 1), a: () => decide("a"), r: () => decide("r"), d: () => decide("d") };

// Before the keys of readers, of which some are the same.
addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !acts[event.key] || !read("keys", true)) return;
  event.preventDefault();
  acts[event.key]();
}, true);

const before = sessionStorage.getItem(spot);
sessionStorage.removeItem(spot);
if (before !== null) show(Number(before));
