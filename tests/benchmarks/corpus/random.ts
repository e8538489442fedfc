/** Numbers that look drawn at random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number of 0 to `below` − 1. */
  below: (below: number) => number;
  pick: <T>(list: readonly [T, ...T[]]) => T;
  chance: (probability: number) => boolean;
  /** `count` different whole numbers below `below`, in the order they were drawn. */
  distinct: (count: number, below: number) => number[];
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state, more than enough for made-up prose. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A separate stream for each (seed, index): any article can be made without those before it. */
export function random(seed: number, index: number): Random {
  const next = mulberry32(
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35),
  );
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(list: readonly [T, ...T[]]) => list[below(list.length)] ?? list[0],
    chance: (probability) => next() < probability,
    distinct: (count, limit) => {
      const drawn = new Set<number>();
      while (drawn.size < Math.min(count, limit)) drawn.add(below(limit));
      return [...drawn];
    },
  };
}
