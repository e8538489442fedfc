import type Token from "markdown-it/lib/token.mjs";
import { embedOf } from "../embeds/embed-tokens.ts";
import type { WriteContext } from "./context.ts";
import { writeInline } from "./inline.ts";
import { target, targetOf } from "./links.ts";
import { writeImage } from "./pictures.ts";
import { escapeText } from "./text-escapes.ts";

const BAR = " | ";

/**
 * Writes an image with its caption and credit as its title, inside a link if it was in one. A figure whose image is not
 * shown is written as text.
 */
export function writeFigure(tokens: readonly Token[], context: WriteContext): string {
  const [first] = tokens;
  if (first?.type === "embed_open") return writeEmbed(tokens, context);
  const image = tokens.find(({ type }) => type === "image");
  if (!image) return writeInline(tokens, context);
  const written = writeImage(image, context, captionOf(tokens, context));
  const link = tokens.find(({ type }) => type === "link_open");
  const isLinked = link && !link.hidden && tokens[0] === link;
  return isLinked ? `[${written}]${targetOf(link)}` : written;
}

/** A picture that links to it, or a link, which programs without embeds show too. */
function writeEmbed(tokens: readonly Token[], context: WriteContext): string {
  const [open, image] = tokens;
  if (!open) return "";
  const { embed, title } = embedOf(open);
  if (image && image.type !== "embed_close") {
    const pictured = tokens.find(({ type }) => type === "image") ?? image;
    const written = writeImage(pictured, context, captionOf(tokens, context));
    return `[${written}]${target(embed.url, title)}`;
  }
  const words = title === undefined ? undefined : escapeText(title, { ...context, inLink: true });
  const link = words === undefined ? `<${embed.url}>` : `[${words}]${target(embed.url, undefined)}`;
  const caption = tokens.slice(tokens.findIndex(({ type }) => type === "embed_close") + 1);
  return `${link}${writeInline(caption, context)}`;
}

function captionOf(tokens: readonly Token[], context: WriteContext): string | undefined {
  const at = (type: string) => tokens.findIndex((token) => token.type === type);
  const [start, end] = [at("figcaption_open"), at("figcaption_close")];
  if (start === -1) return undefined;
  const credit = at("credit_open");
  const caption = oneLine(tokens.slice(start + 1, credit === -1 ? end : credit), context).trim();
  // The last bar separates the credit, so a caption with a bar needs one more.
  if (credit === -1) return caption.includes(BAR) ? caption + BAR : caption;
  return `${caption}${BAR}${oneLine(tokens.slice(credit + 1, at("credit_close")), context)}`.trimStart();
}

function oneLine(tokens: readonly Token[], context: WriteContext): string {
  return writeInline(tokens, { ...context, depth: 0 }).replace(/(?<!\\)\n/g, " ");
}
