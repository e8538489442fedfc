import type { SaxesTagNS } from "saxes";
import { type DrawingState, refuse } from "./drawing-state.ts";
import { ELEMENTS, SVG } from "./elements.ts";
import { fateOf, fateWithin } from "./fates.ts";
import { printAttribute, printText } from "./print-xml.ts";
import { UnreadableDrawing } from "./reasons.ts";
import type { Part } from "./references/parts.ts";
import { type PlacedAttribute, writeAttributes } from "./write-attributes.ts";
import { isCss, writeStyles } from "./write-styles.ts";

/** An element that is still open. */
interface Open {
  part: Part;
  /** The text of a `style` element, collected because comments may split it. */
  styles?: string[];
  /** Its start tag still needs `>`, or `/>` if the element turns out to be empty. */
  tagOpen: boolean;
}

/** The output of a drawing so far. */
export interface Writing {
  state: DrawingState;
  written: string[];
  stack: Open[];
  /** Depth inside an omitted element, counting the element itself. */
  omittedDepth: number;
  /** Attributes of the root as read: they give the drawing's size. */
  root: Map<string, string>;
}

export function startWriting(state: DrawingState): Writing {
  return { state, written: [], stack: [], omittedDepth: 0, root: new Map() };
}

/** Writes the start tag of an element if it may be published. `at` is its offset in the text. */
export function openElement(
  writing: Writing,
  tag: SaxesTagNS,
  { at, attributes }: { at: number; attributes: readonly PlacedAttribute[] },
): void {
  const { state, stack } = writing;
  state.steps += 1;
  if (stack.length === 0 && writing.omittedDepth === 0) checkRoot(tag, at);
  const fate = writing.omittedDepth > 0 ? fateWithin(tag) : fateOf(tag, stack.at(-1)?.part.name);
  if (fate !== "keep" && fate !== "omit") refuse(state, { at }, fate, `<${tag.name}>`);
  if (fate === "keep") keepElement(writing, tag.local, { at, attributes });
  else writing.omittedDepth += 1;
}

const NO_CLASSES: ReadonlySet<string> = new Set();

function keepElement(
  writing: Writing,
  name: string,
  { at, attributes }: { at: number; attributes: readonly PlacedAttribute[] },
): void {
  const { state, stack, written } = writing;
  const part = { name, classes: NO_CLASSES, vertices: 0, references: [], parts: [], at };
  endTag(writing);
  const isRoot = stack.length === 0;
  if (isRoot)
    for (const { attribute } of attributes)
      if (!attribute.uri) writing.root.set(attribute.local, attribute.value);
  stack.at(-1)?.part.parts.push(part);
  state.parts.push(part);
  const styles = name === "style" && isCss(attributes) ? { styles: [] } : {};
  stack.push({ part, tagOpen: true, ...styles });
  const namespace = isRoot ? printAttribute("xmlns", SVG) : "";
  written.push(`<${name}${namespace}${writeAttributes(attributes, part, state)}`);
}

/** Writes text if the enclosing element shows it. */
export function addText(writing: Writing, text: string): void {
  const inner = writing.stack.at(-1);
  if (!inner || writing.omittedDepth > 0 || text === "") return;
  if (inner.part.name === "style") inner.styles?.push(text);
  else if (ELEMENTS.get(inner.part.name)?.text) writeText(writing, text);
}

export function closeElement(writing: Writing): void {
  const { stack, state, written } = writing;
  if (writing.omittedDepth > 0) {
    writing.omittedDepth -= 1;
    return;
  }
  const inner = stack.at(-1);
  if (!inner) return;
  const styles = inner.styles ? writeStyles(inner.styles.join(""), inner.part, state) : "";
  if (styles !== "") writeText(writing, styles);
  written.push(inner.tagOpen ? "/>" : `</${inner.part.name}>`);
  stack.pop();
}

function writeText(writing: Writing, text: string): void {
  endTag(writing);
  writing.written.push(printText(text));
}

function endTag({ stack, written }: Writing): void {
  const inner = stack.at(-1);
  if (!inner?.tagOpen) return;
  inner.tagOpen = false;
  written.push(">");
}

function checkRoot({ uri, local, name }: SaxesTagNS, at: number): void {
  if (uri === SVG && local === "svg") return;
  const reason = local === "svg" && uri === "" ? "namespace" : "root";
  throw new UnreadableDrawing({ reason, at, ...(reason === "root" && { detail: `<${name}>` }) });
}
