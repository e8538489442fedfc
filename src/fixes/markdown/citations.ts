import { mendOf } from "../../mend.ts";
import { type Fix, inserted } from "../fix.ts";

/** Puts the comma between a source's key and the place in it. Signs there are code: `[@id = "a"]` of XPath. */
export const fixCitationComma: Fix = (found) => {
  const { text, offset } = found;
  const { key = "" } = mendOf(found, "citation-comma") ?? {};
  // Braces around a key would be between it and the comma.
  if (!/^[^\s,\]]+$/.test(key)) return [];
  const at = text.lastIndexOf(`@${key}`, offset);
  const end = at + key.length + 1;
  const isPlace = /^ [\p{L}\p{N}§¶]/u.test(text.slice(end, end + 3));
  const isIt = at !== -1 && !text.slice(at, offset).includes("\n") && isPlace;
  return isIt ? [inserted(end, ",")] : [];
};
