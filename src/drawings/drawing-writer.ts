import type { SaxesTagNS } from "saxes";
import { ELEMENTS, SVG } from "./elements.ts";
import { fateOf, fateWithin } from "./fates.ts";
import { printAttribute, printText } from "./print-xml.ts";
import { UnreadableDrawing } from "./reasons.ts";
import type { Part } from "./references/parts.ts";
import { type DrawingState, refuse } from "./state.ts";
import { type PlacedAttribute, writeAttributes } from "./write-attributes.ts";
import { isCss, writeStyles } from "./write-styles.ts";

/** An element whose end is still to come. */
interface Open {
  part: Part;
  /** The text of a stylesheet, which is read as a whole: comments may part its words. */
  styles?: string[];
  /** Its tag is still to be ended: with a slash, if nothing follows. */
  unended: boolean;
}

/** What is written of a drawing so far. */
export interface Writing {
  state: DrawingState;
  written: string[];
  stack: Open[];
  /** Levels below an element that is left out, itself among them. */
  leftOut: number;
  /** The root's attributes as they were read: they tell the drawing's size. */
  root: Map<string, string>;
}

export function startWriting(state: DrawingState): Writing {
  return { state, written: [], stack: [], leftOut: 0, root: new Map() };
}

/** Writes the tag of an element that may be published; `at` is where it begins. */
export function openElement(
  writing: Writing,
  tag: SaxesTagNS,
  { at, attributes }: { at: number; attributes: readonly PlacedAttribute[] },
): void {
  const { state, stack } = writing;
  state.steps += 1;
  if (stack.length === 0 && writing.leftOut === 0) checkRoot(tag, at);
  const fate = writing.leftOut > 0 ? fateWithin(tag) : fateOf(tag, stack.at(-1)?.part.name);
  if (fate !== "keep" && fate !== "leave") refuse(state, { at }, fate, `<${tag.name}>`);
  if (fate === "keep") keepElement(writing, tag.local, { at, attributes });
  else writing.leftOut += 1;
}

const NO_CLASSES: ReadonlySet<string> = new Set();

function keepElement(
  writing: Writing,
  name: string,
  { at, attributes }: { at: number; attributes: readonly PlacedAttribute[] },
): void {
  const { state, stack, written } = writing;
  const part = { name, classes: NO_CLASSES, corners: 0, references: [], parts: [], at };
  endTag(writing);
  const isRoot = stack.length === 0;
  if (isRoot)
    for (const { attribute } of attributes)
      if (!attribute.uri) writing.root.set(attribute.local, attribute.value);
  stack.at(-1)?.part.parts.push(part);
  state.parts.push(part);
  const styles = name === "style" && isCss(attributes) ? { styles: [] } : {};
  stack.push({ part, unended: true, ...styles });
  const namespace = isRoot ? printAttribute("xmlns", SVG) : "";
  written.push(`<${name}${namespace}${writeAttributes(attributes, part, state)}`);
}

/** Writes text where a drawing shows some. */
export function addText(writing: Writing, text: string): void {
  const inner = writing.stack.at(-1);
  if (!inner || writing.leftOut > 0 || text === "") return;
  if (inner.part.name === "style") inner.styles?.push(text);
  else if (ELEMENTS.get(inner.part.name)?.text) writeText(writing, text);
}

export function closeElement(writing: Writing): void {
  const { stack, state, written } = writing;
  if (writing.leftOut > 0) {
    writing.leftOut -= 1;
    return;
  }
  const inner = stack.at(-1);
  if (!inner) return;
  const styles = inner.styles ? writeStyles(inner.styles.join(""), inner.part, state) : "";
  if (styles !== "") writeText(writing, styles);
  written.push(inner.unended ? "/>" : `</${inner.part.name}>`);
  stack.pop();
}

function writeText(writing: Writing, text: string): void {
  endTag(writing);
  writing.written.push(printText(text));
}

function endTag({ stack, written }: Writing): void {
  const inner = stack.at(-1);
  if (!inner?.unended) return;
  inner.unended = false;
  written.push(">");
}

function checkRoot({ uri, local, name }: SaxesTagNS, at: number): void {
  if (uri === SVG && local === "svg") return;
  const reason = local === "svg" && uri === "" ? "namespace" : "root";
  throw new UnreadableDrawing({ reason, at, ...(reason === "root" && { detail: `<${name}>` }) });
}
