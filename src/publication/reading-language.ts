/** Looked up once for each tag: an archive asks for each of its articles. */
const languages = new Map<string, string>();

/** What a reader of one tag's texts reads in another's: `en` and `en-GB` are one here, the two scripts of Chinese are not. */
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
