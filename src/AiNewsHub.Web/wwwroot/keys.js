// The keyboard. Single letters can be switched off on the page that names them.
import { place, read, write } from "./store.js";
import { toggleLink } from "./saved.js";

const isTyping = target => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");
const go = path => location.assign(place(path));

const headlines = () => [...document.querySelectorAll("main h2 > a, main .story h3 > a, main a.headline")].filter(link => link.offsetParent);
const chosen = () => headlines().includes(document.activeElement) ? document.activeElement : null;

function step(by) {
  const all = headlines();
  const at = all.indexOf(document.activeElement);
  all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}

function search() {
  const field = document.querySelector("input[type=search]");
  if (!field?.offsetParent) return go("/search");
  field.focus();
  field.select();
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  o: () => chosen()?.click(),
  v: () => (document.querySelector(".one-article .onward a") ?? chosen())?.click(),
  s: () => toggleLink(chosen()),
  u: () => history.length > 1 ? history.back() : go("/"),
  "/": search,
  "?": () => go("/keys"),
};
const places = { t: "/", l: "/latest", s: "/saved", d: "/digest" };
let gone = 0;

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target) || !read("keys", true)) return;
  if (event.timeStamp < gone && places[event.key]) go(places[event.key]);
  else if (acts[event.key]) acts[event.key]();
  else if (event.key === "g") return void (gone = event.timeStamp + 1500);
  else return;
  gone = 0;
  event.preventDefault();
});

const choice = document.querySelector("[data-keys]");
if (choice) {
  choice.checked = read("keys", true);
  choice.addEventListener("change", () => write("keys", choice.checked));
}
