import { type Diagnostic, excerptOf } from "../../diagnostics.ts";
import { excerptAround } from "../../excerpt.ts";
import type { Site } from "../../pages/types.ts";
import { encodePath } from "../../pages/urls.ts";
import { bytesOf } from "./decode-urls.ts";
import { leakFinder } from "./leaks.ts";

type Place = Pick<Diagnostic, "line" | "column" | "excerpt">;

/** Where a content file mentions a hidden URL; the file's start if no single word does. */
export function leakPlace(
  text: string,
  url: string,
  site: Pick<Site, "origin" | "pathPrefix">,
): Place {
  const lines = text.split(/\r\n?|\n/);
  const place = plainPlace(lines, url) ?? disguisedPlace(lines, url, site);
  if (!place) return { line: 1, column: 1, excerpt: excerptOf(text, { line: 1, column: 1 }) };
  return { ...place, excerpt: excerptAround(lines[place.line - 1] ?? "", place.column) };
}

function plainPlace(lines: readonly string[], url: string): Place | undefined {
  const path = url.replace(/\/$/, "");
  const encoded = encodePath(path);
  const forms = [path, encoded, encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())];
  for (const [index, written] of lines.entries()) {
    for (const form of forms) {
      const at = written.indexOf(form);
      // `/a/name-2/` is a different URL.
      if (at === -1 || /^[\p{L}\p{N}%~_-]/u.test(written.slice(at + form.length))) continue;
      return { line: index + 1, column: at + 1 };
    }
  }
  return undefined;
}

/** The word that decodes to the URL, such as `&#47;2026…`. */
function disguisedPlace(
  lines: readonly string[],
  url: string,
  site: Pick<Site, "origin" | "pathPrefix">,
): Place | undefined {
  const find = leakFinder([{ url, file: "" }], site);
  for (const [index, written] of lines.entries()) {
    for (const { 0: word, index: at } of written.matchAll(/[^\s"'<>()[\]|^`,=]+/g))
      if (find(bytesOf(word)).size > 0) return { line: index + 1, column: at + 1 };
  }
  return undefined;
}
