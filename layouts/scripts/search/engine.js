// @ts-check
/// <reference lib="dom" />

/** @import { Engine, Listing, Pagefind, SearchSettings } from "./types.ts" */

/** A connection that fails halfway leaves Pagefind waiting forever. */
const PATIENCE_MS = 30_000;

/**
 * Preloads an index's entry file, which Pagefind itself requests only after two other responses. The URL must match
 * Pagefind's, which includes `metaCacheTag`.
 * @param {string} folder
 * @param {string} version
 */
function loadAhead(folder, version) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
  link.href = `${folder}pagefind-entry.json?ts=${version}`;
  document.head.append(link);
}

/**
 * Loads the indexes of all languages. Stemming differs by language, so each needs its own engine: the URL fragment
 * makes the browser instantiate the module again without another download.
 * @param {SearchSettings} settings
 * @returns {Promise<Engine[]>}
 */
export async function openEngines({ files, prefix }) {
  const response = await fetch(`${files}index.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} of ${response.url}`);
  /** @type {Listing} */
  const { engine, languages } = await response.json();
  for (const { path, version } of languages.flatMap(({ groups }) => groups))
    loadAhead(files + path, version);
  const opened = languages.map(async ({ language, elisions, groups }) => {
    const [first, ...others] = groups;
    /** @type {{ createInstance: (options: object) => Pagefind }} */
    const { createInstance } = await import(`${files}${engine}#${language}`);
    const options = { baseUrl: prefix, excerptEllipsis: "…" };
    const pagefind = createInstance({
      ...options,
      noWorker: true,
      basePath: files + first?.path,
      metaCacheTag: first?.version,
    });
    const merged = others.map(({ path, version }) =>
      pagefind.mergeIndex(files + path, { ...options, language, metaCacheTag: version }),
    );
    await Promise.all(merged);
    const searchers = pagefind.instances();
    const indexes = groups.flatMap(({ path }) => {
      const searcher = searchers.find(({ basePath }) => basePath === files + path);
      return searcher ? { searcher, held: new Map() } : [];
    });
    return { language, elisions, pagefind, indexes };
  });
  return inTime(Promise.all(opened));
}

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @returns {Promise<Value>}
 */
export function inTime(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("nothing came in time")), PATIENCE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
