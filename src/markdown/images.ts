import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { LOCAL } from "./local-links.ts";
import { tokenPlace } from "./places.ts";
import { type RenderState, report, stateOf } from "./state.ts";
import { textOf } from "./text.ts";
import { tagToken, textToken } from "./tokens.ts";
import { decodeUrl, isElsewhere } from "./urls.ts";

/** The rule for pictures, which knows that it reads a description: an attribute can't hold a citation. */
export function describing(image: RuleInline): RuleInline {
  return (state, silent) => {
    const render = stateOf(state);
    const { inAlt } = render;
    render.inAlt = true;
    const read = image(state, silent);
    render.inAlt = inAlt;
    return read;
  };
}

/** Finds the pictures' files. One that is not shown leaves its description, or a link to where it is. */
export const resolveImages: RuleCore = (core) => {
  for (const token of core.tokens) {
    if (token.children?.some(({ type }) => type === "image")) {
      token.children = resolveAll(core, token.children);
    }
  }
};

function resolveAll(core: StateCore, tokens: readonly Token[]): Token[] {
  let links = 0;
  return tokens.flatMap((token) => {
    if (token.type === "link_open") links += 1;
    if (token.type === "link_close") links -= 1;
    return token.type === "image" ? resolveOne(core, token, links > 0) : [token];
  });
}

function resolveOne(core: StateCore, token: Token, inLink: boolean): Token[] {
  const state = stateOf(core);
  const src = String(token.attrGet("src") ?? "");
  const resolved = isElsewhere(src)
    ? ({ remote: true } as const)
    : state.context.resolveImage(decodeUrl(src));
  const alt = textOf(token.children ?? []);
  if ("problem" in resolved) {
    reportMissing(state, token, resolved);
    return [textToken(alt)];
  }
  if ("remote" in resolved) {
    reportRemote(state, token, src);
    return inLink ? [textToken(alt || decodeUrl(src))] : linkTo(token, src, alt || decodeUrl(src));
  }
  if (alt === "") report(state, tokenPlace(token), NO_ALT);
  state.images.push(resolved.url);
  token.attrSet("src", LOCAL + core.md.normalizeLink(resolved.url));
  if (resolved.width) token.attrSet("width", String(resolved.width));
  if (resolved.height) token.attrSet("height", String(resolved.height));
  token.attrSet("loading", "lazy");
  token.attrSet("decoding", "async");
  return [token];
}

function linkTo(image: Token, href: string, words: string): Token[] {
  const open = tagToken("link_open", "a", 1, { href });
  open.meta = image.meta;
  return [open, textToken(words), tagToken("link_close", "a", -1)];
}

function reportMissing(
  state: RenderState,
  token: Token,
  { problem, hint }: { problem: string; hint: string },
): void {
  report(state, tokenPlace(token), {
    severity: "error",
    rule: "image/missing",
    message: problem,
    hint,
  });
}

function reportRemote(state: RenderState, token: Token, src: string): void {
  report(state, tokenPlace(token), {
    severity: "warning",
    rule: "image/remote",
    message: `The picture “${decodeUrl(src)}” lies on another site: readers get a link to it`,
    hint: "Put the picture in the media folder, so that reading asks no other site for anything.",
  });
}

const NO_ALT = {
  severity: "warning",
  rule: "image/no-alt",
  message: "A picture has no description",
  hint: "Say between the square brackets what it shows, for those who can't see it.",
} as const;
