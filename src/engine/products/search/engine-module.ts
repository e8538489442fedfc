/**
 * What is changed in Pagefind's module, with how often each place occurs in the version that `package.json` pins.
 * It looks every 50 ms whether what it needs has been loaded, several times before a first result, and offers no way to be
 * called back: 4 ms is the shortest nap that browsers grant. And it merges the results of several indexes: only each by
 * itself can be asked whether it holds a word at all.
 */
const CHANGES = [
  { from: "asyncSleep(50)", to: "asyncSleep(4)", times: 2 },
  {
    from: "filters:()=>wrapper.filters()};",
    to: "filters:()=>wrapper.filters(),instances:()=>wrapper.fallback.instances};",
    times: 1,
  },
] as const;

/** Pagefind's module as the search page uses it. Throws where a later version no longer has what is changed here. */
export function engineModule(code: string): string {
  return CHANGES.reduce((changed, { from, to, times }) => {
    const found = changed.split(from).length - 1;
    if (found !== times)
      throw new Error(
        `Pagefind's module has ${found} of “${from}”, not ${times}: compare src/engine/products/search/engine-module.ts with the installed version`,
      );
    return changed.replaceAll(from, to);
  }, code);
}
