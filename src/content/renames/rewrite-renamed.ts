import { type Document, isMap, isScalar, isSeq, type YAMLMap } from "yaml";
import type { Edit } from "../patch/edits.ts";
import { parsedYaml } from "../patch/parsed-yaml.ts";
import { provenEdits } from "../patch/proven-edits.ts";
import { dataOf } from "../yaml/document-data.ts";
import type { Rename } from "./renames.ts";
import { changeMappings, stepsOf, withNewName } from "./walk-mappings.ts";

export interface Rewritten {
  text: string;
  /** Renames that were made. */
  made: PlacedRename[];
  /** Renames that must be made by hand: both names are there, or the key is written in an unusual way. */
  left: PlacedRename[];
}

/** A rename, and the line of its key in the text, counted from 1. */
export interface PlacedRename {
  rename: Rename;
  line: number;
}

/**
 * Gives keys of a YAML text their new names, and keeps all other bytes. The result is parsed again: a rename that would
 * change anything but the name is left. Undefined if the YAML is invalid. For `patchYaml`, a new name is a new key: it
 * would write the value anew.
 */
export function rewriteRenamed(yaml: string, renames: readonly Rename[]): Rewritten | undefined {
  const all: Rewritten = { text: yaml, made: [], left: [] };
  // One at a time: the path of a later rename may contain the new name of an earlier one.
  for (const rename of renames) {
    const document = parsedYaml(all.text);
    const before = dataOf(document);
    if (!before) return undefined;
    const keys = keysIn(document, rename);
    const own = keys.filter(({ hasBoth }) => !hasBoth);
    const wanted = changeMappings(before.data, stepsOf(rename), (mapping) =>
      rename.to in mapping ? mapping : withNewName(mapping, rename),
    );
    const edits = own.map((key) => edited(all.text, key, rename.to));
    const text = provenEdits(all.text, edits, wanted);
    const at = ({ start }: Key): PlacedRename => ({
      rename,
      line: all.text.slice(0, start).split("\n").length,
    });
    all.left.push(...keys.filter((key) => key.hasBoth || text === undefined).map(at));
    if (text === undefined) continue;
    all.made.push(...own.map(at));
    all.text = text;
  }
  return all;
}

interface Key {
  start: number;
  end: number;
  hasBoth: boolean;
}

function keysIn({ contents }: Document, rename: Rename): Key[] {
  const maps = mapsAt(contents, stepsOf(rename));
  return maps.flatMap((map) =>
    map.items.flatMap(({ key }): Key[] => {
      if (!isScalar(key) || key.value !== rename.from || !key.range) return [];
      const [start, end] = key.range;
      return [{ start, end, hasBoth: map.has(rename.to) }];
    }),
  );
}

function mapsAt(node: unknown, steps: readonly string[]): YAMLMap[] {
  if (isSeq(node)) return node.items.flatMap((item) => mapsAt(item, steps));
  if (!isMap(node)) return [];
  const [step, ...rest] = steps;
  return step === undefined ? [node] : mapsAt(node.get(step, true), rest);
}

/** Keeps the quotes of a key: in `{"checks":1}` they tell where it ends. */
function edited(text: string, { start, end }: Key, name: string): Edit {
  const [, quote = ""] = /^(["']).*\1$/s.exec(text.slice(start, end)) ?? [];
  return { start, end, text: quote + name + quote };
}
