// @ts-check
/// <reference lib="dom" />

/**
 * What the corner does with a script: the report is modal and, once closed, stays closed until there is another one; the
 * panel shows the article in place. Without this script, all of it is plain HTML.
 */

const CLOSED = "dateline-closed-report";

/** @param {HTMLDialogElement} dialog */
function openReport(dialog) {
  const { report = "" } = dialog.dataset;
  // `close` would fire the event below, as if a person had closed it.
  dialog.open = false;
  dialog.addEventListener("close", () => sessionStorage.setItem(CLOSED, report));
  if (sessionStorage.getItem(CLOSED) !== report) dialog.showModal();
}

/**
 * Loads the server's page about the article into the panel, when it is first opened.
 * @param {HTMLDetailsElement} menu
 */
function loadArticle(menu) {
  const place = menu.querySelector(".article");
  if (!(place instanceof HTMLElement)) return;
  const { src = "" } = place.dataset;
  menu.addEventListener(
    "toggle",
    async () => {
      const response = await fetch(src);
      if (!response.ok) return;
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const found = page.getElementById("article");
      if (found) place.replaceChildren(...found.children);
    },
    { once: true },
  );
}

/**
 * Escape and a click elsewhere close the panel.
 * @param {HTMLDetailsElement} menu
 * @param {Element} host
 */
function closeOnLeave(menu, host) {
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
  addEventListener("click", ({ target }) => {
    if (target !== host) menu.open = false;
  });
}

const host = document.querySelector("dateline-corner");
const dialog = host?.shadowRoot?.querySelector("dialog");
const menu = host?.shadowRoot?.querySelector("details");
if (dialog) openReport(dialog);
if (host && menu) {
  loadArticle(menu);
  closeOnLeave(menu, host);
}
