/**
 * Characters that print nothing or move what is printed: controls, lone surrogates, line separators, default ignorables
 * (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), private and unassigned ones, and blanks that
 * pass for a space.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;

/** Scripts in which a joiner between two letters changes their shape. */
const JOINED =
  "[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Mymr}\\p{scx=Khmr}]";

/** Legitimate uses of such characters: joining letters, emoji sequences, variation selectors. */
const WANTED = new RegExp(
  [
    `(?<=${JOINED})[\\u200c\\u200d](?=${JOINED})`,
    "(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})",
    "(?<=\\p{Extended_Pictographic})[\\ufe0e\\ufe0f]|(?<=[0-9#*])\\ufe0f(?=\\u20e3)",
    "(?<=\\p{Script=Han})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]",
    "(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]",
  ].join("|"),
  "uy",
);

/**
 * Escape sequences that reports use for style, and for links that open a file in an editor:
 * https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
const STYLE =
  /\p{Cc}(?:\[(?:1|2|22|31|33|36|39)m|\]8;;(?:[a-z-]+:\/\/(?:file\/|open\?)[!-~]*)?(?=\p{Cc}\\)|\\)/uy;
const ESCAPE = "\u001b";

/**
 * A text on one line of a report. Characters that would be invisible, or could repaint a terminal, are shown by their
 * code point.
 */
export function printable(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replace(UNPRINTABLE, (sign, at: number) => (isAt(WANTED, text, at) ? sign : escaped(sign)));
}

/** An equivalent URL without characters that are invisible or could form a command of a CI runner. */
export function printableUrl(url: string): string {
  return url
    .toWellFormed()
    .replace(UNPRINTABLE, encodeURIComponent)
    .replace(/(?<=#)#/g, "%23");
}

/**
 * For everything written to a terminal or log: like `printable`, but keeps line breaks and, if `styled`, styles.
 * Escapes lines that a CI runner would treat as commands.
 */
export function printableLines(text: string, { styled = false } = {}): string {
  const lines = text.replace(UNPRINTABLE, (sign, at: number) => {
    const isStyle = styled && sign === ESCAPE && isAt(STYLE, text, at);
    if (sign === "\n" || isStyle || isAt(WANTED, text, at)) return sign;
    return sign === "\t" ? " " : escaped(sign);
  });
  return withoutCommands(lines.replace(LEADING_COLONS, "$1\\u003a"));
}

/**
 * GitHub workflow commands begin a line, possibly after spaces:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
const LEADING_COLONS = /^((?:[^\S\n]|\p{Cc}\[\d+m)*):(?=:)/gmu;

/**
 * Other commands may be anywhere in a line: GitHub's older ones, `##vso[` of Azure Pipelines
 * (https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands), `##teamcity[`.
 */
const NUMBER_SIGNS = /#(?=#\w*\[)/g;

/** Escapes commands that may be anywhere in a line. Only for lines that begin with a `::` command of ours. */
export function withoutCommands(text: string): string {
  return text.replace(NUMBER_SIGNS, "\\u0023");
}

/** Serializes a value as JSON that parses to the same value, with invisible characters and CI commands escaped. */
export function printableJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent).replace(UNPRINTABLE, (sign) =>
    sign === "\n" ? sign : sign.split("").map(escaped).join(""),
  );
  // A number sign only occurs in strings, where the escape is valid JSON.
  return withoutCommands(json);
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A character as JavaScript escapes it: `\u200b`, `\u{e0041}`. */
function escaped(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
