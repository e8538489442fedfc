import { Document, isScalar, isSeq, Scalar, visit } from "yaml";

/** How a file is written, which new lines follow. */
export interface YamlStyle {
  /** Spaces a level. */
  step: number;
  /** Whether the dashes of a list are further right than its key. */
  indentsLists: boolean;
}

/** A list of words longer than this is written with a line for each. */
const FLOW_CHARACTERS = 80;

/** Plain text that YAML 1.1 reads as a boolean or a number: https://yaml.org/type/ */
const OLD_YAML =
  /^(?:y|n|yes|no|on|off)$|^[-+]?[\d_]+(?::[0-5]?\d)+(?:\.[\d_]*)?$|^[-+]?0b[01_]+$|^[-+]?(?:\d[\d_]*)?_[\d_]*\.?[\d_]*$|^[=~]$/i;

/** Line ends of YAML 1.1, control characters, and spaces at the ends. */
const UNSEEN = /[\u0085\u2028\u2029\ufeff]|[^\P{Cc}\n]|^[^\S\n]|[^\S\n]$/u;

/** A key with its value in block style, without the last line end. The first line is not indented. */
export function pairText(key: string, value: unknown, indent: number, style: YamlStyle): string {
  return shifted(blockText({ [key]: value }, style), indent);
}

/** An entry of a list in block style, from its dash on. */
export function entryText(value: unknown, indent: number, style: YamlStyle): string {
  return shifted(blockText([value], style), indent);
}

/** A value for the inside of brackets or braces: one line. */
export function flowText(value: unknown): string {
  return inFlow([value]).slice(1, -1);
}

/** `key: value` for the inside of braces. */
export function flowPairText(key: string, value: unknown): string {
  return inFlow({ [key]: value }).slice(1, -1);
}

function inFlow(value: object): string {
  const document = safeDocument(value);
  visit(document, {
    Collection: (_, node) => {
      node.flow = true;
    },
    Scalar: (_, node) => {
      if (String(node.value).includes("\n")) quote(node);
    },
  });
  return document
    .toString({
      lineWidth: 0,
      flowCollectionPadding: false,
      doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    })
    .replace(/\n$/, "")
    .replaceAll(/ *\n */g, " ");
}

function blockText(value: object, { step, indentsLists }: YamlStyle): string {
  const document = safeDocument(value);
  visit(document, {
    Seq: (_, node) => {
      node.flow = isShortList(node.toJSON());
    },
  });
  if (isSeq(document.contents)) document.contents.flow = false;
  return document
    .toString({ lineWidth: 0, indent: step, indentSeq: indentsLists, flowCollectionPadding: false })
    .replace(/\n$/, "");
}

function isShortList(items: unknown): boolean {
  if (!Array.isArray(items)) return false;
  const isPlain = items.every((item) => typeof item !== "object" && !String(item).includes("\n"));
  return isPlain && items.join(", ").length <= FLOW_CHARACTERS;
}

function quote(scalar: Scalar): void {
  scalar.type = Scalar.QUOTE_DOUBLE;
}

/** Quotes text that a program with YAML 1.1 would read as something else. */
function safeDocument(value: object): Document {
  const document = new Document(value, { schema: "core", aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== "string") return;
      if (OLD_YAML.test(node.value) || UNSEEN.test(node.value)) quote(node);
    },
  });
  return document;
}

function shifted(text: string, indent: number): string {
  return text.replaceAll(/\n(?=.)/g, `\n${" ".repeat(indent)}`);
}

/** The style of a document, from its first nested mapping and list. */
export function styleOf(
  document: Document.Parsed,
  columnOf: (offset: number) => number,
): YamlStyle {
  let step: number | undefined;
  let indentsLists: boolean | undefined;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !key.range || typeof value !== "object" || value === null) return;
      if (!("items" in value) || !("range" in value) || ("flow" in value && value.flow)) return;
      const [start = 0] = Array.isArray(value.range) ? value.range : [];
      const further = columnOf(start) - columnOf(key.range[0]);
      if (isSeq(value)) indentsLists ??= further > 0;
      else if (further > 1) step ??= further;
    },
  });
  return { step: step ?? 2, indentsLists: indentsLists ?? true };
}
