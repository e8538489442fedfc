/** A table of what is written as `name value name value …`, which a line holds many of. */
export function pairs(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/);
  return new Map(
    words.flatMap((name, index): [string, string][] =>
      index % 2 === 0 ? [[name, words[index + 1] ?? ""]] : [],
    ),
  );
}
