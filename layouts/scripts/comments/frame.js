// @ts-check

/** Where giscus's session of a reader who signed in is kept: until the browser's tab is closed. */
const KEY = "giscus-session";

const frame = document.querySelector(".conversation > iframe");
if (frame instanceof HTMLIFrameElement) {
  const isGiscus = new URL(frame.src).origin !== location.origin;
  if (isGiscus) keepSession(frame);
  addEventListener("message", ({ origin, source, data }) => {
    if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
    const { giscus, comments } = Object(data);
    size(frame, isGiscus ? giscus?.resizeHeight : comments?.height);
    if (isGiscus && (giscus?.signOut || /credentials|state/i.test(giscus?.error ?? "")))
      signOut(frame);
  });
}

/**
 * GitHub sends readers back with a session in the page's address, which the frame needs: see
 * https://github.com/giscus/giscus/blob/main/client.ts
 * @param {HTMLIFrameElement} own
 */
function keepSession(own) {
  const here = new URL(location.href);
  const given = here.searchParams.get("giscus");
  if (given) {
    sessionStorage.setItem(KEY, given);
    here.searchParams.delete("giscus");
    history.replaceState(undefined, "", here);
  }
  const session = sessionStorage.getItem(KEY);
  if (!session) return;
  const url = new URL(own.src);
  url.searchParams.set("session", session);
  own.src = String(url);
  if (given) own.closest("details")?.setAttribute("open", "");
}

/** @param {HTMLIFrameElement} own */
function signOut(own) {
  if (!sessionStorage.getItem(KEY)) return;
  sessionStorage.removeItem(KEY);
  const url = new URL(own.src);
  url.searchParams.delete("session");
  own.src = String(url);
}

/**
 * @param {HTMLIFrameElement} own
 * @param {unknown} height In pixels.
 */
function size(own, height) {
  if (typeof height === "number" && height > 0 && height < 1e5) own.style.blockSize = `${height}px`;
}
