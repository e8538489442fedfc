/** Characters with a meaning in the Markdown of replies. */
const SIGNS = /[\\`*_[\]<>&]/g;
/** What would begin a list or a quotation. */
const STARTS = /^(\s*)([-+](?=\s|$)|\d{1,9}[.)](?=\s|$))/gm;

/** Text as Markdown that shows it unchanged. */
export function asMarkdown(text: string): string {
  return text
    .replace(SIGNS, "\\$&")
    .replace(
      STARTS,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    );
}

/** A name on one line, without control characters and marks that change the direction of what follows. */
export function oneLine(text: string, most = 200): string {
  return text
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most)
    .toWellFormed();
}

/** A link to the web; only its words if the address is something else. */
export function linkMarkdown(words: string, address: string): string {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || words === "") return words;
  return `[${words}](<${url.href.replace(/[<>\\]/g, encodeURIComponent)}>)`;
}
