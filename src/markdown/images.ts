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
import { IN_GALLERY, shapeOf } from "./galleries.ts";
import { LOCAL } from "./local-links.ts";
import { tokenPlace } from "./places.ts";
import { playedRole, playerTokens, withTitle } from "./players/player-tokens.ts";
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
  for (const [index, token] of core.tokens.entries()) {
    if (token.children?.some(({ type }) => type === "image")) {
      const figure = core.tokens[index - 1];
      token.children = resolveAll(core, token.children, figure);
    }
  }
};

/** `before`: the token that opens the block, which is a figure if the image is alone in it. */
function resolveAll(core: StateCore, tokens: readonly Token[], before: Token | undefined): Token[] {
  const [first] = tokens;
  const isAlone = before?.type === "figure_open" && first?.type === "image";
  const role = isAlone && first ? playedRole(srcOf(first)) : undefined;
  if (role && before) before.attrJoin("class", `media media-${role}`);
  const resolved = resolveEach(core, tokens, { isAlone, gallery: before?.info });
  if (before?.info === IN_GALLERY.half) before.attrJoin("class", shapeOf(resolved));
  return role && first ? withTitle(resolved, textOf(first.children ?? [])) : resolved;
}

/** Where an image is. */
interface Surroundings {
  /** The only one of a figure, without a link. */
  isAlone: boolean;
  /** One of `IN_GALLERY` in a gallery. */
  gallery: string | undefined;
}

function resolveEach(core: StateCore, tokens: readonly Token[], around: Surroundings): Token[] {
  let links = 0;
  return tokens.flatMap((token) => {
    if (token.type === "link_open") links += 1;
    if (token.type === "link_close") links -= 1;
    if (token.type !== "image") return [token];
    const role = playedRole(srcOf(token));
    const place = { ...around, inLink: links > 0 };
    return role ? playerTokens(core, token, { role, ...place }) : resolveOne(core, token, place);
  });
}

function srcOf(image: Token): string {
  return String(image.attrGet("src") ?? "");
}

function resolveOne(
  core: StateCore,
  token: Token,
  { inLink, isAlone, gallery }: Surroundings & { inLink: boolean },
): Token[] {
  const state = stateOf(core);
  const src = srcOf(token);
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
  const sizes = gallery === IN_GALLERY.half ? SIZES.gallery : SIZES.body;
  const picture = pictureTokens(core, token, resolved, sizes);
  return gallery && isAlone ? linkedToWhole(core, picture, resolved) : picture;
}

/** In a gallery, pictures are small: each links to its largest file. */
function linkedToWhole({ md }: StateCore, picture: Token[], file: PictureFile): Token[] {
  const { url } = (isRaster(file) && variantsOf(file, "webp").at(-1)) || file;
  const href = LOCAL + md.normalizeLink(url);
  return [
    tagToken("whole_picture_open", "a", 1, { href }),
    ...picture,
    tagToken("whole_picture_close", "a", -1),
  ];
}

/** An image with its variants; a drawing has none. Their URLs are marked as local, including each one in a `srcset`. */
function pictureTokens({ md }: StateCore, image: Token, file: PictureFile, sizes: string): Token[] {
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
    source.attrSet("sizes", sizes);
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
