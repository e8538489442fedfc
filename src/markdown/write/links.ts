import type Token from "markdown-it/lib/token.mjs";
import { LOCAL } from "../local-links.ts";

/** The target of a link, with its title. */
export function targetOf(open: Token): string {
  return target(String(open.attrGet("href") ?? ""), titleOf(open));
}

export function titleOf(token: Token): string | undefined {
  const title = token.attrGet("title");
  return title === null ? undefined : String(title);
}

/** A link's target and title in round brackets: `(/about/ "Title")`. Local URLs are root-relative. */
export function target(url: string, title: string | undefined): string {
  return `(${destination(url)}${title ? ` ${quoted(title)}` : ""})`;
}

function destination(url: string): string {
  const plain = (url.startsWith(`${LOCAL}/`) ? url.slice(LOCAL.length) : url).replace(
    /&(?=#|\w+;)/g,
    "\\&",
  );
  if (plain === "") return "<>";
  return isBalanced(plain) ? plain : plain.replace(/[()]/g, "\\$&");
}

/** Whether round brackets match and are nested at most one deep: such a URL needs no escapes. */
function isBalanced(url: string): boolean {
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(url);
}

/** A title in quotation marks, on one line. */
function quoted(title: string): string {
  const escaped = title
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|"/g, "\\$&")
    .replace(/&(?=#|\w+;)/g, "\\&")
    .replaceAll("\n", "&#10;");
  return `"${escaped}"`;
}
