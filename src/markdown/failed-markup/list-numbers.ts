import type Token from "markdown-it/lib/token.mjs";
import { short } from "../../excerpt.ts";
import type { BodyRule, Placed } from "./finding.ts";

interface Item {
  token: Token;
  /** As written. */
  number: number;
  /** As readers see it. */
  shown: number;
  isFirst: boolean;
  text: string;
}

/**
 * Reports years, and days before their month, that begin a line and became list items, and numbers that readers see
 * differently.
 */
export const listNumbers: BodyRule = ({ tokens, state }) => {
  const items = itemsOf(tokens);
  const numbers = new Set(items.map(({ number }) => number));
  const months = monthsOf(state.context.language);
  return items.flatMap((item) => {
    const { number, shown, isFirst } = item;
    const isDate = number <= 31 && months.some((month) => startsWithWord(item.text, month));
    if (isFirst ? isDate || isNoStart(item, numbers) : number !== 1 && Math.abs(number - shown) > 1)
      return [found(item, state.lines)];
    return isDate ? [found(item, state.lines)] : [];
  });
};

/**
 * Whether a list is unlikely to begin with this number: a continued list has neighbours in the text, and one of a
 * statute or a ranking may begin with any small number.
 */
function isNoStart({ number, text }: Item, numbers: ReadonlySet<number>): boolean {
  if (numbers.has(number - 1) || numbers.has(number + 1)) return false;
  return number > 100 || (number > 1 && /^\p{Ll}/u.test(text));
}

function itemsOf(tokens: readonly Token[]): Item[] {
  const items: Item[] = [];
  const open: { next: number | undefined }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type === "ordered_list_open")
      open.push({ next: Number(token.attrGet("start") ?? 1) });
    else if (token.type === "bullet_list_open") open.push({ next: undefined });
    else if (token.type.endsWith("_list_close")) open.pop();
    const list = open.at(-1);
    if (token.type !== "list_item_open" || list?.next === undefined) continue;
    const isFirst = tokens[index - 1]?.type === "ordered_list_open";
    const text = tokens[index + 2]?.content ?? "";
    items.push({ token, number: Number(token.info), shown: list.next, isFirst, text });
    list.next += 1;
  }
  return items;
}

function found({ token, number, shown, text }: Item, lines: readonly string[]): Placed {
  const line = token.map?.[0] ?? 0;
  const start = `${number}${token.markup}`;
  const [words = ""] = text.split("\n", 1);
  return {
    rule: "list/number",
    place: { line, column: Math.max(0, (lines[line] ?? "").indexOf(start)) },
    message:
      number === shown
        ? `“${start}” at the start of a line makes this a list item`
        : `“${start}” at the start of a line makes this a list item: readers see the number ${shown}`,
    hint: `If it is a sentence, write a backslash: ${number}\\${token.markup} ${short(words)}`,
  };
}

const monthsByLanguage = new Map<string, readonly string[]>();

/** The names of the months, after a day and on their own, if the language writes a full stop after the day. */
function monthsOf(language: string): readonly string[] {
  const known = monthsByLanguage.get(language);
  if (known) return known;
  const formats = [{ day: "numeric", month: "long" } as const, { month: "long" } as const].map(
    (options) =>
      new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC", calendar: "gregory" }),
  );
  const isDotted = /^\d+\. ?\p{L}/u.test(formats[0]?.format(new Date(Date.UTC(2024, 0, 15))) ?? "");
  const names = Array.from({ length: 12 }, (_, month) =>
    formats.flatMap((format) =>
      format
        .formatToParts(new Date(Date.UTC(2024, month, 15)))
        .filter(({ type, value }) => type === "month" && /^\p{L}{3}/u.test(value))
        .map(({ value }) => value.toLowerCase()),
    ),
  ).flat();
  const months = isDotted ? [...new Set(names)] : [];
  monthsByLanguage.set(language, months);
  return months;
}

function startsWithWord(text: string, word: string): boolean {
  const start = text.slice(0, word.length + 1).toLowerCase();
  return start.startsWith(word) && !/\p{L}$/u.test(start.slice(word.length));
}
