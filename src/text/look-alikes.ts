/** Characters that are easily mistaken for others or for nothing: the characters, what was meant, and their name. */
const LOOK_ALIKES: readonly (readonly [characters: string, plain: string, name: string])[] = [
  ["\u00a0", " ", "a no-break space"],
  ["\u202f", " ", "a narrow no-break space"],
  ["\u1680\u2000-\u200a\u205f\u3000", " ", "a space of unusual width"],
  ["\u00ad", "", "a soft hyphen"],
  [
    "\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff",
    "",
    "an invisible character",
  ],
  ["\u2010\u2011", "-", "a typographic hyphen"],
  ["\u2012-\u2015\u2e3a\u2e3b", "-", "a dash"],
  ["\u2212\ufe63", "-", "a minus sign"],
  ["\u201c-\u201f\u00ab\u00bb", '"', "a curly quotation mark"],
  ["\u2018-\u201b\u2032\u02bc", "'", "a curly quotation mark"],
  ["\u2044\u2215", "/", "a fraction slash"],
  ["\u2236\ua789", ":", "a character that looks like a colon"],
  ["аАɑ", "a", "a letter from a different script"],
  ["еЕ", "e", "a letter from a different script"],
  ["оОοΟ", "o", "a letter from a different script"],
  ["рРρ", "p", "a letter from a different script"],
  ["сС", "c", "a letter from a different script"],
  ["хХ", "x", "a letter from a different script"],
  ["уУ", "y", "a letter from a different script"],
  ["іІı", "i", "a letter from a different script"],
  ["ѕ", "s", "a letter from a different script"],
  ["ԁ", "d", "a letter from a different script"],
  ["тТ", "t", "a letter from a different script"],
  ["ӏ", "l", "a letter from a different script"],
];

/** U+FF01 to U+FF5E are full-width forms of ASCII ! to ~. */
const WIDE = /[\uff01-\uff5e]/u;
const WIDER_BY = 0xfee0;

const PATTERNS = LOOK_ALIKES.map(([characters, plain, name]) => ({
  pattern: new RegExp(`[${characters}]`, "gu"),
  plain,
  name,
}));

/** A character that is not what it looks like. */
export interface LookAlike {
  /** Offset in the text, from 0. */
  index: number;
  character: string;
  /** For messages: “a no-break space (U+00A0)”. */
  name: string;
}

/** The text with look-alikes replaced by what they look like. */
export function plainSigns(text: string): string {
  return PATTERNS.reduce(
    (plain, { pattern, plain: sign }) => plain.replace(pattern, sign),
    text.replace(new RegExp(WIDE, "gu"), (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - WIDER_BY),
    ),
  );
}

/** The first look-alike in a text. */
export function lookAlikeIn(text: string): LookAlike | undefined {
  const found = [{ pattern: WIDE, name: "a full-width character" }, ...PATTERNS].flatMap(
    ({ pattern, name }) => {
      const index = text.search(pattern);
      if (index === -1) return [];
      const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
      return { index, character, name: `${name} (${codeOf(character)})` };
    },
  );
  return found.sort((a, b) => a.index - b.index)[0];
}

/** `U+00A0` */
function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
