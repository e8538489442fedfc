import type { CslItem } from "../csl-item.ts";
import { type Engine, NUMERIC } from "./engine.ts";
import { type Piece, piecesOf, splitAt, textOf, trimmed } from "./markup.ts";
import { withOthers } from "./others.ts";
import { register } from "./register.ts";

/** A source's entry in the style's list, with its sort keys. */
export interface ListEntry {
  /** The item's id. */
  id: string;
  /** Empty if the style prints nothing for such a source. */
  pieces: Piece[];
  sortkeys: (string | undefined)[];
}

/** The list entries of items that may affect each other. */
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
  return new Map(all.filter(([, markup]) => !markup.includes(NO_PRINTED_FORM)));
}

/** citeproc's output if a style prints nothing. */
export const NO_PRINTED_FORM = "NO_PRINTED_FORM";

/** For a style with notes and no bibliography: its first notes. */
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

/** Removes a number that the style prints as text instead of in its layout. */
function withoutNumber(pieces: Piece[], { opt }: Engine): Piece[] {
  const number = opt.update_mode === NUMERIC ? /^[[(]?1[\])]?[.:,]?\s+/.exec(textOf(pieces)) : null;
  return number ? splitAt(pieces, number[0].length)[1] : pieces;
}
