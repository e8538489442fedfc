/** A person's name in the parts that citation formats reorder. */
export interface PersonName {
  /** The whole name if it can't be split. */
  family: string;
  given?: string;
  suffix?: string;
}

/** Generational suffixes. */
const SUFFIX = /,?\s+((?:Jr|Sr)\.?|II|III|IV)$/;
/** Lower-case words begin a family name: van der Berg, de la Cruz. */
const PARTICLES = /\s(?=(?:\p{Ll}[\p{L}'’]*\s+)+\p{Lu}[^\s]*$)/u;
const LATIN = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;

/**
 * Splits a name from a byline: the family name is the last word, with the lower-case words before it. Only for names in
 * Latin script; others are left whole, since a byline does not tell the parts.
 */
export function personName(name: string): PersonName {
  const written = name.trim().replace(/\s+/g, " ");
  const suffix = SUFFIX.exec(written);
  const plain = suffix ? written.slice(0, suffix.index) : written;
  if (!LATIN.test(plain)) return { family: written };
  const particle = PARTICLES.exec(plain);
  const cut = particle ? particle.index : plain.lastIndexOf(" ");
  if (cut <= 0) return { family: written };
  return {
    family: plain.slice(cut + 1),
    given: plain.slice(0, cut),
    ...(suffix?.[1] && { suffix: suffix[1] }),
  };
}

/** `Jane Mary` as `J. M.`, `Jean-Paul` as `J.-P.`, `J.R.R.` as `J. R. R.`. */
export function initials(given: string): string {
  const parted = given.replace(/\.(?=\p{L})/gu, ". ");
  return parted.replace(/(\p{L}\p{M}*)[^\s-]*/gu, "$1.");
}
