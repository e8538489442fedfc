import type Token from "markdown-it/lib/token.mjs";
import type { WriteContext } from "./context.ts";
import { target, titleOf } from "./links.ts";
import { escapeText } from "./text-escapes.ts";

/** Writes an image. Its description is plain text, whatever markup was between the brackets. */
export function writeImage(image: Token, context: WriteContext, caption?: string): string {
  const alt = descriptionOf(image);
  const words = alt === "" ? '""' : escapeText(alt, { ...context, inLink: true });
  return `![${words}]${target(String(image.attrGet("src") ?? ""), caption ?? titleOf(image))}`;
}

/** The description as on the page, without emphasis, links and other markup. */
function descriptionOf({ children }: Token): string {
  const words = (children ?? []).map((token) => {
    if (token.type === "text") return token.content;
    if (token.type === "image") return descriptionOf(token);
    return token.type.endsWith("break") ? " " : "";
  });
  return words.join("");
}
