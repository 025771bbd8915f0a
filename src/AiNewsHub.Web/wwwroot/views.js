// Searches that a reader keeps in their own browser; each is an address of its own and has a feed.
import { place, read, write } from "./store.js";

const most = 50;
const isQuery = query => typeof query === "string" && query.length > 0 && query.length <= 500;
const all = () => read("views", []).filter(isQuery);
const keep = query => write("views", [query, ...all().filter(other => other !== query)].slice(0, most));
const forget = query => write("views", all().filter(other => other !== query));
const address = (query, format = "") => {
  const path = place(`/search${format}`);
  return `${path}${path.includes("?") ? "&" : "?"}q=${encodeURIComponent(query)}`;
};

for (const button of document.querySelectorAll("[data-view]")) {
  const { view, on, off } = button.dataset;
  const show = () => {
    const kept = all().includes(view);
    button.setAttribute("aria-pressed", kept);
    button.textContent = kept ? on : off;
  };
  button.addEventListener("click", () => {
    if (all().includes(view)) forget(view);
    else keep(view);
    show();
  });
  show();
}

const list = document.querySelector("[data-views]");
if (list) {
  const fill = () => {
    list.hidden = all().length === 0;
    list.querySelector("ul").replaceChildren(...all().map(query => {
      const [item, link, feed, button] = ["li", "a", "a", "button"].map(name => document.createElement(name));
      link.href = address(query);
      link.textContent = query;
      link.dir = "auto";
      feed.href = address(query, ".rss");
      feed.textContent = list.dataset.feed;
      feed.setAttribute("aria-label", `${list.dataset.feed}: ${query}`);
      feed.className = "quiet";
      button.type = "button";
      button.className = "plain";
      button.textContent = list.dataset.remove;
      button.setAttribute("aria-label", `${list.dataset.remove}: ${query}`);
      button.addEventListener("click", () => {
        forget(query);
        fill();
        document.querySelector(".search input[type=search]")?.focus();
      });
      item.append(link, " ", feed, " ", button);
      return item;
    }));
  };
  addEventListener("storage", fill);
  fill();
}
