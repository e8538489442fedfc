// @ts-check
/// <reference lib="dom" />

/**
 * Reloads a page when the site has a newer version than the page shows. All pages of a browser share one connection, in
 * a shared worker that also runs this file: browsers open at most six connections to a server, and a seventh page would
 * wait forever.
 * @see https://html.spec.whatwg.org/multipage/workers.html#shared-workers
 */
const EVENTS = "events";
const RETRY_MS = 1_000;

/**
 * Calls `hear` with the site's version at once, and whenever it changes.
 * @param {string} base the URL of this script, which the events are beside
 * @param {(version: number) => void} hear
 */
function listen(base, hear) {
  const source = new EventSource(new URL(EVENTS, base));
  source.onmessage = ({ data }) => hear(Number(data));
  source.onerror = () => {
    // Browsers restore a lost connection, but not one that was refused.
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(base, hear), RETRY_MS);
  };
}

/** Runs in the worker: passes each version to all open pages. */
function share() {
  /** @type {Set<MessagePort>} */
  const pages = new Set();
  let latest = 0;
  self.addEventListener("connect", (event) => {
    const { ports } = /** @type {MessageEvent} */ (event);
    for (const page of ports) {
      page.onmessage = ({ data: isOpen }) => {
        if (isOpen) pages.add(page);
        else pages.delete(page);
        if (isOpen) page.postMessage(latest);
      };
    }
  });
  listen(self.location.href, (version) => {
    latest = version;
    for (const page of pages) page.postMessage(version);
  });
}

/** @param {HTMLScriptElement} script */
function follow({ src, dataset }) {
  let shown = Number(dataset.version);
  const hear = (/** @type {number} */ version) => {
    if (version <= shown) return;
    shown = version;
    location.reload();
  };
  if (typeof SharedWorker === "undefined") {
    listen(src, hear);
    return;
  }
  const worker = new SharedWorker(src);
  worker.port.onmessage = ({ data }) => hear(data);
  worker.onerror = () => listen(src, hear);
  worker.port.postMessage(true);
  addEventListener("pagehide", () => worker.port.postMessage(false));
  // A page restored from the back/forward cache may be outdated.
  addEventListener("pageshow", ({ persisted }) => persisted && worker.port.postMessage(true));
}

if (typeof document === "undefined") share();
else if (document.currentScript instanceof HTMLScriptElement) follow(document.currentScript);
