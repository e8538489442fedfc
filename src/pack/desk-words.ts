import type { Plugin } from "rolldown";
import type { FolderWords } from "../words/types.ts";
import { wordsOf } from "../words/words-of.ts";

/** What Sveltia CMS says to those who know Git, by the paths of its texts, and what it says to editors instead. */
const REPLACED: Readonly<Record<string, keyof FolderWords>> = {
  work_with_local_repo: "open",
  work_with_local_repo_description: "choose",
  picker_dismissed: "none",
  "saving_entry.error.description": "unsaved",
};

/** The texts of one language; American English is in the script itself. Traditional Chinese is not ours. */
const TEXTS = /\/cms\/(?:locales\/(ar|de|en-\w+|es-\w+|fr|ja|zh-CN)\.json|npm\/index\.js)$/;

/** Replaces these texts of Sveltia CMS in every language of the interface. */
export const plainWords: Plugin = {
  name: "plain-words",
  transform: (code, id) => {
    const [found, language = "en"] = TEXTS.exec(id) ?? [];
    return found === undefined ? null : inPlainWords(code, language);
  },
};

const TEXT = /(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/.source;
const OTHERS = `\\{(?:"?\\w+"?:${TEXT},)*`;

/** Texts, as JSON or in a script. Throws if one of those to replace is gone. */
function inPlainWords(code: string, language: string): string {
  const { folder } = wordsOf(language).layouts.desk;
  return Object.entries(REPLACED).reduce((texts, [path, name]) => {
    const steps = path.split(".").map((key) => `(?:"${key}"|\\b${key}):`);
    const text = new RegExp(`(${steps.join(OTHERS)})${TEXT}`);
    if (!text.test(texts)) throw new Error(`Sveltia CMS has no text “${path}” in ${language}`);
    return texts.replace(text, (_, before: string) => before + JSON.stringify(folder[name]));
  }, code);
}
