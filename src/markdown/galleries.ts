import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import type { TextWords } from "../words/types.ts";
import { stateOf } from "./state.ts";
import { tagToken } from "./tokens.ts";

/** The `info` of a figure's opening token in a gallery: as wide as the text, or half as wide. */
export const IN_GALLERY = { whole: "gallery-whole", half: "gallery-half" } as const;

/**
 * Images on the lines of one paragraph, and nothing else, are a gallery: each becomes a paragraph, and then a figure.
 * Two whose captions begin with “Before:” and “After:” are compared.
 */
export const galleries: RuleCore = (state) => {
  const { tokens } = state;
  if (!tokens.some(hasPictures)) return;
  const render = stateOf(state);
  const found: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [open, inline, close] = [tokens[index], tokens[index + 1], tokens[index + 2]];
    const pictures = open && inline && close && picturesIn(open, inline);
    if (!pictures) {
      if (open) found.push(open);
      continue;
    }
    render.uses.push({ blocks: ["media"] });
    const isCompared = labelCompared(pictures, render.words.compare);
    found.push(...galleryOf([open, inline, close], pictures, isCompared));
    index += 2;
  }
  state.tokens = found;
};

function hasPictures({ type, children }: Token): boolean {
  return type === "inline" && (children ?? []).filter((each) => each.type === "image").length > 1;
}

/** The pictures of a paragraph, each with the link around it; undefined unless it has several, and only these. */
function picturesIn(open: Token, { type, children }: Token): Token[][] | undefined {
  if (open.type !== "paragraph_open" || open.hidden || type !== "inline") return undefined;
  const lines = linesOf(children ?? []);
  const isGallery =
    lines.length > 1 &&
    lines.every((line) => {
      const [first, second, third] = line;
      if (line.length === 1) return first?.type === "image";
      const isLinked = first?.type === "link_open" && third?.type === "link_close";
      return line.length === 3 && isLinked && second?.type === "image";
    });
  return isGallery ? lines : undefined;
}

/** The tokens of each line, without spaces at its edges. */
function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of children) {
    if (token.type === "softbreak" || token.type === "hardbreak") lines.push([]);
    else if (token.type !== "text" || token.content.trim() !== "") lines.at(-1)?.push(token);
  }
  return lines;
}

/** The first of an odd number is as wide as the text; all others are in rows of two. */
function galleryOf(
  [open, inline, close]: readonly [Token, Token, Token],
  pictures: readonly Token[][],
  isCompared: boolean,
): Token[] {
  const figureOf = (children: Token[], info: string): Token[] => [
    ...[copyOf(open, { info }), copyOf(inline, { children }), copyOf(close, {})],
  ];
  const first = pictures.length % 2;
  const rows = Array.from({ length: (pictures.length - first) / 2 }, (_, row) =>
    pictures.slice(first + row * 2, first + row * 2 + 2),
  );
  return inside("gallery", isCompared ? "gallery compare" : "gallery", open, [
    ...pictures.slice(0, first).flatMap((each) => figureOf(each, IN_GALLERY.whole)),
    ...rows.flatMap((row) =>
      inside(
        "gallery_row",
        "gallery-row",
        open,
        row.flatMap((each) => figureOf(each, IN_GALLERY.half)),
      ),
    ),
  ]);
}

/** Blocks in a `div` with these classes. */
function inside(type: string, classes: string, { map }: Token, blocks: Token[]): Token[] {
  const begin = tagToken(`${type}_open`, "div", 1, { class: classes });
  const end = tagToken(`${type}_close`, "div", -1);
  for (const each of [begin, end]) each.block = true;
  begin.map = map;
  return [begin, ...blocks, end];
}

/** The narrowest and widest shapes that a row's widths follow, in twelfths: 1 to 3, and 3 to 1. */
const SHAPES = { least: 4, most: 36 } as const;

/** The class of a figure in a row: its picture's width, if its height were twelve. Rows so have one height. */
export function shapeOf(picture: readonly Token[]): string {
  const image = picture.find(({ type }) => type === "image");
  const [width, height] = ["width", "height"].map((name) => Number(image?.attrGet(name)));
  const twelfths = width && height ? Math.round((width / height) * 12) : 12;
  return `shape-${Math.min(SHAPES.most, Math.max(SHAPES.least, twelfths))}`;
}

function copyOf(token: Token, changes: Partial<Pick<Token, "info" | "children">>): Token {
  const { type, tag, nesting, block, map, content, meta } = token;
  return Object.assign(new Token(type, tag, nesting), { block, map, content, meta }, changes);
}

/** Sets the labels in bold, and returns true, if two captions begin with “Before:” and “After:”. */
function labelCompared(pictures: readonly Token[][], words: TextWords["compare"]): boolean {
  const images = pictures.flatMap((line) => line.find(({ type }) => type === "image") ?? []);
  const titles = images.map((image) => String(image.attrGet("title") ?? ""));
  const patterns = [
    [words.before, "Before"],
    [words.after, "After"],
  ].map(
    (names) =>
      new RegExp(
        `^(?:\\*\\*)?(${names.map(RegExp.escape).join("|")})\\s*[:：]\\s*(?:\\*\\*)?\\s*`,
        "iu",
      ),
  );
  const found = patterns.map((pattern, index) => pattern.exec(titles[index] ?? ""));
  if (images.length !== 2 || found.some((each) => each === null)) return false;
  for (const [index, image] of images.entries()) {
    const [whole = "", label = ""] = found[index] ?? [];
    image.attrSet("title", `**${label}:** ${(titles[index] ?? "").slice(whole.length)}`.trimEnd());
  }
  return true;
}
