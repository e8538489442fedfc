// Starts Waline's client on its page, which a frame shows below articles.
import { init } from "./client.js";

const el = document.querySelector(".waline");
const path = new URLSearchParams(location.search).get("path") ?? "";
if (el instanceof HTMLElement && path.startsWith("/")) {
  const { server, language } = el.dataset;
  init({
    el,
    path,
    serverURL: server,
    lang: language,
    requiredMeta: ["nick"],
    meta: ["nick", "mail"],
    // Each of these would load something from another site.
    emoji: false,
    search: false,
    imageUploader: false,
    highlighter: false,
    texRenderer: false,
    noCopyright: true,
  });
  new ResizeObserver(() => {
    const height = document.documentElement.offsetHeight;
    parent.postMessage({ comments: { height } }, location.origin);
  }).observe(document.documentElement);
}
