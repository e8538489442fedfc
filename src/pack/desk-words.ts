import type { Plugin } from "rolldown";

/** What Sveltia CMS says in English to those who know Git, and what it says to editors instead. */
const WORDS: readonly (readonly [from: string, to: string])[] = [
  ["Work with Local Repository", "Open the folder of your publication"],
  [
    "Once prompted, select the root directory of the “{$repo}” repository.",
    "Choose the folder that contains “content”. What you save is in its files at once.",
  ],
  ["A repository root directory could not be selected. Please try again.", "No folder was chosen."],
  ["There was an error while saving the entry. Please try again later.", "It was not saved."],
];

/** The texts of the interface, in the script and in files for variants of English. */
const TEXTS = /\/cms\/(?:npm\/index\.js|locales\/en-[A-Z]{2}\.json)$/;

/** Has the desk speak of folders and publications, where its other texts fit. */
export const plainWords: Plugin = {
  name: "plain-words",
  transform: (code, id) => {
    if (!TEXTS.test(id)) return null;
    return WORDS.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`Sveltia CMS no longer says “${from}”`);
      return text.replace(from, to);
    }, code);
  },
};
