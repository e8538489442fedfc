// @ts-check

/** @import { Engine, Listing, SearchSettings } from "./types.ts" */

/** A connection that fails halfway leaves Pagefind waiting for ever. */
const PATIENCE_MS = 30_000;

/**
 * Loads the indexes of all languages. Each language has an engine of its own, since words are cut to their stems
 * differently: the fragment makes the module another one without loading it again.
 * @param {SearchSettings} settings
 * @returns {Promise<Engine[]>}
 */
export async function openEngines({ files, prefix }) {
  const response = await fetch(`${files}index.json`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} of ${response.url}`);
  /** @type {Listing} */
  const { engine, languages } = await response.json();
  const opened = languages.map(async ({ language, groups }) => {
    const [first, ...others] = groups;
    const { createInstance } = await import(`${files}${engine}#${language}`);
    const options = { baseUrl: prefix, noWorker: true, excerptEllipsis: "…" };
    const pagefind = createInstance({
      ...options,
      basePath: files + first?.path,
      metaCacheTag: first?.version,
    });
    const merged = others.map(({ path, version }) =>
      pagefind.mergeIndex(files + path, { ...options, language, metaCacheTag: version }),
    );
    await Promise.all(merged);
    return { language, pagefind, groups };
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
