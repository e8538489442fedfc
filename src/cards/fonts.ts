import { memoByKey, once } from "../memo.ts";

/** The package with Latin, Greek and Cyrillic letters and common punctuation. */
const BASE = "noto-serif";

/** Han characters look different in Chinese, Japanese and Korean, so the language's own fonts come first. */
const HAN = ["noto-serif-sc", "noto-serif-tc", "noto-serif-jp", "noto-serif-kr"];
const HAN_OF: Record<string, string> = {
  Hans: "noto-serif-sc",
  Hant: "noto-serif-tc",
  Jpan: "noto-serif-jp",
  Kore: "noto-serif-kr",
};

/** Scripts and the `@fontsource` packages that cover them. The first installed one is used. */
const SCRIPTS: readonly { scripts: string; packages: readonly string[] }[] = [
  { scripts: "Arabic", packages: ["noto-naskh-arabic"] },
  { scripts: "Hebrew", packages: ["noto-serif-hebrew"] },
  { scripts: "Han Bopomofo", packages: HAN },
  { scripts: "Hiragana Katakana", packages: ["noto-serif-jp", ...HAN] },
  { scripts: "Hangul", packages: ["noto-serif-kr"] },
  ...[
    ...["Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi"],
    ...["Kannada", "Khmer", "Lao", "Malayalam", "Sinhala", "Tamil", "Telugu", "Thai", "Tibetan"],
  ].map((script) => ({ scripts: script, packages: [`noto-serif-${script.toLowerCase()}`] })),
];

/** Patterns for letters of some scripts. Compiled on first use: the engine expands each script to its characters. */
const lettersOf = memoByKey((scripts) => {
  const classes = scripts.split(" ").map((script) => `\\p{Script=${script}}`);
  return { one: new RegExp(classes.join("|"), "u"), all: new RegExp(classes.join("|"), "gu") };
});

const KNOWN = "Latin Greek Cyrillic Common Inherited";

export interface FontsFound {
  /** Names of packages, the one for Latin first. */
  fonts: string[];
  /** Packages that must be installed for the text. */
  missing: string[];
  /** A letter of a script that no known package covers. */
  unknown?: string;
}

/** All packages that cards can use. */
export const FONT_PACKAGES: readonly string[] = [
  ...new Set([BASE, ...SCRIPTS.flatMap(({ packages }) => packages)]),
];

/** The packages that the published program brings. A publication installs those of other scripts. */
export const OWN_FONT_PACKAGES: readonly string[] = [
  BASE,
  "noto-naskh-arabic",
  "noto-serif-hebrew",
];

/** Chooses the installed packages for a text, and lists missing ones. */
export function fontsFor(
  text: string,
  language: string,
  installed: ReadonlySet<string>,
): FontsFound {
  const own = HAN_OF[scriptOf(language) ?? ""];
  const fonts = [BASE];
  const missing = new Set(installed.has(BASE) ? [] : [BASE]);
  let rest = text;
  for (const { scripts, packages } of SCRIPTS) {
    const letters = lettersOf(scripts);
    if (!letters.one.test(text)) continue;
    rest = rest.replace(letters.all, "");
    const ordered = own && packages.includes(own) ? [own, ...packages] : packages;
    const found = ordered.find((name) => installed.has(name));
    if (found === undefined) missing.add(ordered[0] ?? BASE);
    else if (!fonts.includes(found)) fonts.push(found);
  }
  const unknown = [...rest].find((letter) => !lettersOf(KNOWN).one.test(letter));
  return { fonts, missing: [...missing], ...(unknown !== undefined && { unknown }) };
}

/** Emoji, which these fonts lack. */
const emoji = once(
  () => /\p{RGI_Emoji}|[\p{Extended_Pictographic}&&[\u{1f000}-\u{1faff}]]|\ufe0f/gv,
);

/** A text as a card prints it: on one line, without emoji. The fonts lack the narrow no-break space, U+202F. */
export function printable(text: string): string {
  return text
    .replace(emoji(), " ")
    .replace(/\u202f/gu, "\u00a0")
    .replace(/[^\S\u00a0]+/gu, " ")
    .trim();
}

/** fontconfig's family name for a package: `Noto Serif SC` for `noto-serif-sc`. */
export function familyOf(name: string): string {
  return name
    .split("-")
    .map((part) => (part.length === 2 ? part.toUpperCase() : capitalised(part)))
    .join(" ");
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}
