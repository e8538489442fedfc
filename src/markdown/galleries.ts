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
    render.uses.push({ blocks: true });
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

function galleryOf(
  [open, inline, close]: readonly [Token, Token, Token],
  pictures: readonly Token[][],
  isCompared: boolean,
): Token[] {
  const [begin, end] = [
    tagToken("gallery_open", "div", 1, { class: isCompared ? "gallery compare" : "gallery" }),
    tagToken("gallery_close", "div", -1),
  ];
  for (const each of [begin, end]) each.block = true;
  begin.map = open.map;
  const figures = pictures.flatMap((children, index) => {
    const isWhole = index === 0 && pictures.length % 2 === 1;
    const info = isWhole ? IN_GALLERY.whole : IN_GALLERY.half;
    return [copyOf(open, { info }), copyOf(inline, { children }), copyOf(close, {})];
  });
  return [begin, ...figures, end];
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
