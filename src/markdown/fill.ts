/** Puts values in a phrase of a catalogue. A value is never looked at again, whatever braces it holds. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  let filled = "";
  for (const [index, part] of partsOf(phrase).entries()) {
    if (index % 2 === 0) filled += part;
    else filled += Object.hasOwn(values, part) ? values[part] : `{${part}}`;
  }
  return filled;
}

/** Taken apart once: a catalogue's phrases are few, and each is filled for every call of every article. */
const taken = new Map<string, readonly string[]>();

/** Text and names in turn. */
function partsOf(phrase: string): readonly string[] {
  const known = taken.get(phrase) ?? phrase.split(/\{(\w+)\}/);
  taken.set(phrase, known);
  return known;
}
