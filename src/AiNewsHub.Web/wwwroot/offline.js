// Lets the hub be read without a net: what is kept, and where, is the service worker's business; it is told what this page uses and what is saved.
import { read } from "./store.js";

const items = () => read("saved", []).map(item => item?.href).filter(href => /^\/(stories|articles)\//.test(href ?? ""));

export async function keepForOffline() {
  const worker = (await navigator.serviceWorker?.ready)?.active;
  const home = new URL(document.querySelector(".wordmark").href).pathname.replace(/\/$/, "");
  const assets = [...new Set(performance.getEntriesByType("resource").map(entry => entry.name)
    .filter(name => name.startsWith(location.origin) && /\.(css|js|svg|ico|webmanifest)(\?|$)/.test(name)))];
  worker?.postMessage({ home, assets, items: items() });
}

// Only this one address may become a script, and only by this name.
const address = "/sw.js";
const policy = globalThis.trustedTypes?.createPolicy("hub-worker", { createScriptURL: () => address }) ?? { createScriptURL: () => address };
if ("serviceWorker" in navigator && isSecureContext && !navigator.connection?.saveData) {
  navigator.serviceWorker.register(policy.createScriptURL("")).then(keepForOffline).catch(() => { /* Some browsers keep nothing. */ });
}
