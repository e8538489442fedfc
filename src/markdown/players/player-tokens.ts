import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { kindNamed, kindOf } from "../../media/kinds.ts";
import { LOCAL } from "../local-links.ts";
import { tokenPlace } from "../places.ts";
import { report, stateOf } from "../state.ts";
import { textOf } from "../text.ts";
import { tagToken, textToken } from "../tokens.ts";
import { decodeUrl, isElsewhere } from "../urls.ts";
import { type Player, playerOf } from "./player.ts";
import { playerMarkup, playerWords } from "./player-markup.ts";

/** The type of a token that draws a player. Its content is the markup, and its meta a `WrittenPlayer`. */
export const PLAYER = "player";

/** A player as a text file has it: a link with these words. */
export interface WrittenPlayer {
  words: string;
  url: string;
  role: Player["role"];
}

/** Whether an image names a video or a recording. */
export function playedRole(src: string): Player["role"] | undefined {
  const name = kindNamed(src.replace(/[?#].*$/s, ""));
  const role = name && kindOf(name).role;
  return role === "video" || role === "audio" ? role : undefined;
}

/**
 * Turns an image that names a video or a recording into its player. Within a sentence, where no player fits, it is a
 * link. What can't be played becomes its description.
 */
export function playerTokens(
  core: StateCore,
  image: Token,
  { role, isAlone, inLink }: { role: Player["role"]; isAlone: boolean; inLink: boolean },
): Token[] {
  const state = stateOf(core);
  const src = String(image.attrGet("src") ?? "");
  const title = textOf(image.children ?? []);
  const place = tokenPlace(image);
  if (isElsewhere(src)) {
    report(state, place, remote(decodeUrl(src)));
    const words = textToken(title || decodeUrl(src));
    return inLink ? [words] : linkOf(image, src, words);
  }
  // `markLinks` publishes what it leads to, and adds its kind and size.
  if (!isAlone) return inLink ? [textToken(title)] : linkOf(image, src, textToken(title));
  const found = state.context.resolveFile?.(decodeUrl(src)) ?? MISSING;
  if ("problem" in found) {
    const { problem: message, hint, rule } = found;
    report(state, place, { severity: "error", rule, message, hint });
    return [textToken(title)];
  }
  if (title === "") report(state, place, NO_DESCRIPTION);
  const { language } = state.context;
  const encode = core.md.normalizeLink;
  const player = playerOf(state, { file: found, role, title }, place);
  const options = { words: state.words, language, encode };
  const written: WrittenPlayer = {
    words: playerWords(player, options),
    url: LOCAL + encode(found.url),
    role,
  };
  const token = new Token(PLAYER, "", 0);
  token.content = playerMarkup(player, options);
  token.meta = written;
  return [token];
}

/** A recording shows nothing: without a caption, its description says what it is. */
export function withTitle(tokens: readonly Token[], title: string): Token[] {
  const player = tokens.find(({ type }) => type === PLAYER);
  const role = (player?.meta as WrittenPlayer | undefined)?.role;
  if (role !== "audio" || tokens.some(({ type }) => type === "figcaption_open")) return [...tokens];
  return [
    ...tokens,
    tagToken("figcaption_open", "figcaption", 1),
    textToken(title),
    tagToken("figcaption_close", "figcaption", -1),
  ];
}

function linkOf(image: Token, href: string, words: Token): Token[] {
  const open = tagToken("link_open", "a", 1, { href });
  open.meta = image.meta;
  return [open, words, tagToken("link_close", "a", -1)];
}

const MISSING = {
  rule: "media/missing",
  problem: "Nothing can be played here",
  hint: "Link to the file instead.",
} as const;

const NO_DESCRIPTION = {
  severity: "error",
  rule: "media/no-description",
  message: "A video or a recording has no description",
  hint: "Say between the square brackets what it shows or who speaks.",
} as const;

function remote(url: string): Parameters<typeof report>[2] {
  return {
    severity: "warning",
    rule: "media/remote",
    message: `“${url}” is on another site: readers see only a link to it`,
    hint: "Put the file in media/, as in /media/name.mp4: pages load nothing from other sites.",
  };
}
