import { short } from "../../excerpt.ts";
import type { CslItem } from "../csl-item.ts";
import type { Reference } from "../types.ts";
import { cacheEach } from "./cache.ts";
import { type Engine, forgetEngine, NUMERIC, openEngine, POSITION } from "./engine.ts";
import { entryMarkup, linksOf } from "./entry.ts";
import { styledItem } from "./item.ts";
import { type ListEntry, listEntries } from "./list-entries.ts";
import { groupRelated } from "./related-items.ts";
import type { CitationStyle, StyleSource } from "./types.ts";
import { callWriter } from "./write-calls.ts";

type Calls = Parameters<CitationStyle["cite"]>[0];
type References = Parameters<CitationStyle["cite"]>[1];

/**
 * Opens an academic style. citeproc is loaded when the first source is cited. It may throw in ways that the checks of
 * styles and sources can't foresee: then the sources are not styled, and the problem is returned.
 */
export function openStyle(source: StyleSource, file?: string): CitationStyle {
  let opened: CitationStyle["cite"] | undefined;
  let problem = "";
  let failures = 0;
  return {
    name: file ?? source.name,
    isFile: source.xml !== undefined,
    cite: (calls, references) => {
      if (failures >= MAX_FAILURES) return { entries: new Map(), problem };
      try {
        opened ??= citer(openEngine(source), source);
        return opened(calls, references);
      } catch (cause) {
        // An engine that threw is in an unknown state.
        opened = undefined;
        forgetEngine(source);
        failures += 1;
        problem = reasonOf(cause);
        return { entries: new Map(), problem };
      }
    },
  };
}

/** Opening citeproc again is slow, so a style that fails this often is given up. */
const MAX_FAILURES = 10;

/** citeproc throws strings, some with its name and a stack trace. */
function reasonOf(cause: unknown): string {
  const [line = ""] = String(cause instanceof Error ? cause.message : cause).split("\n", 1);
  return short(line.replaceAll(/citeproc-js error: ?|^Error: /g, ""));
}

/**
 * Caches citeproc's output for each source together with the sources that may affect it, so the result is the same in
 * every article and in any order of reading.
 */
function citer(engine: Engine, source: StyleSource): CitationStyle["cite"] {
  const { update_mode: mode, xclass } = engine.opt;
  const asNumbers = mode === NUMERIC || xclass === "note";
  const entriesOf = cacheEach((families) =>
    families.map((family) => listEntries(engine, JSON.parse(family) as CslItem[])),
  );
  const writeCalls = callWriter(engine);
  return (calls, references) => {
    const cited = citedItems(calls, references, source);
    if (cited.length === 0) return { entries: new Map() };
    // If a call depends on earlier ones, all sources are related.
    const together = mode === POSITION ? [cited] : groupRelated(cited);
    const families = asNumbers ? cited.map((item) => [item]) : together;
    const entries = entriesOf(families.map((family) => JSON.stringify(family))).flat();
    const byKey = new Map(entries.map((entry) => [entry.id, entry]));
    return {
      entries: markupByKey(entries, references),
      ...(!asNumbers && {
        calls: writeCalls(
          calls.map(({ uses }) => uses),
          families,
        ),
        order: sorted(engine, cited, byKey),
      }),
    };
  };
}

/** Cited items by first use. */
function citedItems(calls: Calls, references: References, style: StyleSource): CslItem[] {
  const keys = new Set(calls.flatMap(({ uses }) => uses.map(({ key }) => key)));
  return [...keys].flatMap((key) => {
    const reference = references.get(key);
    return reference ? [styledItem(reference, style)] : [];
  });
}

function markupByKey(
  entries: readonly ListEntry[],
  references: ReadonlyMap<string, Reference>,
): Map<string, string> {
  return new Map(
    entries.flatMap(({ id, pieces }): [string, string][] => {
      const reference = references.get(id);
      if (!reference || pieces.length === 0) return [];
      return [[id, String(entryMarkup(pieces, linksOf(reference)))]];
    }),
  );
}

/** In the order of the style's list; ties are in order of first use. */
function sorted(
  { registry }: Engine,
  cited: readonly CslItem[],
  entries: ReadonlyMap<string, ListEntry>,
): string[] {
  const rows = cited.map(({ id }, seq) => ({ id, seq, sortkeys: entries.get(id)?.sortkeys ?? [] }));
  return rows.sort(registry.sorter.compareKeys).map(({ id }) => id);
}
