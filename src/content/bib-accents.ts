/** Combining characters by TeX's commands for accents. */
const ACCENTS: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
};

const LETTERS: Readonly<Record<string, string>> = {
  AA: "Å",
  aa: "å",
  AE: "Æ",
  ae: "æ",
  DH: "Ð",
  dh: "ð",
  DJ: "Đ",
  dj: "đ",
  i: "ı",
  j: "ȷ",
  L: "Ł",
  l: "ł",
  NG: "Ŋ",
  ng: "ŋ",
  O: "Ø",
  o: "ø",
  OE: "Œ",
  oe: "œ",
  ss: "ß",
  TH: "Þ",
  th: "þ",
};

const BASE = String.raw`(?:\{\\?([A-Za-z])\}|\\([ij])(?![A-Za-z])|([A-Za-z]))`;
const LETTER = [
  String.raw`\\([\x60'^~=."]) ?${BASE}`,
  String.raw`\\([uvrHdck])(?: |(?=\{))${BASE}`,
  String.raw`\\(AA|aa|AE|ae|DH|dh|DJ|dj|L|l|NG|ng|O|o|OE|oe|ss|TH|th)(?![A-Za-z])(?:\{\}| )?`,
].join("|");
const IN_BRACES = new RegExp(String.raw`\{(?:${LETTER})\}`, "g");
const BARE = new RegExp(String.raw`\\\\|${LETTER}`, "g");

/**
 * Names of TeX, where white space is one space, with letters for the commands that make them: a parser of names asks
 * whether a word begins with a capital, which `{\'E}douard` hides from it.
 */
export function withLetters(tex: string): string {
  return tex.replace(IN_BRACES, letterOf).replace(BARE, letterOf);
}

function letterOf(whole: string, ...found: (string | undefined)[]): string {
  const [sign, ...bases] = found.slice(0, 4);
  const [mark, ...others] = found.slice(4, 8);
  const letter = found[8];
  if (letter !== undefined) return LETTERS[letter] ?? whole;
  const accent = ACCENTS[sign ?? mark ?? ""];
  const base = (sign === undefined ? others : bases).find((each) => each !== undefined);
  return accent === undefined || base === undefined ? whole : `${base}${accent}`.normalize("NFC");
}
