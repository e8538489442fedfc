import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import { excerptAround } from "../excerpt.ts";
import { encodePath } from "../pages/urls.ts";

/** Where the text of a content file names a hidden url; its beginning where it says the same in another way. */
export function leakPlace(
  text: string,
  url: string,
): Pick<Diagnostic, "line" | "column" | "excerpt"> {
  const path = url.replace(/\/$/, "");
  const encoded = encodePath(path);
  const forms = [path, encoded, encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())];
  for (const [index, written] of text.split(/\r\n?|\n/).entries()) {
    for (const form of forms) {
      const at = written.indexOf(form);
      // `/a/name-2/` is another.
      if (at === -1 || /^[\p{L}\p{N}%~_-]/u.test(written.slice(at + form.length))) continue;
      const place = { line: index + 1, column: at + 1 };
      return { ...place, excerpt: excerptAround(written, place.column) };
    }
  }
  const top = { line: 1, column: 1 };
  return { ...top, excerpt: excerptOf(text, top) };
}
