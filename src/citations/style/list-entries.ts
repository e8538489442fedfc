import type { CslItem } from "../csl-item.ts";
import { type Engine, NUMERIC } from "./engine.ts";
import { type Piece, piecesOf, splitAt, textOf, trimmed } from "./markup.ts";
import { withOthers } from "./others.ts";
import { register } from "./register.ts";

/** A source as the style's list has it, and by what the style sorts it. */
export interface ListEntry {
  /** Of the item. */
  id: string;
  /** None: the style prints nothing of such a source. */
  pieces: Piece[];
  sortkeys: (string | undefined)[];
}

/** The list entries of items of which one may change how another is written. */
export function listEntries(engine: Engine, items: readonly CslItem[]): ListEntry[] {
  const ids = register(engine, items);
  const written = bibliography(engine) ?? fullNotes(engine, ids);
  return items.map(({ id }, index) => {
    const own = ids[index] ?? "";
    const { sortkeys = [] } = engine.registry.registry[own] ?? {};
    const pieces = trimmed(withOthers(piecesOf(written.get(own) ?? ""), engine));
    return { id, pieces: withoutNumber(pieces, engine), sortkeys: [...sortkeys] };
  });
}

function bibliography(engine: Engine): Map<string, string> | undefined {
  const made = engine.makeBibliography();
  if (!made) return undefined;
  const [{ entry_ids }, entries] = made;
  const all = entry_ids.map(([id = ""], index): [string, string] => [id, entries[index] ?? ""]);
  return new Map(all.filter(([, markup]) => !markup.includes(NOTHING)));
}

/** What citeproc writes where a style prints nothing. */
export const NOTHING = "NO_PRINTED_FORM";

/** Of a style that has notes and no list: its first notes. */
function fullNotes(engine: Engine, ids: readonly string[]): Map<string, string> {
  engine.sys.wrapCitationEntry = (text) => text;
  const clusters = ids.map((id, index) => ({
    citationID: id,
    citationItems: [{ id }],
    properties: { noteIndex: index + 1 },
  }));
  const notes = engine.rebuildProcessorState(clusters, "html", []);
  return new Map(notes.map(([id, , markup]) => [id, markup]));
}

/** Where the number is no part of the style's layout but of its text. */
function withoutNumber(pieces: Piece[], { opt }: Engine): Piece[] {
  const number = opt.update_mode === NUMERIC ? /^[[(]?1[\])]?[.:,]?\s+/.exec(textOf(pieces)) : null;
  return number ? splitAt(pieces, number[0].length)[1] : pieces;
}
