import type { CslItem } from "../csl-item.ts";
import { isOthers } from "../others.ts";
import type { CslValue, Name } from "../types.ts";
import type { Engine } from "./engine.ts";
import { type Piece, splitAt, textOf } from "./markup.ts";

/** Stands for “et al.” at the end of a list, for which CSL has no name, until citeproc has written the list. */
const PLACEHOLDER = "\ue003";

/** Puts the placeholder at the end of each incomplete list of names. */
export function withPlaceholders(item: CslItem): CslItem {
  const fields = Object.entries(item).map(([variable, value]): [string, CslValue] => {
    const last = isNames(value) ? value.at(-1) : undefined;
    if (!isNames(value) || !last || !isOthers(last)) return [variable, value];
    return [variable, [...value.slice(0, -1), { literal: PLACEHOLDER }]];
  });
  // Its id and type are among the fields.
  return Object.fromEntries(fields) as CslItem;
}

export function isPlaceholder({ literal }: Name): boolean {
  return literal === PLACEHOLDER;
}

function isNames(value: CslValue): value is readonly Name[] {
  return Array.isArray(value);
}

/** Replaces the placeholder, and the “and” before it, with “et al.” in the engine's language. */
export function withOthers(pieces: readonly Piece[], engine: Engine): Piece[] {
  let rest = [...pieces];
  const written: Piece[] = [];
  for (
    let at = textOf(rest).indexOf(PLACEHOLDER);
    at !== -1;
    at = textOf(rest).indexOf(PLACEHOLDER)
  ) {
    const [before, after] = splitAt(rest, at);
    const text = textOf(before);
    const [joint = ""] = jointOf(engine).exec(text) ?? [];
    const [kept] = splitAt(before, text.length - joint.length);
    const comma = /^[,;،、]/.exec(joint)?.[0] ?? "";
    const look = kept.at(-1)?.look ?? {};
    const space = /\s/.test(joint) ? " " : "";
    written.push(...kept, { text: `${comma}${space}${engine.getTerm("et-al")}`, look });
    rest = splitAt(after, PLACEHOLDER.length)[1];
    // The full stop of “et al.” also ends the sentence.
    if (/\.$/.test(engine.getTerm("et-al")) && textOf(rest).startsWith("."))
      rest = splitAt(rest, 1)[1];
  }
  return [...written, ...rest];
}

/** Matches what a style writes before the last name: a comma, an ellipsis, a word or sign for “and”. */
function jointOf(engine: Engine): RegExp {
  const and = RegExp.escape(engine.getTerm("and"));
  return new RegExp(String.raw`[,;،、]?\s*(?:(?:…|\. \. \.),?\s*)?(?:(?:&|\+|${and})\s*)?$`, "u");
}
