import type { StarterTexts } from "./types.ts";

export const english: StarterTexts = {
  questions: {
    language: "Which language is your paper in? (a tag such as en-GB, es or ar)",
    title: "What is it called?",
    url: "What will its web address be?",
    timeZone: "Which time zone are its dates in?",
    sections: "Which sections does it have? (separated by commas)",
    author: "Who writes the first article?",
    email: "Which email address do readers write to? (leave it empty for none)",
    host: "Where will you publish it? (a number or a name)",
  },
  noHost: "Somewhere else, or not yet",
  sections: [
    { id: "world", title: "World" },
    { id: "politics", title: "Politics" },
    { id: "business", title: "Business" },
    { id: "culture", title: "Culture" },
  ],
  desk: "News desk",
  report: {
    wrote: "Wrote",
    left: "Left unchanged",
    nothing: "Nothing is missing: nothing was written.",
    host: "For builds to write its host’s files, add this line to {file}:",
    next: "To see your paper:",
  },
  newArticle: {
    language: "Which language is it in?",
    title: "What is the headline?",
    description: "What is the standfirst? (one or two sentences below the headline)",
    section: "Which section is it in? (a number or a name)",
    author: "Who wrote it? (a number or a name)",
    type: "What sort of article is it? (a number or a name)",
    next: "Write the text below the second line of dashes. To see it while you write:",
    publish: "Delete the line “draft: true” to publish it.",
  },
  settingsIntro:
    "The settings of your publication. A line that begins with # is off: delete the # in front of a setting to turn it on.",
};
