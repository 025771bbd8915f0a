// Everything works without this: it adds keys, what a reader keeps in their own browser, and news of sources being read.
import "./keys.js";
import "./muted.js";
import "./saved.js";
import "./share.js";
import "./visits.js";

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
    for (const { slug, words } of progress.arrived) {
      const line = document.querySelector(`[data-source="${CSS.escape(slug)}"] span`);
      if (line) line.textContent = words;
    }
    // The first articles replace the waiting page; after that the reader decides when to look again.
    if (progress.articles > 0 && document.querySelector(".beginning")) location.reload();
    if (progress.checked >= progress.sources) events.close();
  };
}
