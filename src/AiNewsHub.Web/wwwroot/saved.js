// Saving stories and articles, and the page of those that are saved.
import { keepForOffline } from "./offline.js";
import { key, place, read, write } from "./store.js";

const most = 1000;
const isText = (text, length) => typeof text === "string" && text.length > 0 && text.length <= length;
const isItem = item => item && isText(item.href, 600) && /^\/(stories|articles)\/[^\s"<>]+$/.test(item.href) && isText(item.title, 1000)
  && (item.lang == null || /^[a-zA-Z-]{2,12}$/.test(item.lang)) && (item.who == null || isText(item.who, 300)) && !Number.isNaN(Date.parse(item.at));

const all = () => read("saved", []).filter(isItem);
const isSaved = href => all().some(item => item.href === href);

function toggle({ href, title, lang, who }) {
  const others = all().filter(item => item.href !== href);
  const saves = !isSaved(href);
  const kept = write("saved", saves ? [{ href, title, lang, who, at: new Date().toISOString() }, ...others].slice(0, most) : others);
  keepForOffline();
  return kept && saves;
}

const buttons = [...document.querySelectorAll("[data-save]")];
function show(button) {
  const on = isSaved(key(button.dataset.save));
  button.setAttribute("aria-pressed", on);
  button.textContent = on ? button.dataset.on : button.dataset.off;
}

for (const button of buttons) {
  show(button);
  button.addEventListener("click", () => {
    const { save, title, lang, who } = button.dataset;
    toggle({ href: key(save), title, lang: lang || null, who });
    show(button);
  });
}

// For the keyboard: the story or article that a headline leads to.
export function toggleLink(link) {
  const own = buttons[0];
  if (own && !link) return own.click();
  if (link && /\/(stories|articles)\//.test(link.href)) {
    const who = link.closest("article, li")?.querySelector(".who")?.textContent.trim() ?? null;
    toggle({ href: key(link.href), title: link.textContent.trim(), lang: link.closest("[lang]")?.lang || null, who });
  }
}

const page = document.querySelector("[data-saved]");
if (page) {
  const list = page.querySelector("ol");
  const template = page.querySelector("template");
  const told = page.querySelector("[role=status]");
  const say = words => told.textContent = words;
  const fill = () => {
    const items = all();
    page.querySelector(".empty").hidden = items.length > 0;
    page.querySelector("[data-export]").hidden = items.length === 0;
    list.replaceChildren(...items.map(item => {
      const line = template.content.cloneNode(true);
      const link = line.querySelector("a");
      link.href = place(item.href);
      link.textContent = item.title;
      link.dir = "auto";
      if (item.lang) link.lang = item.lang;
      line.querySelector(".who").textContent = item.who ?? "";
      const time = line.querySelector("time");
      time.dateTime = item.at;
      time.textContent = new Date(item.at).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "short", year: "numeric" });
      const button = line.querySelector("button");
      button.setAttribute("aria-label", `${button.textContent}: ${item.title}`);
      button.addEventListener("click", () => {
        toggle(item);
        fill();
        say(page.dataset.removed);
        page.querySelector("h1").focus();
      });
      return line;
    }));
  };
  page.querySelector("[data-export]").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify({ version: 1, saved: all() }, null, 1)], { type: "application/json" }));
    link.download = "saved.json";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  page.querySelector("input[type=file]").addEventListener("change", async event => {
    const field = event.target;
    try {
      const given = JSON.parse(await field.files[0].text()).saved.filter(isItem).map(({ href, title, lang, who, at }) => ({ href, title, lang, who, at }));
      const known = new Set(all().map(item => item.href));
      const added = given.filter(item => !known.has(item.href));
      const kept = write("saved", [...all(), ...added].sort((one, other) => Date.parse(other.at) - Date.parse(one.at)).slice(0, most));
      fill();
      keepForOffline();
      say(kept ? page.dataset.added.replace("{0}", added.length) : page.dataset.refused);
    } catch {
      say(page.dataset.unreadable);
    }
    field.value = "";
  });
  addEventListener("storage", fill);
  fill();
}
