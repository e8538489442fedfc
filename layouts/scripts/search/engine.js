// @ts-check
/// <reference lib="dom" />

/** @import { Engine, Engines, ListedLanguage, Listing, Pagefind, SearchSettings } from "./types.ts" */

/** A connection that fails halfway leaves Pagefind waiting forever. */
const PATIENCE_MS = 30_000;

/**
 * Requests the files that Pagefind asks for first, while its module is still on the way.
 * @param {readonly string[]} urls
 */
function loadAhead(urls) {
  for (const href of urls) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });
    document.head.append(link);
  }
}

/**
 * Reads which indexes there are. Each language is loaded when it is first opened.
 * @param {SearchSettings} settings
 * @returns {Promise<Engines>}
 */
export async function listEngines(settings) {
  const response = await fetch(`${settings.files}index.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} of ${response.url}`);
  /** @type {Listing} */
  const listing = await response.json();
  /** @type {Map<string, Promise<Engine>>} */
  const opened = new Map();
  const openOnce = (/** @type {ListedLanguage} */ listed) => {
    const engine =
      opened.get(listed.language) ?? inTime(openEngine(listed, listing.engine, settings));
    opened.set(listed.language, engine);
    engine.catch(() => opened.delete(listed.language));
    return engine;
  };
  return {
    languages: listing.languages.map(({ language }) => language),
    open: (chosen) =>
      Promise.all(
        listing.languages.filter(({ language }) => chosen.includes(language)).map(openOnce),
      ),
  };
}

/**
 * Loads the indexes of a language. Stemming differs by language, so each needs its own engine: the URL fragment makes
 * the browser instantiate the module again without another download.
 * @param {ListedLanguage} listed
 * @param {string} module
 * @param {SearchSettings} settings
 * @returns {Promise<Engine>}
 */
async function openEngine({ language, elisions, groups }, module, { files, prefix }) {
  const [first, ...others] = groups;
  const [, version] = /(\w+)\.js$/.exec(module) ?? [];
  loadAhead([
    `${files}${first?.path}wasm.${version}.pagefind`,
    ...groups.map((group) => `${files}${group.path}pagefind.${group.version}.pf_meta`),
  ]);
  /** @type {{ createInstance: (options: object) => Pagefind }} */
  const { createInstance } = await import(`${files}${module}#${language}`);
  const options = { baseUrl: prefix, excerptEllipsis: "…" };
  const pagefind = createInstance({
    ...options,
    noWorker: true,
    basePath: files + first?.path,
    metaCacheTag: first?.version,
  });
  const merged = others.map((group) =>
    pagefind.mergeIndex(files + group.path, { ...options, language, metaCacheTag: group.version }),
  );
  await Promise.all(merged);
  const searchers = pagefind.instances();
  const indexes = groups.flatMap(({ path }) => {
    const searcher = searchers.find(({ basePath }) => basePath === files + path);
    return searcher ? { searcher, held: new Map() } : [];
  });
  return { language, elisions, pagefind, indexes };
}

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @returns {Promise<Value>}
 */
function inTime(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("nothing came in time")), PATIENCE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
