/** The limit of the cache: articles of an archive cite the same sources again and again. */
const MAX_CACHED = 5_000;

/** Caches a function of many texts. `make` only receives the texts that are not cached, each once. */
export function cacheEach<Made>(
  make: (texts: readonly string[]) => readonly Made[],
): (texts: readonly string[]) => Made[] {
  const known = new Map<string, Made>();
  return (texts) => {
    const answers = new Map<string, Made>();
    const fresh = new Set<string>();
    for (const text of texts) {
      const before = known.get(text);
      if (before === undefined) fresh.add(text);
      else answers.set(text, before);
    }
    const made = fresh.size > 0 ? make([...fresh]) : [];
    if (known.size + fresh.size > MAX_CACHED) known.clear();
    for (const [index, text] of [...fresh].entries()) {
      const own = made[index];
      if (own === undefined) continue;
      answers.set(text, own);
      known.set(text, own);
    }
    return texts.flatMap((text) => {
      const answer = answers.get(text);
      return answer === undefined ? [] : [answer];
    });
  };
}
