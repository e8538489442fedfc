import { nearestIn } from "../../citations/nearest.ts";
import { RENAMES } from "../../content/renames/renames.ts";
import { mendOf } from "../../mend.ts";
import { plainSigns } from "../../text/look-alikes.ts";
import { type Fix, replaced, restOf } from "../fix.ts";

/** A key, perhaps in quotes, before its colon. */
const KEY = /^(["']?)([^\s"':,{}[\]]+)\1(?=[ \t]*:(?:\s|$))/;

/** Corrects a key by one letter, or the letters that only look right. Two letters would be a guess. */
export const fixUnknownKey: Fix = (found) => {
  const [, quote = "", key = ""] = KEY.exec(restOf(found)) ?? [];
  const { meant = "" } = mendOf(found, "key") ?? {};
  if (key === "" || meant === "") return [];
  const isAlike = plainSigns(key) === meant || key.toLowerCase() === meant.toLowerCase();
  if (!isAlike && !nearestIn([meant])(key, { most: 1 })) return [];
  return [replaced(found.offset + quote.length, key.length, meant)];
};

/** Writes the new name of a key. With both names in a file, an editor must choose. */
export const fixRenamedKey: Fix = (found) => {
  const [, quote = "", key = ""] = KEY.exec(restOf(found)) ?? [];
  const rename = RENAMES.find(({ from }) => from === key);
  if (!rename || found.severity === "error") return [];
  return [replaced(found.offset + quote.length, key.length, rename.to)];
};
