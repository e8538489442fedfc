import type { ArticleType, CommentState, Policy, SocialNetwork } from "../src/content/types.ts";
import { type Html, html } from "../src/html.ts";

/** What each is called where readers see it. */
type Names<Key extends string> = Record<Key, string>;

/**
 * Every word that layouts print of themselves. A function where a value is filled in, since other languages put it
 * elsewhere in the sentence; it takes and gives markup where the value is markup.
 */
export interface Texts {
  skip: string;
  sections: string;
  breadcrumbs: string;
  draft: string;
  /** Over the contents list of an article, and of a standing page. */
  contents: { article: string; page: string };
  types: Names<ArticleType>;
  by: (names: Html) => Html;
  published: (time: Html) => Html;
  updated: (time: Html) => Html;
  readingTime: (minutes: number) => string;
  photograph: (credit: string) => string;
  topics: string;
  topicList: string;
  moreIn: (section: string) => string;
  newer: string;
  older: string;
  sources: SourceTexts;
  prompt: PromptTexts;
  front: { lead: string; latest: string };
  list: {
    articles: string;
    empty: string;
    pages: string;
    page: (number: number, count: number) => string;
    newer: string;
    older: string;
    months: string;
  };
  author: { contact: string; articles: (name: string) => string };
  index: { articles: (count: number) => string };
  notFound: { explanation: string; suggestion: string };
  foot: {
    browse: string;
    authors: string;
    archive: string;
    about: string;
    follow: string;
    editor: string;
    policies: Names<Policy>;
    networks: Names<SocialNetwork>;
  };
  feeds: { rss: string; atom: string; json: string };
  /** `World – The Post`, as a browser's tab shows it. */
  documentTitle: (page: string, publication: string) => string;
}

interface SourceTexts {
  heading: string;
  accessed: (date: Html) => Html;
  archivedCopy: string;
  archivedOn: (date: Html) => Html;
  dead: string;
  original: string;
  citing: (count: number) => string;
  citedIn: string;
  articles: string;
  read: string;
  backTo: (number: number) => string;
  /** Holds `letter`, which is what the link shows. */
  backToNth: (letter: string, number: number) => string;
  withLocator: (name: string, locator: string) => string;
}

interface PromptTexts {
  share: string;
  letter: string;
  invitations: Names<Exclude<CommentState, "off">>;
  /** Where there is no address to write to. */
  shareOnly: string;
}

export const texts: Texts = {
  skip: "Skip to the main text",
  sections: "Sections",
  breadcrumbs: "You are here",
  draft: "Draft",
  contents: { article: "In this article", page: "On this page" },
  types: {
    news: "News",
    analysis: "Analysis",
    opinion: "Opinion",
    explainer: "Explainer",
    interview: "Interview",
    review: "Review",
    live: "Live",
    "fact-check": "Fact check",
    sponsored: "Sponsored",
    obituary: "Obituary",
  },
  by: (names) => html`By ${names}`,
  published: (time) => html`Published ${time}`,
  updated: (time) => html`Updated ${time}`,
  readingTime: (minutes) => `${minutes} min read`,
  photograph: (credit) => `Credit: ${credit}`,
  topics: "Topics",
  topicList: "Topics of this article",
  moreIn: (section) => `More in ${section}`,
  newer: "Newer",
  older: "Older",
  sources: {
    heading: "Sources",
    accessed: (date) => html`Accessed ${date}`,
    archivedCopy: "Archived copy",
    archivedOn: (date) => html`saved ${date}`,
    dead: "No longer online",
    original: "original address",
    citing: (count) => (count === 1 ? "Cited in one article" : `Cited in ${count} articles`),
    citedIn: "Cited in",
    articles: "Articles that cite this source",
    read: "Read the source",
    backTo: (number) => `Back to the citation of source ${number}`,
    backToNth: (letter, number) => `Back to citation ${letter} of source ${number}`,
    withLocator: (name, locator) => `${name} (${locator})`,
  },
  prompt: {
    share: "Share this article",
    letter: "Write to the editor",
    invitations: {
      open: "Comments here are letters to the editor. The link opens your own mail program, with the question filled in.",
      closed:
        "Comments on this article are closed. You can still share it and talk it over elsewhere.",
    },
    shareOnly: "Share the article, and talk it over with the people you know.",
  },
  front: {
    lead: "Lead story",
    latest: "Latest",
  },
  list: {
    articles: "Articles",
    empty: "Nothing has been published here yet.",
    pages: "Pages of this list",
    page: (number, count) => `Page ${number} of ${count}`,
    newer: "Newer articles",
    older: "Older articles",
    months: "Months",
  },
  author: {
    contact: "Contact",
    articles: (name) => `Articles by ${name}`,
  },
  index: { articles: (count) => (count === 1 ? "1 article" : `${count} articles`) },
  notFound: {
    explanation: "The address may be mistyped, or the page may have moved.",
    suggestion: "Try one of the sections, or look for it in these lists.",
  },
  foot: {
    browse: "Browse",
    authors: "Authors",
    archive: "Archive",
    about: "About us",
    follow: "Follow",
    editor: "Write to the editor",
    policies: {
      ethics: "Ethics",
      corrections: "Corrections",
      ownership: "Ownership",
      funding: "Funding",
      verification: "Verification",
      feedback: "Feedback",
      diversity: "Diversity",
      unnamedSources: "Unnamed sources",
      masthead: "Who we are",
    },
    networks: {
      mastodon: "Mastodon",
      bluesky: "Bluesky",
      facebook: "Facebook",
      instagram: "Instagram",
      linkedin: "LinkedIn",
      threads: "Threads",
      x: "X",
      youtube: "YouTube",
    },
  },
  feeds: { rss: "RSS", atom: "Atom", json: "JSON Feed" },
  documentTitle: (page, publication) => `${page} – ${publication}`,
};
