/**
 * The best match for `wanted` among `known` (BCP 47 tags): the longest prefix, as `es` for `es-MX`; else one in the
 * same language and script, as `zh-Hant` for `zh-TW`, or `en-GB` for `en`. Undefined if none is in its language.
 * https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export function matchLanguage<Known extends string>(
  wanted: string,
  known: readonly Known[],
): Known | undefined {
  const byTag = new Map(known.toReversed().map((tag) => [tag.toLowerCase(), tag]));
  const tags = [...prefixesOf(wanted), ...prefixesOf(likely(wanted))];
  for (const tag of tags) {
    const found = byTag.get(tag);
    if (found) return found;
  }
  return known.find((tag) => scriptOf(tag) === scriptOf(wanted));
}

/** All prefixes of a tag: `es-mx`, `es`. */
function prefixesOf(tag: string): string[] {
  const parts = tag.toLowerCase().split("-");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}

/** Adds the most likely script and region: `zh-Hant-TW` for `zh-TW`. */
function likely(tag: string): string {
  return localeOf(tag)?.maximize().baseName ?? tag;
}

/** Language and script: `zh-Hant`. Tags that share both can be read by the same readers. */
function scriptOf(tag: string): string {
  const { language, script } = localeOf(tag)?.maximize() ?? { language: tag };
  return script ? `${language}-${script}` : language;
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

const ownNames = new Map<string, string>();

/** A language's name in that language, capitalized where its script has capitals: `Español`, `العربية`. */
function ownName(tag: string): string {
  const known = ownNames.get(tag);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  const [first = "", ...rest] = name;
  const made = first.toLocaleUpperCase(tag) + rest.join("");
  ownNames.set(tag, made);
  return made;
}

/** A language's name in that language. Omits the region, unless another tag of `among` differs only in that. */
export function languageName(tag: string, among: readonly string[]): string {
  const plain = withoutRegion(tag);
  const alone = among.every((other) => other === tag || withoutRegion(other) !== plain);
  return ownName(alone ? plain : tag);
}

function withoutRegion(tag: string): string {
  const { language, script } = localeOf(tag) ?? { language: tag };
  return script ? `${language}-${script}` : language;
}
