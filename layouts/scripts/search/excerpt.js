// @ts-check

/**
 * Cuts an excerpt into pieces of plain text, with those that were searched for marked. Pagefind gives text in which
 * `<` is escaped and `<mark>` stands around what was found: nothing else is markup, and nothing is read as such.
 * @param {string} excerpt
 * @returns {{ text: string, marked: boolean }[]}
 */
export function piecesOf(excerpt) {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).flatMap((piece) => {
    const found = /^<mark>(.*)<\/mark>$/s.exec(piece);
    const text = (found?.[1] ?? piece).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return text === "" ? [] : [{ text, marked: found !== null }];
  });
}
