import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { captionOf } from "../figures.ts";
import { enterBlock, tokenPlace } from "../places.ts";
import { report, stateOf } from "../state.ts";
import { textOf } from "../text.ts";
import { decodeUrl, isElsewhere } from "../urls.ts";
import { type EmbedMeta, embedIn, embedTokens, makeFigure } from "./embed-tokens.ts";

/**
 * Turns a paragraph with only `![Title](address "Caption | Credit")`, or with a picture that links to an address, into
 * what the address shows.
 */
export const embedFigures: RuleCore = (core) => {
  for (const [index, inline] of core.tokens.entries()) {
    const open = core.tokens[index - 1];
    const close = core.tokens[index + 1];
    if (open?.type !== "paragraph_open" || open.level > 0 || !close) continue;
    const written = titled(core, inline) ?? pictured(core, inline);
    if (!written) continue;
    const { embed, title, picture, caption } = written;
    const [before, after] = embedTokens(core, embed, title);
    enterBlock(core.env, inline);
    const below = caption.trim() === "" ? [] : captionOf(core, caption);
    inline.children = [before, ...picture, after, ...below];
    makeFigure(open, close);
  }
};

interface Written extends Pick<EmbedMeta, "embed"> {
  title: string;
  picture: Token[];
  caption: string;
}

/** An image whose address is not a picture's. */
function titled(core: StateCore, inline: Token): Written | undefined {
  const [image, ...others] = inline.children ?? [];
  if (image?.type !== "image" || others.length > 0) return undefined;
  const embed = embedIn(core, inline, String(image.attrGet("src") ?? ""));
  const caption = String(image.attrGet("title") ?? "");
  return embed && { embed, title: textOf(image.children ?? []), picture: [], caption };
}

/** A picture in a link, whose title is the embed's. */
function pictured(core: StateCore, inline: Token): Written | undefined {
  const [open, picture, close, ...others] = inline.children ?? [];
  const isLinked = open?.type === "link_open" && close?.type === "link_close";
  if (!isLinked || picture?.type !== "image" || others.length > 0) return undefined;
  const embed = embedIn(core, inline, String(open.attrGet("href") ?? ""));
  if (!embed) return undefined;
  const caption = String(picture.attrGet("title") ?? "");
  picture.attrs = (picture.attrs ?? []).filter(([name]) => name !== "title");
  const title = String(open.attrGet("title") ?? "");
  const src = String(picture.attrGet("src") ?? "");
  if (!isElsewhere(src)) return { embed, title, picture: [picture], caption };
  // Often the other site's own still, whose description is the video's title.
  report(stateOf(core), tokenPlace(picture), {
    severity: "warning",
    rule: "image/remote",
    message: `The picture “${decodeUrl(src)}” is on another site: readers see only its description`,
    hint: "Put the file in media/, as in /media/name.jpg: pages load nothing from other sites.",
  });
  return { embed, title: title || textOf(picture.children ?? []), picture: [], caption };
}
