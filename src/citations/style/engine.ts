import { requireModule } from "../../require-module.ts";
import { BUNDLED_LOCALES } from "./bundled.ts";
import { readStyle } from "./check-style.ts";
import { type StyleTree, styleTree } from "./style-tree.ts";
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

/** The part of citeproc's engine that is used. https://citeproc-js.readthedocs.io/en/latest/running.html */
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
  /** Returns the markup of one call. It may modify the cites. */
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
  /** A term in the engine's language: `et-al`, `and`. */
  getTerm: (name: string) => string;
  makeBibliography: () => false | [{ entry_ids: string[][] }, string[]];
}

/** Values of `update_mode`. */
export const NUMERIC = 1;
export const POSITION = 2;

interface Register {
  has: (name: string) => boolean;
  get: (name: string) => unknown;
}

/** citeproc's constructor. https://citeproc-js.readthedocs.io/en/latest/running.html#instantiation-cslengine */
interface Citeproc {
  Engine: new (
    sys: { retrieveLocale: (tag: string) => unknown; retrieveItem: (id: string) => object },
    style: unknown,
    locale: string,
    isForced: true,
  ) => Engine & { setOutputFormat: (format: "html") => void };
  debug: (text: string) => void;
}

/** The exports of `citation-js.ts`. */
interface CitationJs {
  citeproc: Citeproc;
  csl: { styles: Register; locales: Register };
}

/** Opening an engine takes tenths of a second, too much for every build of a server. */
const engines = new Map<string, Engine>();
const MAX_ENGINES = 4;

/**
 * Opens citeproc with a style. citeproc is loaded only here: with the first engine that takes half a second, which
 * publications without an academic style save. Uses `require`, since articles are read synchronously.
 */
export function openEngine(source: StyleSource): Engine {
  const known = engines.get(keyOf(source));
  if (known) return known;
  const { citeproc, csl } = loadPlugin();
  const style = source.xml === undefined ? csl.styles.get(source.name) : treeOf(source.xml);
  const retrieveLocale = (tag: string): unknown =>
    csl.locales.has(tag) ? csl.locales.get(tag) : {};
  const sys = { retrieveLocale, retrieveItem: () => ({}) };
  const engine = new citeproc.Engine(sys, style, localeOf(source.language), true);
  engine.setOutputFormat("html");
  const extensions = engine.opt.development_extensions;
  // Notes are an editor's words, so citeproc must not read variables from them.
  extensions.field_hack = false;
  extensions.wrap_url_and_doi = false;
  extensions.apply_citation_wrapper = true;
  if (engines.size >= MAX_ENGINES) engines.clear();
  engines.set(keyOf(source), engine);
  return engine;
}

/** Discards an engine that threw, as its state is unknown; the next sources get a new one. */
export function forgetEngine(source: StyleSource): void {
  engines.delete(keyOf(source));
}

function keyOf({ name, xml, language }: StyleSource): string {
  return [language, name, xml ?? ""].join("\n");
}

function treeOf(xml: string): StyleTree {
  const read = readStyle(xml);
  if ("problem" in read) throw new Error(read.problem.message);
  return styleTree(read.root);
}

function loadPlugin(): CitationJs {
  const loaded = requireModule<CitationJs>("src/citations/style/citation-js");
  // citeproc's remarks on a style would be printed in the middle of a report or its JSON.
  loaded.citeproc.debug = () => {};
  return loaded;
}

function localeOf(language: string): string {
  const primary = language.split("-")[0]?.toLowerCase() ?? "";
  return (Object.hasOwn(BUNDLED_LOCALES, primary) && BUNDLED_LOCALES[primary]) || "en-US";
}
