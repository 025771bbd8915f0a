// What is new since the last visit, by the reader's own browser. Nothing moves by itself: a line says it, the reader asks for more.
import { key, read, write } from "./store.js";

const pause = 30 * 60_000;
const mostOpened = 500;
const now = Date.now();

const visit = read("visit", { last: 0, since: 0 });
if (now - visit.last > pause) visit.since = visit.last;
visit.last = now;
write("visit", visit);

const here = key(location.href);
let opened = read("opened", []);
if (/^\/(stories|articles)\//.test(here) && !opened.includes(here)) write("opened", opened = [here, ...opened].slice(0, mostOpened));
opened = new Set(opened);

const box = document.querySelector("[data-news]");
if (box) {
  const [line, button, list] = [box.querySelector("[role=status]"), box.querySelector("button"), box.querySelector("ol")];
  const time = new Intl.DateTimeFormat(document.documentElement.lang, now - visit.since > 20 * 3600_000
    ? { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } : { hour: "2-digit", minute: "2-digit" });
  let news = [];

  const mark = link => {
    if (!link || link.dataset.unread || opened.has(key(link.href))) return;
    link.dataset.unread = "";
    const words = document.createElement("span");
    words.className = "unseen";
    words.lang = document.documentElement.lang;
    words.textContent = ` (${box.dataset.unread})`;
    link.append(words);
  };
  const markAll = () => {
    const fresh = new Set(news.map(story => key(story.href)));
    for (const link of document.querySelectorAll(".story h2 a, .story h3 a")) if (fresh.has(key(link.href))) mark(link);
    for (const item of document.querySelectorAll(".river > li")) {
      if (Date.parse(item.querySelector("time")?.dateTime) > visit.since) mark(item.querySelector("a.headline"));
    }
  };
  const fill = () => list.replaceChildren(...news.map(story => {
    const [item, link, who] = ["li", "a", "span"].map(name => document.createElement(name));
    link.href = story.href;
    link.textContent = story.title;
    link.className = "headline";
    link.dir = "auto";
    if (story.language) link.lang = story.language;
    who.className = "about";
    who.textContent = story.publisher;
    item.append(link, " ", who);
    return item;
  }));

  const tell = message => {
    news = message.stories;
    const since = words => words.replace("{0}", time.format(visit.since));
    if (message.count > 0) line.textContent = message.words + (visit.since ? ` ${since(box.dataset.since)}` : "");
    else line.textContent = visit.since ? since(box.dataset.nothing) : box.dataset.first;
    button.hidden = message.count === 0;
    // What is unfolded stays as it is until the reader asks again.
    if (list.hidden) fill();
    if (visit.since) markAll();
  };
  button.addEventListener("click", () => {
    list.hidden = !list.hidden;
    if (!list.hidden) fill();
    button.setAttribute("aria-expanded", !list.hidden);
    button.textContent = box.dataset[list.hidden ? "show" : "hide"];
  });

  let events = null;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      const address = new URL(box.dataset.news, location.href);
      address.searchParams.set("after", visit.since ? Math.floor(visit.since / 60_000) * 60_000 : box.dataset.now);
      events = new EventSource(address);
      events.onmessage = message => tell(JSON.parse(message.data));
    }
  };
  document.addEventListener("visibilitychange", listen);
  listen();
}
