/** What is remembered at most: an archive's articles cite the same sources again and again. */
const MOST_KEPT = 5_000;

/** The function, which does not work out a second time what it was asked before. */
export function remember<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, made);
    return made;
  };
}
