/** Quotation marks and apostrophes of all languages. */
const QUOTES =
  /[\u0022\u0027\u00ab\u00bb\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a\u300c-\u300f\uff02\uff07]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\uff0d-]/g;
/** A number with the signs inside it, a sign that changes one, or letters. */
const TOKEN = /\p{N}+(?:[.,'\u2019]\p{N}+)*|[%‰\p{Sc}±]|-(?=\p{N})|[\p{L}\p{M}]+/gu;

/** A text in which quotation marks, dashes and spaces don't differ, nor what nobody sees. */
export function plainForm(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(QUOTES, "'")
    .replace(DASHES, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * A plain text's letters and digits alone, in lower case. Numbers keep their commas, points, signs and gaps: 1.5 is not
 * 15, and 10–12 is not 1012.
 */
export function lettersForm(plain: string): string {
  let form = "";
  for (const [token] of plain.toLowerCase().matchAll(TOKEN)) {
    const isNumber = /^[\p{N}-]/u.test(token);
    form += (isNumber && /\p{N}$/u.test(form) ? "|" : "") + token;
  }
  return form;
}

/** The parts of a quotation between what it leaves out, `…` or `[…]`, and what the editor put in, `[the minister]`. */
export function partsOf(quote: string): string[] {
  return quote
    .replace(/\[(\p{L})\](?=\p{L})/gu, "$1")
    .split(/\s*(?:\[[^\]]{0,200}\]|\(\s*(?:…|\.{3})\s*\)|…|(?:\.\s?){3,})\s*/u)
    .map((part) => part.replace(/^[\s"“”„«»‘’']+|[\s"“”„«»‘’']+$/g, ""))
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .flatMap(inPieces);
}

/** Looking for a long text is slow, so it is looked for in pieces. */
const MAX_PIECE = 800;

function inPieces(part: string): string[] {
  const pieces: string[] = [];
  let rest = part;
  while (rest.length > MAX_PIECE) {
    const cut = rest.lastIndexOf(" ", MAX_PIECE);
    const at = cut > MAX_PIECE / 2 ? cut : MAX_PIECE;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
