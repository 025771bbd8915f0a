// Everything works without this: it adds keys, and news of sources being read.

const isTyping = target => target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]");

addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (event.key === "/") {
    const field = document.querySelector("input[type=search]");
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "j" || event.key === "k") {
    step(event.key === "j" ? 1 : -1);
  }
});

function step(by) {
  const headlines = [...document.querySelectorAll("main h2 > a, main a.headline")].filter(link => link.offsetParent);
  const at = headlines.indexOf(document.activeElement);
  headlines[Math.min(Math.max(at + by, 0), headlines.length - 1)]?.focus();
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
    for (const { slug, words } of progress.arrived) {
      const line = document.querySelector(`[data-source="${CSS.escape(slug)}"] span`);
      if (line) line.textContent = words;
    }
    // The first articles replace the waiting page; after that the reader decides when to look again.
    if (progress.articles > 0 && document.querySelector(".beginning")) location.reload();
    if (progress.checked >= progress.sources) events.close();
  };
}
