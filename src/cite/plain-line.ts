import { plainText } from "../content/csl/plain-text.ts";

/** One line of plain text, of limited length. */
export function textOf(text: string | undefined, most: number): string | undefined {
  if (text === undefined) return undefined;
  const plain = plainText(text.slice(0, 4 * most).toWellFormed())
    .text.replace(/\s+/g, " ")
    .trim();
  if (plain === "") return undefined;
  return plain.length > most
    ? `${plain
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`
    : plain;
}

/** Pages repeat their site's name behind the title: `Rents rise | The Post`. */
export function withoutSite(
  title: string | undefined,
  site: string | undefined,
): string | undefined {
  if (title === undefined || site === undefined) return title;
  const end = title.toLowerCase().lastIndexOf(site.toLowerCase());
  if (end < 1 || end + site.length !== title.length) return title;
  return title.slice(0, end).replace(/\s+[|·•–—:-]\s*$/, "") || title;
}
