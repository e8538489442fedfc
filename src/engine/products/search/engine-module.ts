/**
 * Changes to Pagefind's module, with the number of occurrences in the version that `package.json` pins.
 *
 * - Pagefind polls every 50 ms for what it has loaded, several times before the first result; 4 ms is the shortest delay
 *   that browsers allow.
 * - It asks each index for a file that only names two others. Their names are known: see `indexUrl`.
 * - It merges the results of several indexes: the change exposes each, to ask which of them contain a word.
 */
const CHANGES = [
  { from: "asyncSleep(50)", to: "asyncSleep(4)", times: 2 },
  {
    from: "let entry_response=await this.throttledFetch(entryUrl);let entry_json=await entry_response.json();",
    to: "let entry_json={version:this.version,languages:{index:{hash:this.metaCacheTag,wasm:import.meta.url.match(/(\\w+)\\.js/)[1]}}};",
    times: 1,
  },
  {
    from: "filters:()=>wrapper.filters()};",
    to: "filters:()=>wrapper.filters(),instances:()=>wrapper.fallback.instances};",
    times: 1,
  },
] as const;

/** Pagefind's module, changed for the search page. Throws if an updated version no longer matches the changes. */
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
