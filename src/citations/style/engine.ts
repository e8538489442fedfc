import { createRequire } from "node:module";
import type { CslItem } from "../csl-item.ts";
import { BUNDLED_LOCALES, BUNDLED_STYLES } from "./bundled.ts";
import type { StyleSource } from "./types.ts";

/** A source as a call names it. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#cite-items */
export interface Cite {
  id: string;
  label?: string;
  locator?: string;
  prefix?: string;
  suffix?: string;
  "suppress-author"?: boolean;
}

interface Registered {
  sortkeys: (string | undefined)[];
  seq: number;
}

/** What is used of citeproc's engine. https://citeproc-js.readthedocs.io/en/latest/running.html */
export interface Engine {
  opt: {
    class: "in-text" | "note";
    xclass: "in-text" | "note";
    update_mode: number;
    development_extensions: Record<string, boolean>;
  };
  sys: {
    retrieveItem: (id: string) => object;
    wrapCitationEntry?: (text: string, id: string) => string;
  };
  citation: { opt: { layout_prefix?: string; layout_suffix?: string; layout_delimiter?: string } };
  bibliography: { tokens: readonly unknown[] };
  registry: {
    registry: Record<string, Registered>;
    sorter: { compareKeys: (a: Registered, b: Registered) => number };
  };
  updateItems: (ids: readonly string[]) => void;
  /** The markup of one call. It may write into the cites. */
  makeCitationCluster: (cites: Cite[]) => string;
  rebuildProcessorState: (
    clusters: readonly {
      citationID: string;
      citationItems: readonly Cite[];
      properties: { noteIndex: number };
    }[],
    format: "html",
    uncited: readonly [],
  ) => [id: string, note: number, markup: string][];
  /** A word of its language: `et-al`, `and`. */
  getTerm: (name: string) => string;
  makeBibliography: () => false | [{ entry_ids: string[][] }, string[]];
}

/** Its values of `update_mode`. */
export const NUMERIC = 1;
export const POSITION = 2;

interface Register {
  add: (name: string, text: string) => unknown;
}

interface CslPlugin {
  engine: (items: readonly CslItem[], style: string, locale: string, format: "html") => Engine;
  styles: Register;
}

/**
 * Opens citeproc with a style. It is loaded here and nowhere else: that and the first engine take half a second, which
 * a publication without an academic style does not spend. Not with `import`, as articles are read without a pause.
 */
export function openEngine({ name, xml, language }: StyleSource): Engine {
  const { engine: open, styles } = loadPlugin();
  // Engines are kept by the name of their style.
  const known = xml === undefined ? name : `${name}\n${xml}`;
  if (xml === undefined && !BUNDLED_STYLES.includes(name)) throw new Error(`no style ${name}`);
  if (xml !== undefined) styles.add(known, xml);
  const engine = opened(() => open([], known, localeOf(language), "html"), name);
  const extensions = engine.opt.development_extensions;
  // A note is an editor's words, and no place for variables.
  extensions.field_hack = false;
  extensions.wrap_url_and_doi = false;
  extensions.apply_citation_wrapper = true;
  return engine;
}

/** citeproc throws texts, which tell nobody where they come from. */
function opened(open: () => Engine, name: string): Engine {
  try {
    return open();
  } catch (cause) {
    throw new Error(`citeproc can't use the style ${name}: ${cause}`, { cause });
  }
}

function loadPlugin(): CslPlugin {
  const require = createRequire(import.meta.url);
  const { plugins } = require("@citation-js/core") as {
    plugins: { config: { get: (name: string) => CslPlugin } };
  };
  require("@citation-js/plugin-csl");
  // citeproc's remarks on a style would stand in the middle of a report, or of its JSON.
  const inPlugin = createRequire(require.resolve("@citation-js/plugin-csl"));
  (inPlugin("citeproc") as { debug: (text: string) => void }).debug = () => {};
  return plugins.config.get("@csl");
}

function localeOf(language: string): string {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  return (Object.hasOwn(BUNDLED_LOCALES, primary) && BUNDLED_LOCALES[primary]) || "en-US";
}
