/** Fills the placeholders of a catalogue's phrase. Braces in values have no meaning. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  let filled = "";
  for (const [index, part] of partsOf(phrase).entries()) {
    if (index % 2 === 0) filled += part;
    else filled += Object.hasOwn(values, part) ? values[part] : `{${part}}`;
  }
  return filled;
}

/** Cached: a catalogue has few phrases, and each is filled for every call of every article. */
const taken = new Map<string, readonly string[]>();

/** Alternates text and placeholder names. */
function partsOf(phrase: string): readonly string[] {
  const known = taken.get(phrase) ?? phrase.split(/\{(\w+)\}/);
  taken.set(phrase, known);
  return known;
}
