/** BibTeX source of a field's value. */
export interface Written {
  written: string;
}

/** A page range, with the two hyphens that TeX sets as a dash. */
export function pagesOf(pages: string | undefined): Written | undefined {
  if (!pages) return undefined;
  const parts = pages.split(/(?<=\d)\s*[-–—]\s*(?=\d)/);
  return { written: `{${parts.map(escapeTex).join("--")}}` };
}

/** BibTeX's macro for a month. https://tug.ctan.org/biblio/bibtex/base/btxdoc.pdf */
export function month(number: number): Written | undefined {
  const name = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")[number - 1];
  return name === undefined ? undefined : { written: name };
}

/** A title in an extra pair of braces: otherwise styles convert it to lower case. */
export function titleOf(title: string | undefined): Written | undefined {
  return title === undefined ? undefined : { written: `{{${escapeTex(title)}}}` };
}

/** A URL, unescaped: only braces and backslashes could end it early. */
export function verbatim(url: string | undefined): Written | undefined {
  if (url === undefined) return undefined;
  const plain = url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
  return { written: `{${plain}}` };
}

const SPECIAL: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "`": "\\textasciigrave{}",
};

/** Characters that TeX joins if they are repeated, into a dash or a quotation mark. */
const LIGATURES = /-(?=-)|'(?=')|,(?=,)|<(?=<)|>(?=>)/g;

/** Escapes text so that TeX sets it as written. */
export function escapeTex(text: string): string {
  const line = text.replace(/[^\S\u00a0\u202f]+/g, " ").trim();
  const escaped = line.replace(/[\\{}$&#%_~^`]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
  return escaped.replace(LIGATURES, (sign) => `${sign}{}`).replaceAll("\u00a0", "~");
}
