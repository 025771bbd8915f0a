// Larger and smaller text, kept in the reader's own browser; early.js brings it back before the next page is painted.
import { read, write } from "./store.js";

const steps = [87.5, 100, 112.5, 125, 150, 175, 200];
const told = document.querySelector("[data-size-told]");
for (const button of document.querySelectorAll("[data-size]")) {
  button.addEventListener("click", () => {
    const at = steps.indexOf(read("size", 100));
    const size = steps[Math.min(steps.length - 1, Math.max(0, (at < 0 ? 1 : at) + Number(button.dataset.size)))];
    write("size", size);
    document.documentElement.style.fontSize = size === 100 ? "" : `${size}%`;
    told.textContent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent", maximumFractionDigits: 1 }).format(size / 100);
  });
}
