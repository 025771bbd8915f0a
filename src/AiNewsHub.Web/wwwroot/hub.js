// Everything works without this: it adds keys, keeps the languages somebody reads and what else they keep, and tells of sources being read.
import "./keys.js";
import "./muted.js";
import "./offline.js";
import "./saved.js";
import "./share.js";
import "./size.js";
import "./views.js";
import "./visits.js";

// The languages somebody reads stand in the address. Those they chose are kept for the next visit and put into every link; those of an address that
// somebody gave them are of this page and its links only, which come so.
const readKey = "read";
const isCode = code => /^[a-z]{2,3}$/.test(code);
const kept = {
  get: () => { try { return (localStorage.getItem(readKey) ?? "").split(",").filter(isCode).join(","); } catch { return ""; } },
  set: codes => { try { if (codes) localStorage.setItem(readKey, codes); else localStorage.removeItem(readKey); } catch { /* Some browsers keep nothing. */ } },
};
const asked = new URLSearchParams(location.search).getAll(readKey).flatMap(value => value.split(",")).filter(isCode).join(",");
if (!asked && kept.get()) {
  // Lists that were opened by another way come in these languages too.
  if (document.querySelector("form[data-read]")) location.replace(withRead(new URL(location.href)));
  for (const link of document.querySelectorAll("a[href]")) {
    // Places of this page stay on it.
    if (link.getAttribute("href").startsWith("#")) continue;
    const address = new URL(link.href);
    // Pages of readers only: neither files nor what stands for every reader alike.
    if (address.origin !== location.origin || link.matches("[data-read-all]") || /\.[a-z]+$|\/(admin|account|images)\b/.test(address.pathname)) continue;
    if (address.searchParams.has(readKey)) continue;
    link.href = withRead(address);
  }
}
function withRead(address) {
  address.search += `${address.search ? "&" : "?"}${readKey}=${kept.get()}`;
  return address.pathname + address.search + address.hash;
}
document.querySelector("[data-read-all]")?.addEventListener("click", () => kept.set(""));
for (const form of document.querySelectorAll("form[data-read]"))
  form.addEventListener("submit", () => kept.set([...form.querySelectorAll("[name=read]:checked")].map(box => box.value).join(",")));

// A menu closes when the reader turns to something else.
addEventListener("click", event => closeMenus(event.target));
addEventListener("keydown", event => { if (event.key === "Escape") closeMenus(null); });
function closeMenus(target) {
  for (const menu of document.querySelectorAll("details.filters[open], details.menu[open]")) if (!menu.contains(target)) menu.open = false;
}

const reading = document.querySelector("[data-progress]");
if (reading) {
  const words = reading.querySelector("[data-progress-words]");
  const bar = reading.querySelector("progress");
  const events = new EventSource(reading.dataset.progress);
  events.onmessage = message => {
    const progress = JSON.parse(message.data);
    words.textContent = progress.words;
    bar.max = progress.sources;
    bar.value = progress.checked;
    for (const { slug, words } of progress.arrived ?? []) {
      const line = document.querySelector(`.arriving [data-source="${CSS.escape(slug)}"] span`);
      if (line) line.textContent = words;
    }
    // The first articles replace the waiting page; after that the reader decides when to look again.
    if (progress.articles > 0 && document.querySelector(".beginning")) location.reload();
    if (progress.checked >= progress.sources) events.close();
  };
}
