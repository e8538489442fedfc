import { type Diagnostic, excerptOf } from "../diagnostics.ts";
import { encodePath } from "../pages/urls.ts";

/** Where the text of a content file names a hidden url; its beginning where it says the same in another way. */
export function leakPlace(
  text: string,
  url: string,
): Pick<Diagnostic, "line" | "column" | "excerpt"> {
  const path = url.replace(/\/$/, "");
  const encoded = encodePath(path);
  const forms = [path, encoded, encoded.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())];
  for (const [index, excerpt] of text.split(/\r\n?|\n/).entries()) {
    const form = forms.find((one) => excerpt.includes(one));
    if (form) return { line: index + 1, column: excerpt.indexOf(form) + 1, excerpt };
  }
  return { line: 1, column: 1, excerpt: excerptOf(text, 1) };
}
