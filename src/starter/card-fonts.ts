import { fontsFor, OWN_FONT_PACKAGES } from "../cards/fonts.ts";
import { languageName } from "../languages.ts";
import type { Answers } from "./answers.ts";

/** The release of all packages of `@fontsource`: that of the fonts that Dateline brings. */
export const FONT_VERSION = "5.3.0";

/**
 * Dependencies with the fonts that social cards need and Dateline does not bring, for the scripts of the publication's
 * name and of its language, which writes its own name in its script: `日本語`.
 */
export function cardFonts({ title, language }: Pick<Answers, "title" | "language">): {
  [name: string]: string;
} {
  const text = `${languageName(language, [])} ${title}`;
  const { missing } = fontsFor(text, language, new Set(OWN_FONT_PACKAGES));
  return Object.fromEntries(missing.map((name) => [`@fontsource/${name}`, FONT_VERSION]));
}
