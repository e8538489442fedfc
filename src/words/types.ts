import type { SourceKind } from "../citations/kind.ts";
import type { FeedFormat } from "../feed-formats.ts";
import type { Html, HtmlValue } from "../html.ts";
import type {
  ArticleType,
  Callout,
  ChartKind,
  EmbedKind,
  Policy,
  SocialNetwork,
} from "../vocabularies.ts";

/** Every text of the interface in one language, grouped by what prints it. */
export interface Words {
  layouts: LayoutWords;
  pages: PageWords;
  text: TextWords;
  /** The comment prompt of articles for which neither article, section nor publication sets one. */
  prompt: string;
}

/** A name for each key, as readers see it. */
type Names<Key extends string> = Record<Key, string>;

/**
 * The texts of layouts. Functions fill in values, since their position differs between languages; those that take
 * markup return markup.
 */
export interface LayoutWords {
  skip: string;
  /** Begins each page of a site for reviewers. */
  review: string;
  /** The button that opens the sections on phones. */
  menu: string;
  sections: string;
  breadcrumbs: string;
  /** Names the list of editions in other languages. */
  languages: string;
  /** Precedes the names of the languages that an article is translated into. */
  alsoIn: string;
  /** Labels of articles that readers can't see, for editors. */
  unpublished: {
    draft: string;
    scheduled: (time: Html) => Html;
    expired: (time: Html) => Html;
  };
  /** Heading of the table of contents of an article, and of a standing page. */
  contents: { article: string; page: string };
  types: Names<ArticleType>;
  /** Explains each type in a short sentence. */
  meanings: Names<Exclude<ArticleType, "news">>;
  /** Replaces a sponsored article's explanation if the sponsor is known. */
  paidBy: (sponsor: Html) => Html;
  /** A shorter form of it, for lists. */
  payer: (sponsor: Html) => Html;
  /** The link to the page that explains the labels. */
  aboutLabels: string;
  /** For an article published, or last updated, this many years ago; from 1. */
  yearsOld: (years: number) => string;
  yearsUnchanged: (years: number) => string;
  by: (names: Html) => Html;
  published: (time: Html) => Html;
  updated: (time: Html) => Html;
  readingTime: (minutes: number) => string;
  photograph: (credit: string) => string;
  topics: string;
  topicList: string;
  /** Heading of related articles. */
  readNext: string;
  moreIn: (section: string) => string;
  newer: string;
  older: string;
  /**
   * Punctuation between the parts of a line. `names` separates names, `gap` sentences; `aside` puts a remark in
   * parentheses, and `title` marks a source's title.
   */
  signs: {
    comma: string;
    names: string;
    colon: string;
    stop: string;
    gap: "" | " ";
    aside: (remark: HtmlValue) => Html;
    title: (title: string, kind: SourceKind) => string;
  };
  sources: SourceWords;
  /** How to cite the article itself. */
  citation: {
    heading: string;
    formats: Names<"apa" | "mla" | "chicago" | "bibtex">;
    /** Precedes the links to its sources as files. */
    sources: string;
    files: Names<"json" | "bib" | "ris">;
  };
  prompt: PromptWords;
  comments: CommentWords;
  /** The page on which editors write. */
  desk: DeskWords;
  front: { lead: string; latest: string; opinion: string };
  list: {
    articles: string;
    empty: string;
    pages: string;
    page: (number: number, count: number) => string;
    newer: string;
    older: string;
    months: string;
  };
  author: { contact: string; expertise: string; articles: (name: string) => string };
  index: { articles: (count: number) => string };
  search: SearchWords;
  newsletter: NewsletterWords;
  privacy: PrivacyWords;
  notFound: { explanation: string; suggestion: string };
  foot: {
    browse: string;
    about: string;
    follow: string;
    editor: string;
    policies: Names<Policy>;
    networks: Names<SocialNetwork>;
  };
  /** Links to the text-only edition, to an article in it, and back. */
  lite: { edition: string; article: string; full: string };
  feeds: Names<FeedFormat>;
  /** `World – The Post`, as a browser tab shows it. */
  documentTitle: (page: string, publication: string) => string;
}

type Season = (year: string) => string;

interface SourceWords {
  heading: string;
  accessed: (date: Html) => Html;
  /** Follows a shortened list of names. */
  andOthers: (names: Html) => Html;
  /** An estimated date, an open-ended one, and a year's seasons from spring to winter. */
  circa: (date: Html) => Html;
  since: (date: Html) => Html;
  seasons: readonly [Season, Season, Season, Season];
  archivedCopy: string;
  archivedOn: (date: Html) => Html;
  dead: string;
  original: string;
  citing: (count: number) => string;
  articles: string;
  read: string;
  backTo: (number: number) => string;
  /** Contains `letter`, which is the link's visible text. */
  backToNth: (letter: string, number: number) => string;
  withLocator: (name: string, locator: string) => string;
  /** Names the popover that shows a source next to its call. */
  preview: (number: number) => string;
  inList: string;
  /** At the top of an article: counts its sources by kind, in words. */
  sourcing: (counts: readonly string[]) => string;
  /** Counts sources of a kind, in each language's plural forms; `other` counts the rest beside named kinds. */
  counts: Record<SourceKind, (count: number) => string>;
  /** Counts sources if none is of a named kind. */
  plain: (count: number) => string;
  /** Labels the kind of a source, except for `other`. */
  kinds: Names<Exclude<SourceKind, "other">>;
  /** Heading of the sources of a kind. */
  kindHeadings: Names<SourceKind>;
  /** The orders in which all sources can be listed. */
  mostCited: string;
  orders: string;
  order: { letter: string; publisher: string; kind: string };
  letters: string;
  unnamedPublisher: string;
  previous: string;
  next: string;
}

/** The search form and the messages of its script, which fills in `{n}` and `{query}`. */
export interface SearchWords {
  label: string;
  submit: string;
  /** Heading of the filters. */
  narrow: string;
  facets: { section: string; author: string; tag: string; year: string; language: string };
  /** Shown in a filter that is not set. */
  all: { section: string; author: string; tag: string; year: string; language: string };
  sort: string;
  sorts: { relevance: string; newest: string };
  clear: string;
  more: string;
  /** The button that widens a search from the page's language to all. */
  everywhere: string;
  searching: string;
  /** Counts the results. The script receives a text for each plural form, and fills in the number. */
  found: (count: number) => string;
  none: string;
  noneHint: string;
  failed: string;
  offline: string;
  again: string;
  /** Heading of links to all articles without a search. */
  browse: string;
  /** Shown if scripts are disabled. */
  needsScript: string;
}

interface NewsletterWords {
  title: string;
  /** Label of the field. */
  email: string;
  button: string;
  /** The link to the privacy page. */
  privacy: string;
  /** Label of a field that only robots fill in, for readers whose browsers show it. */
  trap: string;
}

/** The privacy page. `service` is a name and a host. */
interface PrivacyWords {
  reading: string;
  noCookies: string;
  /** Follows that, if no service counts visits. */
  noThirdParties: string;
  /** Content of other sites, which are listed. */
  embeds: (sites: Html) => Html;
  server: string;
  search: string;
  counting: string;
  counter: (service: Html) => Html;
  /** Follows that, if the service is known to set none. */
  cookieless: string;
  newsletter: string;
  subscribing: (service: Html) => Html;
  /** Where comments load from once a reader opens them. */
  frame: (service: Html) => Html;
  /** The network on which readers reply. */
  network: (service: Html) => Html;
  /** Follows either. */
  repliesShown: string;
  questions: string;
  contact: (address: Html) => Html;
}

interface PromptWords {
  share: string;
  letter: string;
  /** Follows a question without an invitation of the editor's, if readers can reply. */
  invite: string;
  /** Follows the link to write a letter. */
  letterNote: string;
  /** The link to the publication's post on a network, and what follows it. */
  thread: (network: string) => string;
  threadNote: string;
  /** Opens the comments of a service, and says where they come from. */
  frame: string;
  frameNote: (service: Html) => Html;
  closed: string;
  /** Shown if there is nowhere to reply. */
  shareOnly: string;
}

/** The replies to an article. */
interface CommentWords {
  heading: string;
  /** Heading of the replies, and their number in lists. */
  count: (count: number) => string;
  /** Follows the author: the service on which a reply was written. */
  via: (service: Html) => Html;
  /** The link to the original of a reply that names no service. */
  original: string;
  /** Above a reply that is not directly below the one that it answers. */
  answering: (author: Html) => Html;
  removed: string;
  /** Shown in a conversation's frame if scripts are disabled. */
  needsScript: string;
}

/** Titles and descriptions of pages. */
export interface PageWords {
  home: string;
  tags: string;
  authors: string;
  archive: string;
  sources: string;
  /** Email, in the list of ways to share. */
  email: string;
  search: string;
  searchDescription: (publication: string) => string;
  newsletter: string;
  newsletterDescription: (publication: string) => string;
  privacy: string;
  privacyDescription: (publication: string) => string;
  notFound: string;
  notFoundDescription: string;
  page: (title: string, number: number) => string;
  taggedWith: (tag: string) => string;
  by: (name: string) => string;
  from: (period: string) => string;
  articlesIn: (section: string, publication: string) => string;
  citing: (source: string) => string;
  tagsDescription: (publication: string) => string;
  authorsDescription: (publication: string) => string;
  archiveDescription: (publication: string) => string;
  sourcesDescription: (publication: string) => string;
  sourcesByPublisher: string;
  sourcesByKind: string;
  byPublisherDescription: (publication: string) => string;
  byKindDescription: (publication: string) => string;
}

/** Texts that a rendered body adds to the editor's. `{…}` are placeholders. */
export interface TextWords {
  /** Heading of the footnotes. */
  notes: string;
  /** Label of a footnote call: `{number}`. */
  note: string;
  /** Label of the link back from a footnote: `{number}`; and, if called more than once, `{letter}`. */
  back: string;
  backTo: string;
  /** Label of a citation call: `{number}`, `{title}`; and, if it cites a place in the source, `{locator}`. */
  source: string;
  sourceAt: string;
  /** Label of a source's further calls, which need not repeat the title: `{number}`. */
  sourceAgain: string;
  /** Joins the names of two authors, `{first}` and `{second}`, and of more, in running text. */
  and: string;
  andOthers: string;
  /** Label of a heading's link to itself. The heading before it names the section. */
  link: string;
  /** Label of a table: `{columns}`. */
  table: string;
  /** Label of a code block. */
  code: string;
  callouts: Names<Callout>;
  embeds: EmbedWords;
  /** Opens a block without a title that readers unfold. */
  more: string;
  /** The letters before a question and its answer: `Q: …`. */
  dialogue: { question: string; answer: string };
  blocks: BlockWords;
  /** Separates two sources of a call, and precedes a locator or a further number. */
  between: string;
  beforeLocator: string;
  /** The captions of two compared pictures begin with these. */
  compare: { before: string; after: string };
  /** Behind the words of a link to a file, with any space before it: `{kind}`, `{size}`. */
  fileFacts: string;
  /** A link to a video or a recording where none can be played: `{title}`, and `{facts}` such as its duration. */
  media: {
    video: string;
    audio: string;
    /** Separates its facts. */
    between: string;
    /** Opens the text of what is said. */
    transcript: string;
  };
}

/** Content of other sites that readers can open. */
interface EmbedWords {
  /** Names it if it has no title, and says where it is if it has: `{site}`. */
  kinds: Names<EmbedKind>;
  /** What happens when the reader opens it: `{host}`. */
  loads: string;
  /** The link to it: `{site}`. */
  link: string;
}

/** Texts of charts, tables and maps in articles. */
export interface BlockWords {
  /** What kind of chart it is, for readers who can't see it. */
  charts: Names<ChartKind>;
  map: string;
  /** The name of a chart or of a series, and what is said of it: `{kind}`, `{title}`. */
  titled: string;
  /** `{first}`, `{from}`, `{last}`, `{to}`: values, and the places where they are. */
  trend: string;
  /** `{value}` and `{at}`: the only value, the largest and the smallest. */
  only: string;
  highest: string;
  lowest: string;
  /** Not all values are described. */
  rest: string;
  /** Opens the table below a chart. */
  numbers: string;
  /** `{kind}`: CSV. */
  download: string;
  /** Precedes the name of the data's source: `{source}`. */
  source: string;
}

/** What the desk says besides Sveltia CMS. */
export interface DeskWords {
  title: string;
  needsScript: string;
  toolbar: ToolbarWords;
  topics: TopicWords;
  folder: FolderWords;
  preview: PreviewWords;
}

/** The field of an article's topics. */
export interface TopicWords {
  add: string;
  /** `{topic}` is the topic's name. */
  remove: string;
}

/** Messages to editors who work in a folder on their machine. */
export interface FolderWords {
  /** A button. */
  open: string;
  /** What to choose in the browser's dialog. */
  choose: string;
  none: string;
  /** It is not a publication's. `{folder}` is its name, `{file}` what it should have. */
  wrong: string;
  /** Sveltia CMS adds why. */
  unsaved: string;
  /** Somebody changed the file, or made it, since the desk read it. */
  changed: string;
}

/** What the desk's preview says in place of what only a build can make. */
export interface PreviewWords {
  chart: string;
  table: string;
  map: string;
  formula: string;
  recording: string;
  /** In place of a video or post of another site. */
  embed: string;
  /** Above a block of data that can't be read. */
  faulty: string;
  /** Above the sources: the text cites these, and the desk does not know them. */
  unknown: (keys: string) => string;
}

/** The buttons above a text at the desk. */
export interface ToolbarWords {
  /** What the row of buttons is for. */
  label: string;
  bold: string;
  italic: string;
  heading: string;
  link: string;
  list: string;
  quotation: string;
  picture: string;
  citation: string;
  callout: string;
  embed: string;
  findSource: string;
  /** Below that, if none fits. */
  noSource: string;
  /** Asked before a picture is put into the text. */
  describePicture: string;
  /** Asked before a link, or a video or post, is put into the text. */
  askAddress: string;
  /** Stands where the editor should write. */
  sample: string;
}
