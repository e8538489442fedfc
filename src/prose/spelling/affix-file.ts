import { memoByKey } from "../../memo.ts";
import { conditionOf } from "./conditions.ts";
import { type Affix, type AffixFile, FLAG_OPTIONS, type FlagOption } from "./types.ts";

const OPTIONS: ReadonlySet<string> = new Set(FLAG_OPTIONS);
const DEFAULT_COMPOUND_MIN = 3;

/** Reads a Hunspell affix file. Options that it does not know are ignored. */
export function readAffixFile(text: string): AffixFile {
  const rows = text
    .replace(/^\ufeff/, "")
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const settingOf = (option: string): string | undefined =>
    rows.find(([name]) => name === option)?.[1];
  const flagsOf = flagReader(settingOf("FLAG"), aliasesIn(rows));
  const prefixes = affixesIn(rows, "PFX", flagsOf);
  const suffixes = affixesIn(rows, "SFX", flagsOf);
  return {
    prefixes,
    suffixes,
    inner: innerOf(suffixes),
    longest: { prefix: longestOf(prefixes), suffix: longestOf(suffixes) },
    flags: Object.fromEntries(
      rows.flatMap(([name = "", value = ""]) => (isFlagOption(name) ? [[name, value]] : [])),
    ),
    compoundMin: Math.max(1, Number(settingOf("COMPOUNDMIN") ?? DEFAULT_COMPOUND_MIN)),
    letters: settingOf("TRY") ?? "esianrtolcdugmphbyfvkwz",
    replacements: rows.flatMap(([name, from, to]) =>
      name === "REP" && from !== undefined && to !== undefined
        ? [[from.replaceAll("_", " "), to.replaceAll("_", " ")] as const]
        : [],
    ),
    flagsOf,
  };
}

function isFlagOption(name: string): name is FlagOption {
  return OPTIONS.has(name);
}

function aliasesIn(rows: readonly string[][]): string[] {
  return rows.flatMap(([name, value = ""]) => (name === "AF" ? [value] : [])).slice(1);
}

/** Reads a word's flags: a character each, two with `long`, or numbers between commas. */
function flagReader(kind: string | undefined, aliases: readonly string[]): AffixFile["flagsOf"] {
  return memoByKey((written: string): ReadonlySet<string> => {
    const own = aliases.length > 0 ? (aliases[Number(written) - 1] ?? written) : written;
    if (kind === "num") return new Set(own.split(","));
    if (kind === "long") return new Set(own.match(/../gsu) ?? []);
    return new Set(own);
  });
}

/** By what they add. */
function affixesIn(
  rows: readonly string[][],
  kind: "PFX" | "SFX",
  flagsOf: AffixFile["flagsOf"],
): Map<string, Affix[]> {
  const cross = new Set<string>();
  const affixes = new Map<string, Affix[]>();
  const headed = new Set<string>();
  for (const [name, flag = "", strip = "", added = "", condition = "."] of rows) {
    if (name !== kind) continue;
    if (!headed.has(flag)) {
      headed.add(flag);
      if (strip === "Y") cross.add(flag);
      continue;
    }
    const [add = "", flags = ""] = added.split("/", 2);
    const fits = conditionOf(condition, kind === "PFX" ? "start" : "end");
    const affix: Affix = {
      ...{ flag, fits, isCross: cross.has(flag) },
      strip: strip === "0" ? "" : strip,
      add: add === "0" ? "" : add,
      flags: flags === "" ? NO_FLAGS : flagsOf(flags),
    };
    const known = affixes.get(affix.add);
    if (known) known.push(affix);
    else affixes.set(affix.add, [affix]);
  }
  return affixes;
}

function innerOf(suffixes: ReadonlyMap<string, readonly Affix[]>): Map<string, Affix[]> {
  const all = [...suffixes.values()].flat();
  const names = new Set(all.map(({ flag }) => flag));
  const inner = new Map<string, Affix[]>();
  for (const [add, own] of suffixes) {
    const fitting = own.filter(({ flags }) => [...flags].some((flag) => names.has(flag)));
    if (fitting.length > 0 && add !== "") inner.set(add, fitting);
  }
  return inner;
}

const NO_FLAGS: ReadonlySet<string> = new Set();

function longestOf(affixes: ReadonlyMap<string, unknown>): number {
  let longest = 0;
  for (const add of affixes.keys()) longest = Math.max(longest, add.length);
  return longest;
}
