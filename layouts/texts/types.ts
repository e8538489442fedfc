import type { ArticleType, CommentState, Policy, SocialNetwork } from "../../src/content/types.ts";
import type { Html } from "../../src/html.ts";

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
  /** Behind a question to which the editor added nothing, where an answer can be written. */
  invite: string;
  states: Names<Exclude<CommentState, "off">>;
  /** Where there is no address to write to. */
  shareOnly: string;
}
