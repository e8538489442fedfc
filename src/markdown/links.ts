import type { RuleCore } from "markdown-it/lib/parser_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { short } from "../excerpt.ts";
import { BROKEN } from "./context.ts";
import { fileNamed, linkToMedia } from "./files/file-links.ts";
import { LOCAL } from "./local-links.ts";
import { tokenPlace } from "./places.ts";
import { type Problem, type RenderState, report, stateOf } from "./state.ts";
import { textOf } from "./text.ts";
import { decodeUrl, kindOf, schemeOf } from "./urls.ts";

/** Marks links by where they lead, and collects those to pages of the site. */
export const markLinks: RuleCore = ({ env, md, tokens }) => {
  const state = stateOf({ env });
  for (const { children } of tokens) {
    for (const [index, token] of (children ?? []).entries()) {
      if (token.type === "link_open") markLink(state, children ?? [], index, md.normalizeLink);
    }
  }
};

function hintFor(path: string, file: string | undefined): string {
  if (file) return `Did you mean the file? Write [text](${file}).`;
  if (QUOTED.test(path)) return "Delete the quotation marks around the URL.";
  return "Begin a link to another site with https://, and one to a page of this site with /.";
}

/** A URL in quotation marks, as word processors curl them. */
const QUOTED = /^["'“”„«‘’].*["'“”»‘’]$/u;

function markLink(
  state: RenderState,
  tokens: Token[],
  index: number,
  encode: (url: string) => string,
): void {
  const token = tokens[index];
  if (!token) return;
  const href = String(token.attrGet("href") ?? "");
  reportUnseen(state, token, href);
  if (href !== "" && wordsAt(tokens, index) === "") {
    report(state, tokenPlace(token), NO_WORDS);
    unlink(tokens, index);
    return;
  }
  const path = state.context.resolveFile && fileNamed(href);
  if (path !== undefined) {
    if (!linkToMedia(state, tokens, { index, href, path }, encode)) unlink(tokens, index);
    return;
  }
  switch (kindOf(href, state.context.origin)) {
    case "external":
      // `//host/path` would take the scheme of whatever shows it, which in a feed reader may be none.
      if (href.startsWith("//")) token.attrSet("href", `https:${href}`);
      token.attrSet("rel", externalRel(state));
      return;
    case "site":
      linkToPage(state, token, href, encode);
      return;
    case "relative":
      linkToFile(state, tokens, index, href, encode);
      return;
    case "fragment":
      state.fragments.push({ fragment: href.slice(1), place: tokenPlace(token) });
      return;
    case "empty":
      report(state, tokenPlace(token), EMPTY);
      return;
    case "contact":
      if (/^tel:/i.test(href)) keepTogether(tokens, index);
      return;
    case "other":
      report(state, tokenPlace(token), otherScheme(href));
      unlink(tokens, index);
      return;
    default:
      return;
  }
}

function linkToPage(
  state: RenderState,
  token: Token,
  url: string,
  encode: (url: string) => string,
): void {
  token.attrSet("href", LOCAL + encode(url));
  const place = tokenPlace(token);
  const line = state.context.firstLine + place.line;
  state.links.push({ href: decodeUrl(url), line, column: place.column + 1 });
}

function linkToFile(
  state: RenderState,
  tokens: readonly Token[],
  index: number,
  href: string,
  encode: (url: string) => string,
): void {
  const token = tokens[index];
  if (!token) return;
  const [, path = "", fragment = ""] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  const shown = decodeUrl(path);
  if (!/\.(md|markdown)$/i.test(shown)) {
    const file = fileMeant(shown, state.context.resolveLink);
    report(state, tokenPlace(token), {
      severity: "warning",
      rule: "link/relative",
      message: `The link “${decodeUrl(href)}” begins with neither https:// nor /`,
      hint: hintFor(shown, file && file + fragment),
    });
    if (file && state.context.resolveLink?.(file) === null) unlink(tokens, index);
    return;
  }
  const url = state.context.resolveLink?.(shown);
  if (url) {
    linkToPage(state, token, url + fragment, encode);
    return;
  }
  unlink(tokens, index);
  // Errors in a file are reported in that file.
  if (url === BROKEN) return;
  report(state, tokenPlace(token), {
    severity: "warning",
    ...(url === null ? UNPUBLISHED : NO_FILE),
    message: `The link leads to “${shown}”, which is not ${url === null ? "published" : "a file in the content folder"}`,
  });
}

/** The article meant by a link without the file's ending: `rent-part-1`, `rent-part-1/` or `rent-part-1.html`. */
function fileMeant(
  path: string,
  resolve: RenderState["context"]["resolveLink"],
): string | undefined {
  const bare = path.replace(/\/$|\.html?$/i, "");
  return [`${bare}.md`, `${bare}.markdown`].find((file) => resolve?.(file) !== undefined);
}

function otherScheme(href: string): Problem {
  const scheme = (schemeOf(href) ?? "").toLowerCase();
  const url = short(decodeUrl(href));
  return {
    severity: "warning",
    rule: "link/scheme",
    message: `Pages don't link to \`${scheme}:\` URLs: readers see the text without “${url}”`,
    hint:
      scheme.length === 1
        ? "Write the path from this file, as in ../world/article.md. Files on your computer are not pages."
        : "Link to https://, http://, mailto:, tel:, sms: or a page of this site, or write the URL as text.",
  };
}

/** A telephone number is read in one piece, so it is not broken at its spaces. */
function keepTogether(tokens: readonly Token[], index: number): void {
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.type === "link_close") return;
    if (token.type === "text") token.content = token.content.replaceAll(" ", "\u00a0");
  }
}

/** The words of the link that opens at an index, including the descriptions of its images. */
function wordsAt(tokens: readonly Token[], index: number): string {
  const inside: Token[] = [];
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.type === "link_close") break;
    inside.push(token);
  }
  return inside.some(({ type }) => type === "citation" || type === "footnote_ref")
    ? "cited"
    : textOf(inside);
}

/** Characters that nobody sees in a URL: zero-width and non-breaking spaces, soft hyphens, and bidi controls. */
const UNSEEN = /[\u00a0\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Reports invisible characters, which come with pasted URLs and which the linked site does not expect. */
function reportUnseen(state: RenderState, token: Token, href: string): void {
  if (!/[^!-$&-~]/.test(href)) return;
  const address = decodeUrl(href);
  const [sign] = address.match(UNSEEN) ?? [];
  if (sign === undefined || !/^(?:[a-z]+:|\/)/i.test(address)) return;
  const code = sign.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase();
  report(state, tokenPlace(token), {
    severity: "warning",
    rule: "link/invisible-character",
    message: `The URL contains an invisible character (U+${code})`,
    hint: `Type it again: ${short(address.replace(UNSEEN, ""))}`,
  });
}

/** Hides the tags of a link, keeping its words. */
function unlink(tokens: readonly Token[], index: number): void {
  for (let at = index; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token && (at === index || token.type === "link_close")) token.hidden = true;
    if (token?.type === "link_close") return;
  }
}

/** https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links */
const SPONSORED = "external noopener sponsored";

/** The `rel` of a link to another site. */
export function externalRel({ context }: RenderState): string {
  return context.sponsored ? SPONSORED : "external noopener";
}

const UNPUBLISHED = {
  rule: "link/unpublished",
  hint: "Nothing to do: the text becomes a link when the article is published.",
} as const;

const NO_FILE = {
  rule: "link/unknown-file",
  hint: "Write the path from this file, as in ../world/article.md. Until then, readers see the text without a link.",
} as const;

const NO_WORDS = {
  severity: "warning",
  rule: "link/no-words",
  message: "A link has no text, so readers don't see it",
  hint: "Write its text between the square brackets, or describe its picture.",
} as const;

const EMPTY = {
  severity: "warning",
  rule: "link/empty",
  message: "A link has no URL",
  hint: "Write its URL between the round brackets.",
} as const;
