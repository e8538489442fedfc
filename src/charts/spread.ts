interface Spread {
  /** The height that each needs; its place is in the middle. */
  heights: readonly number[];
  from: number;
  to: number;
}

/**
 * Moves places apart until none overlaps the next, each as little as possible, within `from` and `to`. Returns them in
 * the order given. If there is no room for all, they are as far apart as the room allows.
 */
export function spread(places: readonly number[], { heights, from, to }: Spread): number[] {
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
  const needed = heights.reduce((sum, height) => sum + height, 0);
  const scale = Math.min(1, Math.max(0, to - from) / Math.max(1, needed));
  const half = (index: number) => ((heights[index] ?? 0) * scale) / 2;
  const moved = new Array<number>(places.length).fill(from);
  let free = from;
  for (const index of order) {
    const place = Math.max(free + half(index), places[index] ?? from);
    moved[index] = place;
    free = place + half(index);
  }
  let end = to;
  for (const index of order.toReversed()) {
    const place = Math.min(end - half(index), moved[index] ?? to);
    moved[index] = place;
    end = place - half(index);
  }
  return moved;
}
