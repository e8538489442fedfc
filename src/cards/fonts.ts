/** The package whose faces have Latin, Greek and Cyrillic letters, and the signs of them all. */
const BASE = "noto-serif";

/** Han characters look different in Chinese, Japanese and Korean: each language's own faces first. */
const HAN = ["noto-serif-sc", "noto-serif-tc", "noto-serif-jp", "noto-serif-kr"];
const HAN_OF: Record<string, string> = {
  Hans: "noto-serif-sc",
  Hant: "noto-serif-tc",
  Jpan: "noto-serif-jp",
  Kore: "noto-serif-kr",
};

/** A script, and the packages of `@fontsource` that have it: the first that is installed is used. */
const SCRIPTS: readonly { pattern: RegExp; packages: readonly string[] }[] = [
  { pattern: /\p{Script=Arabic}/u, packages: ["noto-naskh-arabic"] },
  { pattern: /\p{Script=Hebrew}/u, packages: ["noto-serif-hebrew"] },
  { pattern: /\p{Script=Han}|\p{Script=Bopomofo}/u, packages: HAN },
  { pattern: /\p{Script=Hiragana}|\p{Script=Katakana}/u, packages: ["noto-serif-jp", ...HAN] },
  { pattern: /\p{Script=Hangul}/u, packages: ["noto-serif-kr"] },
  ...[
    ...["Armenian", "Bengali", "Devanagari", "Ethiopic", "Georgian", "Gujarati", "Gurmukhi"],
    ...["Kannada", "Khmer", "Lao", "Malayalam", "Sinhala", "Tamil", "Telugu", "Thai", "Tibetan"],
  ].map((script) => ({
    pattern: new RegExp(`\\p{Script=${script}}`, "u"),
    packages: [`noto-serif-${script.toLowerCase()}`],
  })),
];

const KNOWN =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

export interface FontsFound {
  /** Packages, the one for Latin first. */
  fonts: string[];
  /** Packages that would have to be installed. */
  missing: string[];
  /** A letter of a script that no package is known for. */
  unknown?: string;
}

/** All packages that a card may be set with. */
export const FONT_PACKAGES: readonly string[] = [
  ...new Set([BASE, ...SCRIPTS.flatMap(({ packages }) => packages)]),
];

/** The packages whose faces a text in a language needs, of those that are installed. */
export function fontsFor(
  text: string,
  language: string,
  installed: ReadonlySet<string>,
): FontsFound {
  const own = HAN_OF[scriptOf(language) ?? ""];
  const fonts = [BASE];
  const missing = installed.has(BASE) ? [] : [BASE];
  let rest = text;
  for (const { pattern, packages } of SCRIPTS) {
    if (!pattern.test(text)) continue;
    rest = rest.replace(new RegExp(pattern, "gu"), "");
    const ordered = own && packages.includes(own) ? [own, ...packages] : packages;
    const found = ordered.find((name) => installed.has(name));
    if (found === undefined) missing.push(ordered[0] ?? BASE);
    else if (!fonts.includes(found)) fonts.push(found);
  }
  const unknown = [...rest].find((letter) => !KNOWN.test(letter));
  return { fonts, missing, ...(unknown !== undefined && { unknown }) };
}

/** Pictures among letters: the faces of newspapers have none. */
const EMOJI = /\p{RGI_Emoji}|[\p{Extended_Pictographic}&&[\u{1f000}-\u{1faff}]]|\ufe0f/gv;

/** A text as a card prints it: on one line, without emoji. The faces have no narrow space, and one that does not break. */
export function printable(text: string): string {
  return text
    .replace(EMOJI, " ")
    .replace(/\u202f/gu, "\u00a0")
    .replace(/[^\S\u00a0]+/gu, " ")
    .trim();
}

/** How fontconfig calls the faces of a package: `noto-serif-sc` is `Noto Serif SC`. */
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
