import { type Fix, inserted } from "../fix.ts";

/** Puts the comma between a source's key and the place in it. */
export const fixCitationComma: Fix = ({ text, offset, hint }) => {
  const [, key] = /^Write a comma .*, as in \[@([^\s,\]]+), p\. 4\]/.exec(hint ?? "") ?? [];
  if (key === undefined) return [];
  const at = text.lastIndexOf(`@${key}`, offset);
  const end = at + key.length + 1;
  const isIt = at !== -1 && !text.slice(at, offset).includes("\n") && text[end] === " ";
  return isIt ? [inserted(end, ",")] : [];
};
