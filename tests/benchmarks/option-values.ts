/** Each throws what is wrong with a value, in a sentence. */
export function known<Name extends string>(
  option: string,
  names: readonly Name[],
  name: string,
): Name {
  const found = names.find((each) => each === name);
  if (!found) throw new Error(`${option}: no ${name}`);
  return found;
}

const LEAST = 1_000;

/** With fewer, not every list would have the two pages that check.ts looks for. */
export function size(text: string): number {
  const articles = whole("--articles", text);
  if (articles < LEAST) throw new Error(`--articles: ${text} are fewer than ${LEAST}`);
  return articles;
}

export function whole(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`${option}: ${text} is no number`);
  return number;
}
