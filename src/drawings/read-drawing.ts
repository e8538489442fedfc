import { SaxesParser, type SaxesTagNS } from "saxes";
import { LIMITS } from "../limits.ts";
import { entitiesOf } from "./doctype.ts";
import { type DrawingState, refuse } from "./drawing-state.ts";
import { addText, closeElement, openElement, type Writing } from "./drawing-writer.ts";
import { parserProblem } from "./parser-problem.ts";
import { type Reason, UnreadableDrawing } from "./reasons.ts";

/** Reads a drawing with a namespace-aware parser, and writes what may be published as it goes. */
export function readDrawing(text: string, writing: Writing): void {
  const { state } = writing;
  // The parser is synchronous, and stops if a callback throws.
  const parser = new SaxesParser({ xmlns: true, forceXMLVersion: true, defaultXMLVersion: "1.0" });
  const stop = (reason: Reason, detail?: string): never => {
    const at = Math.min(parser.position, text.length);
    throw new UnreadableDrawing({ reason, at, ...(detail && { detail }) });
  };
  let seen = 0;
  parser.on("error", ({ message }) => {
    const at = Math.min(parser.position, text.length);
    const problem = parserProblem(message, text, { at, seen });
    throw new UnreadableDrawing({ reason: "malformed", ...problem });
  });
  parser.on("comment", () => {
    seen = parser.position;
  });
  parser.on("doctype", (doctype) => {
    seen = parser.position;
    const found = entitiesOf(doctype);
    if ("reason" in found) {
      const { reason, detail } = found;
      const start = Math.max(0, parser.position - 1 - doctype.length);
      throw new UnreadableDrawing({ reason, at: start + found.at, detail });
    }
    parser.ENTITIES = countingEntities(found.entities, state, () => stop("entities"));
  });
  parser.on("processinginstruction", ({ target }) => {
    seen = parser.position;
    if (target !== "xml-stylesheet") return;
    refuse(state, { at: text.lastIndexOf("<?", parser.position) }, "stylesheet");
  });
  let [at, depth, elements] = [0, 0, 0];
  let places: number[] = [];
  parser.on("opentagstart", () => {
    seen = parser.position;
    at = text.lastIndexOf("<", parser.position - 1);
    places = [];
    depth += 1;
    elements += 1;
    if (depth > LIMITS.drawingDepth) stop("depth");
    if (elements > LIMITS.drawingElements) stop("elements");
  });
  parser.on("attribute", ({ name }) => {
    seen = parser.position;
    places.push(placeOf(text, name, parser.position));
    if (places.length > LIMITS.drawingAttributes) stop("attributes");
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    seen = parser.position;
    const attributes = Object.values(tag.attributes).map((attribute, index) => {
      return { attribute, at: places[index] ?? at };
    });
    openElement(writing, tag, { at, attributes });
  });
  parser.on("closetag", () => {
    seen = parser.position;
    depth -= 1;
    closeElement(writing);
  });
  parser.on("text", (own) => addText(writing, own));
  parser.on("cdata", (own) => {
    seen = parser.position;
    addText(writing, own);
  });
  parser.write(text).close();
}

/** The offset of an attribute. `end` is just after its closing quotation mark. */
function placeOf(text: string, name: string, end: number): number {
  const mark = text[end - 1] ?? '"';
  let before = text.lastIndexOf(mark, end - 2) - 1;
  while (before > 0 && /[\s=]/.test(text[before] ?? "")) before -= 1;
  return Math.max(0, before - name.length + 1);
}

/**
 * The entities declared by the document type, and XML's own. Each use counts, because a short text can expand to a very
 * long one.
 */
function countingEntities(
  declared: ReadonlyMap<string, string>,
  state: DrawingState,
  onTooMany: () => void,
): Record<string, string> {
  const entities: Record<string, string> = Object.create(null);
  for (const [name, value] of declared)
    Object.defineProperty(entities, name, {
      configurable: true,
      get: () => {
        state.entityCharacters += value.length;
        if (state.entityCharacters > LIMITS.drawingEntityCharacters) onTooMany();
        return value;
      },
    });
  for (const [name, value] of PREDEFINED) Object.defineProperty(entities, name, { value });
  return entities;
}

/** https://www.w3.org/TR/xml/#sec-predefined-ent */
const PREDEFINED = [
  ["amp", "&"],
  ["apos", "'"],
  ["gt", ">"],
  ["lt", "<"],
  ["quot", '"'],
] as const;
