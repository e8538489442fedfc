/// <reference lib="dom" />

/**
 * Puts a language before the browser's own: Sveltia CMS takes the first that it knows. So the desk speaks the language of
 * the publication, as our fields do, until the editor chooses another in its settings.
 */
export function speakAs(language: string, browser: Navigator): void {
  const languages = [language, ...browser.languages.filter((each) => each !== language)];
  Object.defineProperty(browser, "languages", { get: () => languages, configurable: true });
  Object.defineProperty(browser, "language", { get: () => language, configurable: true });
}
