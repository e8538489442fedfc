/**
 * The one of `known` (BCP 47 tags) that fits `wanted` best: the longest that `wanted` begins with, as `es` for `es-MX`;
 * else one in its script, as `zh-Hant` for `zh-TW`, or `en-GB` for `en`. Undefined where none is of its language.
 * https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 */
export function matchLanguage<Known extends string>(
  wanted: string,
  known: readonly Known[],
): Known | undefined {
  const byTag = new Map(known.toReversed().map((tag) => [tag.toLowerCase(), tag]));
  const tags = [...shorterAndShorter(wanted), ...shorterAndShorter(likely(wanted))];
  for (const tag of tags) {
    const found = byTag.get(tag);
    if (found) return found;
  }
  return known.find((tag) => scriptOf(tag) === scriptOf(wanted));
}

/** `es-mx`, `es`. */
function shorterAndShorter(tag: string): string[] {
  const parts = tag.toLowerCase().split("-");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("-"));
}

/** With the script and the country that it most likely means: `zh-Hant-TW` for `zh-TW`. */
function likely(tag: string): string {
  return localeOf(tag)?.maximize().baseName ?? tag;
}

/** `zh-Hant`: languages whose texts look alike. */
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

/** A language as its speakers call it, with a large letter where they have such: `Español`, `العربية`. */
function ownName(tag: string): string {
  const known = ownNames.get(tag);
  if (known !== undefined) return known;
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  const [first = "", ...rest] = name;
  const made = first.toLocaleUpperCase(tag) + rest.join("");
  ownNames.set(tag, made);
  return made;
}

/** The same without its country, where no other of `among` is of one language with it. */
export function languageName(tag: string, among: readonly string[]): string {
  const plain = withoutRegion(tag);
  const alone = among.every((other) => other === tag || withoutRegion(other) !== plain);
  return ownName(alone ? plain : tag);
}

function withoutRegion(tag: string): string {
  const { language, script } = localeOf(tag) ?? { language: tag };
  return script ? `${language}-${script}` : language;
}
