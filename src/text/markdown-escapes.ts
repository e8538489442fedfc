import { printable, printableUrl } from "../printable.ts";

/**
 * Escapes characters that are special in a table or in Markdown. `printableUrl` leaves no spaces, quotes or angle
 * brackets.
 */
export function plainUrl(url: string): string {
  return printableUrl(url)
    .replaceAll("|", "%7C")
    .replaceAll("\\", "%5C")
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

/**
 * A word joiner: invisible, but written as an entity so that it shows in logs. https://www.unicode.org/reports/tr14/#WJ
 */
const WORD_JOINER = "&#8288;";

/** Escapes text so that it cannot become markup, a formula, a table cell, a mention or an issue reference. */
export function escaped(text: string): string {
  return (
    printable(text.replace(/\s+/g, " "))
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replace(/[\\`*_{}[\]()#+!|~>$^]/g, "\\$&")
      // `#12` and `GH-12` reference issues even when escaped.
      .replace(/(?:#|\bGH-)(?=\d)/gi, `$&${WORD_JOINER}`)
      .replaceAll("@", `@${WORD_JOINER}`)
      .replace(/\bwww\./gi, `$&${WORD_JOINER}`)
      .replace(/\b(https?|ftp|mailto|xmpp):/gi, `$1${WORD_JOINER}:`)
  );
}
