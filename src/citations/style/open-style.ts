import { short } from "../../excerpt.ts";
import type { CslItem } from "../csl-item.ts";
import type { Reference } from "../types.ts";
import { type Engine, forgetEngine, NUMERIC, openEngine, POSITION } from "./engine.ts";
import { entryMarkup, linksOf } from "./entry.ts";
import { styledItem } from "./item.ts";
import { kin } from "./kin.ts";
import { type ListEntry, listEntries } from "./list-entries.ts";
import { rememberAll } from "./memory.ts";
import type { CitationStyle, StyleSource } from "./types.ts";
import { callWriter } from "./write-calls.ts";

type Calls = Parameters<CitationStyle["cite"]>[0];
type References = Parameters<CitationStyle["cite"]>[1];

/**
 * An academic style. citeproc is loaded when a first source is cited. It throws at what neither a style's check nor a
 * source's can foresee: then the sources have no form of the style, and the reason is given.
 */
export function openStyle(source: StyleSource, file?: string): CitationStyle {
  let opened: CitationStyle["cite"] | undefined;
  let problem = "";
  let failures = 0;
  return {
    name: file ?? source.name,
    isFile: source.xml !== undefined,
    cite: (calls, references) => {
      if (failures >= MOST_FAILURES) return { entries: new Map(), problem };
      try {
        opened ??= citer(openEngine(source), source);
        return opened(calls, references);
      } catch (cause) {
        // What it was at when it threw is in its way from then on.
        opened = undefined;
        forgetEngine(source);
        failures += 1;
        problem = reasonOf(cause);
        return { entries: new Map(), problem };
      }
    },
  };
}

/** To open citeproc anew is dear: a style that fails so often is asked no more. */
const MOST_FAILURES = 10;

/** citeproc throws texts, some of them with its name and a stack in them. */
function reasonOf(cause: unknown): string {
  const [line = ""] = String(cause instanceof Error ? cause.message : cause).split("\n", 1);
  return short(line.replaceAll(/citeproc-js error: ?|^Error: /g, ""));
}

/**
 * What citeproc writes of a source is remembered, with the sources that may change it: the same in every article, and
 * in whatever order articles are read.
 */
function citer(engine: Engine, source: StyleSource): CitationStyle["cite"] {
  const { update_mode: mode, xclass } = engine.opt;
  const asNumbers = mode === NUMERIC || xclass === "note";
  const entriesOf = rememberAll((families) =>
    families.map((family) => listEntries(engine, JSON.parse(family) as CslItem[])),
  );
  const writeCalls = callWriter(engine);
  return (calls, references) => {
    const cited = citedItems(calls, references, source);
    if (cited.length === 0) return { entries: new Map() };
    // Where a call depends on those before it, so do all.
    const together = mode === POSITION ? [cited] : kin(cited);
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

/** By first use. */
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

/** As the style sorts its list; by first use what is alike in that. */
function sorted(
  { registry }: Engine,
  cited: readonly CslItem[],
  entries: ReadonlyMap<string, ListEntry>,
): string[] {
  const rows = cited.map(({ id }, seq) => ({ id, seq, sortkeys: entries.get(id)?.sortkeys ?? [] }));
  return rows.sort(registry.sorter.compareKeys).map(({ id }) => id);
}
