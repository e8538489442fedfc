import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { findEmbed } from "../../embeds/find-embed.ts";
import type { Embed } from "../../embeds/types.ts";
import { LIMITS, raising } from "../../limits.ts";
import { typeset } from "../../typography/typeset.ts";
import { enterBlock, placeIn } from "../places.ts";
import { type Problem, report, stateOf } from "../state.ts";

/** An embed in a text. */
export interface EmbedMeta {
  embed: Embed & { frame: string };
  /** The editor's; without one, readers see what it is and where. */
  title?: string;
}

/**
 * What an address alone in its paragraph opens. Undefined if it opens nothing, or if the text has too many embeds, which
 * is reported.
 */
export function embedIn(
  core: StateCore,
  paragraph: Token,
  address: string,
): EmbedMeta["embed"] | undefined {
  const state = stateOf(core);
  const found = findEmbed(address, state.context.embeds);
  if (!found || !("embed" in found)) return undefined;
  const { embed } = found;
  if (embed.frame === undefined) return undefined;
  if (state.uses.filter(({ frames }) => frames).length < LIMITS.embeds)
    return { ...embed, frame: embed.frame };
  reportAddress(core, paragraph, {
    severity: "error",
    rule: "embed/limit",
    message: `The text embeds more than ${LIMITS.embeds} videos, posts and the like`,
    hint: `Link to the others: [what it is](${embed.url}). ${raising("embeds")}`,
  });
  return undefined;
}

/** Reports a problem at the beginning of a paragraph. */
export function reportAddress(core: StateCore, paragraph: Token, problem: Problem): void {
  const state = stateOf(core);
  enterBlock(core.env, paragraph);
  report(state, placeIn(state.lines, state.block, 0), problem);
}

/** The tokens around a card's picture, if any. Notes what the page needs. */
export function embedTokens(
  core: StateCore,
  embed: EmbedMeta["embed"],
  title = "",
): [Token, Token] {
  const { uses, context } = stateOf(core);
  uses.push({ blocks: ["embeds"], frames: [new URL(embed.frame).origin] });
  const words = typeset(title, context.language);
  const meta: EmbedMeta = { embed, ...(words !== "" && { title: words }) };
  const open = new Token("embed_open", "", 1);
  const close = new Token("embed_close", "", -1);
  open.meta = meta;
  close.meta = meta;
  return [open, close];
}

/** The embed of an `embed_open` or `embed_close` token. */
export function embedOf({ meta }: Pick<Token, "meta">): EmbedMeta {
  return meta as EmbedMeta;
}

/** Makes a figure of a paragraph, by its opening and closing tokens. */
export function makeFigure(open: Token, close: Token): void {
  for (const token of [open, close]) {
    token.type = token.type.replace("paragraph", "figure");
    token.tag = "figure";
  }
  open.attrSet("class", "embed");
}
