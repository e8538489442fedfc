// @ts-check
/// <reference lib="dom" />

/**
 * Loads a page again when the site has a newer version than the page shows. All pages of a browser share one connection,
 * in a worker that runs this file too: a browser opens only six to a server, and each further page would wait for ever.
 * @see https://html.spec.whatwg.org/multipage/workers.html#shared-workers
 */
const EVENTS = "events";
const RETRY_MS = 1_000;

/**
 * Hears the site's version at once, and whenever it changes.
 * @param {string} base where the server keeps what is its own
 * @param {(version: number) => void} hear
 */
function listen(base, hear) {
  const source = new EventSource(new URL(EVENTS, base));
  source.onmessage = ({ data }) => hear(Number(data));
  source.onerror = () => {
    // A lost connection is made again by the browser, but not one that was refused.
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(base, hear), RETRY_MS);
  };
}

/** The worker: passes what it hears to all pages that are open. */
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
  // A page that a browser has kept may be an old one.
  addEventListener("pageshow", ({ persisted }) => persisted && worker.port.postMessage(true));
}

if (typeof document === "undefined") share();
else if (document.currentScript instanceof HTMLScriptElement) follow(document.currentScript);
