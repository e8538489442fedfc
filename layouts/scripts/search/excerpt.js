// @ts-check

/**
 * Splits an excerpt into plain text, with matches marked. In Pagefind's excerpts `<` is escaped and `<mark>` surrounds
 * matches; everything else is treated as text.
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
