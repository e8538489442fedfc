/**
 * How often characters occur in running text in Latin letters, per thousand: English and Spanish, with a capital now
 * and then. What a line holds depends on these, not on the mean of all glyphs.
 */
const FREQUENCIES: Readonly<Record<string, number>> = {
  ...{
    " ": 165,
    e: 98,
    a: 76,
    o: 66,
    t: 60,
    n: 58,
    i: 57,
    s: 57,
    r: 51,
    l: 38,
    d: 36,
    h: 32,
    c: 28,
  },
  ...{ u: 27, m: 22, p: 19, g: 16, f: 15, y: 13, b: 13, w: 12, v: 9, k: 5, x: 2, q: 3, j: 2, z: 2 },
  ...{ ",": 9, ".": 9, T: 2, S: 2, A: 2, C: 2, E: 2, I: 2, M: 2, P: 2 },
};

/** The mean width of running text's characters, in the units of `widthOf`; undefined if the font lacks most of them. */
export function averageWidth(widthOf: (code: number) => number | undefined): number | undefined {
  let [sum, found, all] = [0, 0, 0];
  for (const [letter, frequency] of Object.entries(FREQUENCIES)) {
    const width = widthOf(letter.charCodeAt(0));
    all += frequency;
    if (width === undefined) continue;
    found += frequency;
    sum += frequency * width;
  }
  return found < all * 0.9 ? undefined : sum / found;
}
