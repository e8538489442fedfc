import type { Block } from "./tree.ts";

/** A list can interrupt a paragraph only if it begins with 1 and its first item is not empty. */
const LIST_AFTER_TEXT = /^(?:[-+]|1[.)]) /;

/** Whether a block can be written right below the one before, without a blank line, and still be parsed as a block. */
export function canFollow(before: Block, { token }: Block, written: readonly string[]): boolean {
  const above = before.token.type;
  if (!endsInText(before)) return above !== "blockquote_open" || token.type !== "blockquote_open";
  switch (token.type) {
    case "heading_open":
      return written.length === 1;
    case "fence":
    case "code_block":
    case "hr":
      return true;
    case "bullet_list_open":
    case "ordered_list_open":
      return !UNDERLINED.has(above) || LIST_AFTER_TEXT.test(written[0] ?? "");
    case "blockquote_open":
      return above !== "blockquote_open";
    case "table_open":
      return above === "paragraph_open";
    default:
      return false;
  }
}

/** A line that would be a meaning, however deep it is indented. */
const MEANING = /^[ \t]*[:~][ \t]/;

/**
 * Whether the first line of a block would be a term of the list of definitions above it, since a line below it looks like
 * a meaning: in code, that can't be escaped.
 */
export function isReadAsTerm(
  before: Block,
  [, second = "", third = ""]: readonly string[],
): boolean {
  const below = second.trim() === "" ? third : second;
  return before.token.type === "dl_open" && MEANING.test(below);
}

/** Whether a line of text right below a block would continue it. */
function endsInText({ token, inside }: Block): boolean {
  if (TEXTS.has(token.type)) return true;
  const last = inside.at(-1);
  return token.type !== "heading_open" && last !== undefined && endsInText(last);
}

/** Blocks whose last line a lone `-` below would make a heading. */
const UNDERLINED = new Set(["paragraph_open", "dl_open"]);

const TEXTS = new Set(["paragraph_open", "figure_open", "table_open"]);
