import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type { RuleInline } from "markdown-it/lib/parser_inline.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { ANIMATED_PICTURE } from "../pictures/animated.ts";
import { SIZES } from "../pictures/sizes.ts";
import type { PictureFile } from "../pictures/types.ts";
import { isRaster, MODERN_FORMATS, plainFile, variantsOf } from "../pictures/variants.ts";
import type { Rule } from "../rules/rules.ts";
import { addressProblem } from "./embeds/address-problem.ts";
import { LOCAL } from "./local-links.ts";
import { tokenPlace } from "./places.ts";
import { type Problem, type RenderState, report, stateOf } from "./state.ts";
import { textOf } from "./text.ts";
import { tagToken, textToken } from "./tokens.ts";
import { decodeUrl, isElsewhere } from "./urls.ts";

/** Wraps the image rule so that citations in a description stay text: an attribute can't contain one. */
export function inDescription(image: RuleInline): RuleInline {
  return (state, silent) => {
    const render = stateOf(state);
    const { inAlt } = render;
    render.inAlt = true;
    const read = image(state, silent);
    render.inAlt = inAlt;
    return read;
  };
}

/** Resolves images to files. An image that can't be shown becomes its description, or a link to it. */
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
  if (token.content.trim() === DECORATIVE) token.children = [];
  else if (alt === "") report(state, tokenPlace(token), NO_ALT);
  if (resolved.moving) report(state, tokenPlace(token), MOVING);
  state.images.push(resolved.url);
  return pictureTokens(core, token, resolved);
}

/** An image with its variants; a drawing has none. Their URLs are marked as local, including each one in a `srcset`. */
function pictureTokens({ md }: StateCore, image: Token, file: PictureFile): Token[] {
  const local = (url: string): string => LOCAL + md.normalizeLink(url);
  const { url, width, height } = plainFile(file);
  image.attrSet("src", local(url));
  if (width) image.attrSet("width", String(width));
  if (height) image.attrSet("height", String(height));
  image.attrSet("loading", "lazy");
  image.attrSet("decoding", "async");
  if (!isRaster(file)) return [image];
  const sources = MODERN_FORMATS.map((format) => {
    const source = new Token("picture_source", "source", 0);
    const srcset = variantsOf(file, format).map((own) => `${local(own.url)} ${own.width}w`);
    source.attrSet("type", `image/${format}`);
    source.attrSet("srcset", srcset.join(", "));
    source.attrSet("sizes", SIZES.body);
    return source;
  });
  return [
    tagToken("picture_open", "picture", 1),
    ...sources,
    image,
    tagToken("picture_close", "picture", -1),
  ];
}

function linkTo(image: Token, href: string, words: string): Token[] {
  const open = tagToken("link_open", "a", 1, { href });
  open.meta = image.meta;
  return [open, textToken(words), tagToken("link_close", "a", -1)];
}

function reportMissing(
  state: RenderState,
  token: Token,
  { problem, hint, rule }: { problem: string; hint: string; rule: Rule },
): void {
  report(state, tokenPlace(token), { severity: "error", rule, message: problem, hint });
}

function reportRemote(state: RenderState, token: Token, src: string): void {
  const problem = addressProblem(src, state.context) ?? remote(src);
  report(state, tokenPlace(token), problem);
}

function remote(src: string): Problem {
  return {
    severity: "warning",
    rule: "image/remote",
    message: `The picture “${decodeUrl(src)}” is on another site: readers see only a link to it`,
    hint: "Put the file in media/, as in /media/name.jpg: pages load nothing from other sites.",
  };
}

/** As a description, marks an image as decorative, like `alt: ""` in front matter. */
const DECORATIVE = '""';

const NO_ALT = {
  severity: "error",
  rule: "image/no-alt",
  message: "A picture has no description",
  hint: 'Describe it between the square brackets for readers who can\'t see it. If it is only decoration, write ![""](…).',
} as const;

const MOVING = { severity: "warning", ...ANIMATED_PICTURE } as const;
