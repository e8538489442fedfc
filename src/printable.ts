/**
 * What prints nothing, or moves what is printed: controls, halves of characters, line separators, characters that only
 * steer others (https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point), private and unassigned ones, blanks
 * that pass for a space.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;

/** Scripts in which a joiner between two letters changes how they look. */
const JOINED =
  "[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Mymr}\\p{scx=Khmr}]";

/** Where such a character is a part of what is printed: letters that join, emoji made of several, variants of a sign. */
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

/** The styles that a report has on a terminal. */
const STYLE = /\p{Cc}\[(?:1|2|22|31|33|36|39)m/uy;
const ESCAPE = "\u001b";

/**
 * A text in one line, as a report shows it: what would not be seen, or could repaint a terminal, is shown by its number.
 */
export function printable(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replace(UNPRINTABLE, (sign, at: number) => (isAt(WANTED, text, at) ? sign : numbered(sign)));
}

/** A url that leads to the same place, without what would not be seen or would command a runner. */
export function printableUrl(url: string): string {
  return url
    .toWellFormed()
    .replace(UNPRINTABLE, encodeURIComponent)
    .replace(/(?<=#)#/g, "%23");
}

/**
 * All that goes to a terminal or a log: as `printable`, but for its lines and, if `styled`, its styles. A line that a
 * runner of workflows would take for a command is shown with a number in it.
 */
export function printableLines(text: string, { styled = false } = {}): string {
  const lines = text.replace(UNPRINTABLE, (sign, at: number) => {
    const isStyle = styled && sign === ESCAPE && isAt(STYLE, text, at);
    if (sign === "\n" || isStyle || isAt(WANTED, text, at)) return sign;
    return sign === "\t" ? " " : numbered(sign);
  });
  return withoutCommands(lines.replace(LEADING_COLONS, "$1\\u003a"));
}

/**
 * A command of a GitHub workflow may begin a line, behind spaces:
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
const LEADING_COLONS = /^((?:[^\S\n]|\p{Cc}\[\d+m)*):(?=:)/gmu;

/**
 * Others may stand anywhere in a line: GitHub's older ones, `##vso[` of Azure Pipelines
 * (https://learn.microsoft.com/en-us/azure/devops/pipelines/scripts/logging-commands), `##teamcity[`.
 */
const NUMBER_SIGNS = /#(?=#\w*\[)/g;

/** Of a line that is to begin with a command of its own: what others it may hold are shown with a number in them. */
export function withoutCommands(text: string): string {
  return text.replace(NUMBER_SIGNS, "\\u0023");
}

/** JSON of a value, in ASCII wherever a character would not be seen, and without commands. It parses to the same value. */
export function printableJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent).replace(UNPRINTABLE, (sign) =>
    sign === "\n" ? sign : sign.split("").map(numbered).join(""),
  );
  // In a string, since a number sign has no other place; the number is JSON's own way to write it.
  return withoutCommands(json);
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** As JavaScript writes it in a string: `\u200b`, `\u{e0041}`. */
function numbered(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
}
