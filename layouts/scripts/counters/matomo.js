// Tells Matomo's script, which runs next, where to count: without cookies.
const { url, site } = document.currentScript.dataset;
window._paq = [
  ["disableCookies"],
  ["setTrackerUrl", url],
  ["setSiteId", site],
  ["trackPageView"],
  ["enableLinkTracking"],
];
