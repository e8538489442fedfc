// @ts-check

/**
 * Fills in placeholders such as `{n}`.
 * @param {string} text
 * @param {Record<string, string>} values
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/**
 * The number of articles, in the language's plural form.
 * @param {import("../../parts/search-settings.ts").PluralForms} forms
 * @param {number} count
 * @param {string} language
 */
export function counted(forms, count, language) {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  const n = new Intl.NumberFormat(language, { numberingSystem: "latn" }).format(count);
  return fill(form, { n });
}

/**
 * A date in the page's language; empty if invalid.
 * @param {string} iso
 * @param {{ language: string, timeZone: string }} style
 */
export function dayOf(iso, { language, timeZone }) {
  const date = new Date(iso);
  if (Number.isNaN(date.valueOf())) return "";
  const calendar = "gregory";
  const numberingSystem = "latn";
  return date.toLocaleDateString(language, {
    dateStyle: "long",
    timeZone,
    calendar,
    numberingSystem,
  });
}

/**
 * A language's name in the page's language.
 * @param {string} code
 * @param {string} language
 */
export function languageName(code, language) {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
