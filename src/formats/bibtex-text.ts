/** BibTeX as it stands in a field. */
export interface Written {
  written: string;
}

/** A range of pages has the dash that TeX makes of two hyphens. */
export function pagesOf(pages: string | undefined): Written | undefined {
  if (!pages) return undefined;
  const parts = pages.split(/(?<=\d)\s*[-–—]\s*(?=\d)/);
  return { written: `{${parts.map(escapeTex).join("--")}}` };
}

/** A macro that BibTeX itself knows. https://tug.ctan.org/biblio/bibtex/base/btxdoc.pdf */
export function month(number: number): Written | undefined {
  const name = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ")[number - 1];
  return name === undefined ? undefined : { written: name };
}

/** In braces of its own: styles would write all but its first letter small. */
export function titleOf(title: string | undefined): Written | undefined {
  return title === undefined ? undefined : { written: `{{${escapeTex(title)}}}` };
}

/** An address, as it stands: only braces and backslashes would end it early. */
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

/** Signs that TeX draws as one where they follow each other: a dash, a quotation mark. */
const LIGATURES = /-(?=-)|'(?=')|,(?=,)|<(?=<)|>(?=>)/g;

/** Text that TeX sets as it was written. */
export function escapeTex(text: string): string {
  const line = text.replace(/[^\S\u00a0\u202f]+/g, " ").trim();
  const escaped = line.replace(/[\\{}$&#%_~^`]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);
  return escaped.replace(LIGATURES, (sign) => `${sign}{}`).replaceAll("\u00a0", "~");
}
