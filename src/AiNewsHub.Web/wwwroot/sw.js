// Answers from what is kept only where the server does not: while it answers, its word is what the reader sees.
const files = "hub-files-1", news = "hub-news-1", saved = "hub-saved-1";
const mostFiles = 60;
const freshFor = 10 * 60_000;
// What is kept is what every reader sees.
const asReader = { credentials: "omit" };
let asked = 0;

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("hub-") && ![files, news, saved].includes(name)) await caches.delete(name);
  await clients.claim();
})()));

addEventListener("fetch", event => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin || /\/(admin|account|api|images)\b/.test(address.pathname)) return;
  if (request.mode === "navigate") event.respondWith(orKept(request, () => page(address)));
  else if (["style", "script", "manifest"].includes(request.destination) || /\.(svg|ico|png)$/.test(address.pathname))
    event.respondWith(orKept(request, () => caches.match(request, { ignoreVary: true })));
  else if (address.pathname.endsWith("/offline.json")) event.respondWith(orKept(request, () => caches.match(request, { cacheName: news, ignoreVary: true })));
});

// A proxy that finds no hub behind it answers for nobody.
async function orKept(request, kept) {
  let answer;
  try {
    answer = await fetch(request);
    if (![502, 503, 504].includes(answer.status)) return answer;
  } catch (fault) {
    answer = fault;
  }
  const other = await kept();
  if (other) return other;
  if (answer instanceof Response) return answer;
  throw answer;
}

const key = path => path.replace(/^.*?(?=\/(stories|articles)\/)/, "").replace(/^(\/articles\/\d+).*/, "$1");

async function page(address) {
  const own = await (await caches.open(saved)).match(key(address.pathname), { ignoreVary: true });
  if (own) return own;
  const shells = await caches.open(news);
  const kept = (await shells.keys()).map(request => new URL(request.url).pathname);
  if (kept.includes(address.pathname)) return shells.match(address.pathname, { ignoreVary: true });
  const shell = kept.filter(path => path.endsWith("/offline")).sort((one, other) => match(other) - match(one))[0];
  return shell && shells.match(shell, { ignoreVary: true });

  // The one in the language of the page that is asked for, else any.
  function match(path) { return address.pathname.startsWith(path.replace(/offline$/, "")) ? path.length : 0; }
}

addEventListener("message", event => event.waitUntil(keep(event.data)));

async function keep({ home, assets, items }) {
  if (Date.now() - asked > freshFor) {
    asked = Date.now();
    const shells = await caches.open(news);
    for (const name of ["/offline", "/saved", "/offline.json"]) {
      const answer = await fetch(home + name, asReader).catch(() => null);
      if (!answer?.ok) continue;
      await shells.put(home + name, answer.clone());
      if (!name.endsWith(".json")) for (const [, address] of (await answer.text()).matchAll(/(?:src|href)="([^"]+\.(?:js|css|svg)[^"]*)"/g)) assets.push(new URL(address, answer.url).href);
    }
  }

  const shelf = await caches.open(files);
  const known = new Set((await shelf.keys()).map(request => request.url));
  for (const asset of assets) if (!known.has(asset)) await shelf.add(asset).catch(() => {});
  const all = await shelf.keys();
  for (const old of all.slice(0, Math.max(0, all.length - mostFiles))) await shelf.delete(old);
  await keepSaved(home, items);
}

async function keepSaved(home, items) {
  const shelf = await caches.open(saved);
  const kept = new Set((await shelf.keys()).map(request => new URL(request.url).pathname));
  for (const path of kept) if (!items.includes(path)) await shelf.delete(path);
  for (const item of items) {
    if (kept.has(item)) continue;
    const answer = await fetch(home + item, asReader).catch(() => null);
    // What its publisher lets nobody keep stays where it is.
    if (answer?.ok && !/noarchive/.test(answer.headers.get("X-Robots-Tag") ?? "")) await shelf.put(item, await unredirected(answer));
  }
}

// A navigation may not be answered by what came from elsewhere.
const unredirected = async answer => answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer;
