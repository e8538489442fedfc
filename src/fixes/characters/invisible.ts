import { type Fix, replaced, restOf } from "../fix.ts";

/** Deletes an invisible character that ends a direction that was never begun, and so shows nothing. */
export const fixDirectionEnd: Fix = ({ text, offset }) =>
  /^[\u200e\u200f\u202c\u2069]/.test(text.slice(offset, offset + 1))
    ? [replaced(offset, 1, "")]
    : [];

/** Writes the spaces as which control characters are read. */
export const fixControls: Fix = ({ text }) =>
  [...text.matchAll(/(?![\t\n])\p{Cc}/gu)].map(({ index }) => replaced(index, 1, " "));

/** Writes letters with an accent beside them as one character, where that exists (NFC). */
export const fixDecomposed: Fix = ({ text }) =>
  [...text.matchAll(/\p{L}[\u0300-\u036f]+/gu)].map(({ index, 0: letter }) =>
    replaced(index, letter.length, letter.normalize("NFC")),
  );

/** Deletes the invisible characters of a link's URL. */
export const fixInvisibleInUrl: Fix = (found) => {
  const [, words = "", url = ""] = /^(!?\[[^\]]*\]\(<?)([^\s()<>]*)/.exec(restOf(found)) ?? [];
  const start = found.offset + words.length;
  return [...url.matchAll(/\p{Default_Ignorable_Code_Point}/gu)].map(({ index, 0: sign }) =>
    replaced(start + index, sign.length, ""),
  );
};
