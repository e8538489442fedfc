/** Cached, because an archive asks for every article. */
const languages = new Map<string, string>();

/**
 * Groups language tags by what one reader can read: `en` and `en-GB` are the same, the two scripts of Chinese are not.
 */
export function readingLanguage(tag: string): string {
  const known = languages.get(tag);
  if (known !== undefined) return known;
  const own = findLanguage(tag);
  languages.set(tag, own);
  return own;
}

function findLanguage(tag: string): string {
  try {
    const { language, script = "" } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return tag;
  }
}
