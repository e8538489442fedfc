/** A map from text of the form `name value name value …`, which keeps long tables short. */
export function pairs(text: string): ReadonlyMap<string, string> {
  const words = text.trim().split(/\s+/);
  return new Map(
    words.flatMap((name, index): [string, string][] =>
      index % 2 === 0 ? [[name, words[index + 1] ?? ""]] : [],
    ),
  );
}
