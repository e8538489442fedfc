// Starts Plausible's script, which runs next: it reads the options from here.
window.plausible = (...event) => {
  window.plausible.q = [...(window.plausible.q ?? []), event];
};
window.plausible.init = (options = {}) => {
  window.plausible.o = options;
};
window.plausible.init();
