/** Finds where each property is declared, occurrence by occurrence: the parser reports only where rules start. */
export function declarationFinder(
  text: string,
): (name: string) => { line: number; column: number } | undefined {
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  const bare = text.replace(
    /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
    blank,
  );
  const places = new Map<string, number[]>();
  for (const match of bare.matchAll(/(?<=[\s;{]|^)([-\w]+)\s*:/g)) {
    const name = match[1] ?? "";
    places.set(name, [...(places.get(name) ?? []), match.index]);
  }
  return (name) => {
    const at = places.get(name)?.shift();
    if (at === undefined) return undefined;
    const before = text.slice(0, at).split("\n");
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}
