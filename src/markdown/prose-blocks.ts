import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { MASK, type Passage, passageAt } from "./failed-markup/passage.ts";
import { blockOf, placeIn, tokenPlace } from "./places.ts";
import type { ProseBlock, ProseLink, ProsePicture } from "./prose-types.ts";
import { stateOf } from "./state.ts";
import { textOf } from "./text.ts";

export const PROSE_MASK = MASK;

/** Hands over the text of a body, if somebody asked for it. */
export const proseBlocks: RuleCore = (core) => {
  const { tokens } = core;
  const state = stateOf(core);
  const { readProse } = state.context;
  if (!readProse) return;
  const blocks: ProseBlock[] = [];
  let quotes = 0;
  let items = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === "blockquote_open") quotes += 1;
    if (token.type === "blockquote_close") quotes -= 1;
    if (token.type === "list_item_open") items += 1;
    if (token.type === "list_item_close") items -= 1;
    const passage = passageAt(tokens, index);
    const block = blockOf(token);
    if (!passage || !block) continue;
    blocks.push({
      kind: passage.block,
      isQuoted: quotes > 0,
      isItem: items > 0,
      text: textIn(passage),
      ...partsOf(token.children ?? []),
      place: (at) => placeIn(state.lines, block, at),
    });
  }
  readProse(blocks, abbreviationsOf(core.env));
};

/** The marks of emphasis and links are spaces, since words beside them are whole. */
function textIn({ shown, written }: Passage): string {
  return shown.replaceAll(MASK, (mask, at: number) => (MARKS.has(written.charAt(at)) ? " " : mask));
}

const MARKS = new Set("*_~[]");

function partsOf(children: readonly Token[]): Pick<ProseBlock, "isCited" | "links" | "pictures"> {
  const links: ProseLink[] = [];
  const pictures: ProsePicture[] = [];
  for (const [index, token] of children.entries()) {
    if (token.type === "link_open" && token.markup !== "autolink") {
      const end = children.findIndex(({ type }, at) => at > index && type === "link_close");
      links.push({ words: textOf(children.slice(index, end)), place: tokenPlace(token) });
    }
    if (token.type !== "image") continue;
    const caption = token.attrGet("title") ?? "";
    pictures.push({ alt: textOf([token]), caption, place: tokenPlace(token) });
  }
  const isCited = children.some(({ type }) => CITING.has(type));
  return { isCited, links, pictures };
}

const CITING = new Set(["citation", "footnote_ref"]);

/** The short forms that the body explains: `*[GDP]: gross domestic product`. */
function abbreviationsOf(env: unknown): string[] {
  const { abbreviations = {} } = env as { abbreviations?: Record<string, unknown> };
  return Object.keys(abbreviations).map((key) => key.slice(1));
}
