// What somebody does not want to see, in their own browser; what is hidden for it is always said.
import { read, write } from "./store.js";

const most = 200;
const kinds = ["word", "source", "tag"];
const all = () => read("muted", []).filter(mute => kinds.includes(mute?.kind) && typeof mute.name === "string" && mute.name.trim() && mute.name.length <= 200);
// Sources are told apart by their slug; what was kept before it was known has only the name.
const isSame = (one, other) => one.kind === other.kind
  && (one.slug && other.slug ? one.slug === other.slug : one.name.toLowerCase() === other.name.toLowerCase());
const isMuted = mute => all().some(other => isSame(mute, other));
const add = mute => isMuted(mute) || write("muted", [...all(), mute].slice(-most));
const remove = mute => write("muted", all().filter(other => !isSame(mute, other)));

const fold = text => ` ${text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
function isOf(item, mute) {
  if (mute.kind === "source" && mute.slug) return item.dataset.source === mute.slug;
  if (mute.kind === "source") return item.querySelector(".who")?.textContent.trim() === mute.name;
  const title = fold(item.querySelector("h2, h3, .headline")?.textContent ?? "");
  return [mute.name, ...(Array.isArray(mute.also) ? mute.also : [])].some(name => fold(String(name)).trim() && title.includes(fold(String(name))));
}

const note = document.querySelector("[data-muted-note]");
const items = document.querySelectorAll("main article.story, main .river > li, main .brief li, main .numbered > li");
if (note && items.length > 0) {
  const hidden = [];
  for (const item of items) {
    const mute = all().find(mute => isOf(item, mute));
    if (!mute || hidden.some(other => other.item.contains(item))) continue;
    item.hidden = true;
    hidden.push({ item, name: mute.name });
  }
  if (hidden.length > 0) {
    const counts = new Map();
    for (const { name } of hidden) counts.set(name, (counts.get(name) ?? 0) + 1);
    const names = [...counts].map(([name, count]) => `${name} (${count})`).join(", ");
    note.querySelector("span").textContent = note.dataset.mutedNote.replace("{0}", hidden.length).replace("{1}", () => names);
    note.hidden = false;
    note.querySelector("button").addEventListener("click", () => {
      for (const { item } of hidden) item.hidden = false;
      note.hidden = true;
    });
  }
}

for (const button of document.querySelectorAll("[data-mute]")) {
  const { mute: kind, name, slug, also } = button.dataset;
  const mute = { kind, name, slug: slug || undefined, also: also ? also.split("|") : [] };
  const show = () => {
    button.setAttribute("aria-pressed", isMuted(mute));
    button.textContent = button.dataset[isMuted(mute) ? "on" : "off"];
  };
  button.addEventListener("click", () => {
    (isMuted(mute) ? remove : add)(mute);
    show();
  });
  show();
}

const page = document.querySelector("[data-muted-page]");
if (page) {
  const list = page.querySelector("ul");
  const template = page.querySelector("template");
  const fill = () => {
    const mutes = all();
    page.querySelector(".empty").hidden = mutes.length > 0;
    list.replaceChildren(...mutes.map(mute => {
      const line = template.content.cloneNode(true);
      line.querySelector("b").textContent = mute.name;
      line.querySelector(".quiet").textContent = page.dataset[mute.kind];
      const button = line.querySelector("button");
      button.setAttribute("aria-label", `${button.textContent}: ${mute.name}`);
      button.addEventListener("click", () => {
        remove(mute);
        fill();
        page.querySelector("input").focus();
      });
      return line;
    }));
  };
  page.querySelector("form").addEventListener("submit", event => {
    event.preventDefault();
    const field = page.querySelector("input");
    if (field.value.trim()) add({ kind: "word", name: field.value.trim() });
    field.value = "";
    fill();
  });
  fill();
}
