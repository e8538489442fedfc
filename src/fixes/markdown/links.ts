import { mendOf } from "../../mend.ts";
import { type Fix, inserted, replaced, restOf } from "../fix.ts";

/** Closes the gap between a link's words and its URL, or puts a URL that contains spaces in angle brackets. */
export const fixLink: Fix = (found) => {
  const rest = restOf(found);
  const [, words = "", gap = ""] = /^(!?\[[^[\]\n]+\])([ \t]+)\([^\s()]+\)/.exec(rest) ?? [];
  if (gap !== "") return [replaced(found.offset + words.length, gap.length, "")];
  const [, start = "", url = ""] =
    /^(!?\[[^[\]\n]+\]\()([^()<>"'\n]* [^()<>"'\n]*)\)/.exec(rest) ?? [];
  const text = `<${url.trim()}>`;
  return url.trim() === "" || /\{[{%]/.test(url)
    ? []
    : [replaced(found.offset + start.length, url.length, text)];
};

/** Makes a URL that is alone on its line a link. */
export const fixBareUrl: Fix = (found) => {
  const url = restOf(found).trim();
  const isAlone = /^https?:\/\/[^\s<>]+$/.test(url) && found.line.trim() === url;
  if (!isAlone || mendOf(found, "bare-link")?.url !== url) return [];
  return [inserted(found.offset, "<"), inserted(found.offset + url.length, ">")];
};

/** Begins an address with `https:`, whatever follows. */
export const fixInsecure: Fix = ({ text, offset }) =>
  text.startsWith("http://", offset) ? [inserted(offset + "http".length, "s")] : [];
