// What stands in the place of a page that the server could not give: the story that was asked for, or all that are kept.
import { key, place, read } from "./store.js";

const page = document.querySelector("[data-offline]");
const take = id => page.querySelector(`template[data-${id}]`).content.cloneNode(true);
const language = document.documentElement.lang;
const two = number => String(number).padStart(2, "0");
const moment = text => {
  const at = new Date(text);
  return `${at.toLocaleDateString(language, { day: "numeric", month: "short" })}, ${page.dataset.clock.replace("HH", two(at.getHours())).replace("mm", two(at.getMinutes())).replaceAll("'", "")}`;
};

function fill(link, { title, lang, href, url }) {
  link.textContent = title;
  link.dir = "auto";
  if (lang) link.lang = lang;
  link.href = url ?? place(href);
}

function time(node, text) {
  node.dateTime = text;
  node.textContent = moment(text);
}

function showStory(story) {
  const part = take("story");
  const title = part.querySelector("h2");
  title.textContent = story.title;
  title.dir = "auto";
  if (story.lang) title.lang = story.lang;
  document.title = `${story.title} · ${document.title}`;
  part.querySelector("ol").replaceChildren(...story.reports.map(report => {
    const line = take("report");
    fill(line.querySelector("a"), report);
    line.querySelector(".who").textContent = report.publisher;
    time(line.querySelector("time"), report.at);
    const words = line.querySelector(".excerpt");
    if (report.words) words.textContent = report.words; else words.remove();
    if (report.lang && report.words) words.lang = report.lang;
    return line;
  }));
  page.querySelector("[data-place]").replaceChildren(part);
}

function showList(stories) {
  page.querySelector("ol[data-list]").replaceChildren(...stories.map(story => {
    const line = take("line");
    fill(line.querySelector("a"), story);
    line.querySelector(".who").textContent = story.reports.map(report => report.publisher).filter((name, at, all) => all.indexOf(name) === at).slice(0, 3).join(", ");
    time(line.querySelector("time"), story.at);
    return line;
  }));
}

const kept = await fetch(place("/offline.json").split("?")[0]).then(answer => answer.ok ? answer.json() : null).catch(() => null);
const asked = key(location.pathname);
const isOffered = /\/offline$/.test(location.pathname);
if (kept) {
  page.querySelector("[data-as-of]").textContent = page.dataset.asOf.replace("{0}", moment(kept.at));
  const story = kept.stories.find(story => story.href === asked || story.also === asked);
  if (story) showStory(story);
  showList(kept.stories);
}
if (!isOffered) page.querySelector("[data-missing]").hidden = !!kept?.stories.some(story => story.href === asked || story.also === asked);
const saved = read("saved", []).find(item => item?.href === asked);
if (saved) page.querySelector("[data-saved-title]").textContent = saved.title;
