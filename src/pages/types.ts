import type { TokenColors } from "../content/tokens/token-names.ts";
import type { ArticleFacts, Settings, Sponsor } from "../content/types.ts";
import type { Moment } from "../dates.ts";

/** A link with its words. `url` is root-relative and decoded, without the path prefix, unless it is absolute. */
export interface Link {
  title: string;
  url: string;
}

/** What the head of every HTML page needs. */
export interface Meta {
  /** The page's own title, without the publication's name. Empty on the front. */
  title: string;
  description: string;
  /** Root-relative, of this very page. */
  url: string;
  /** Where it is not this page: an absolute url. */
  canonical?: string;
  /** BCP 47, of the page's main text. */
  language: string;
  /** The way here from the front, the front first, this page last. Empty on the front. */
  breadcrumbs: Link[];
  /** The list whose feeds belong to this page beside the publication's: its title, and the folder they lie in, `/world/`. */
  feeds?: Link & { brief?: true };
  noindex?: boolean;
  /** Root-relative url of the page's own social card. */
  card?: string;
  /** The section's title, where that is what the card says. */
  cardOfSection?: string;
  /** This page in all its languages, itself among them; absent where there is but one. */
  alternates?: Alternate[];
}

/** A page in a language. */
export interface Alternate {
  language: string;
  /** Root-relative. */
  url: string;
}

/** What a card or a list line of an article shows. The names of its section and authors come along. */
export interface Teaser {
  url: string;
  title: string;
  standfirst: string;
  kicker?: string;
  section: Link;
  authors: Link[];
  published: Moment;
  updated?: Moment;
  type: ArticleFacts["type"];
  sponsor?: Sponsor;
  language: string;
  image?: ArticleFacts["image"];
}

/** The article before or after another: no more than its link shows, so that no other change of it counts. */
export type Neighbour = Pick<Teaser, "url" | "title" | "language">;

/** An article that another one leads on to: as much of it as is shown there. */
export type RelatedStory = Pick<
  Teaser,
  "url" | "title" | "language" | "kicker" | "type" | "published"
>;

/** An article in another language. */
export type Translation = Neighbour & {
  /** It is the one that was written first. */
  original?: true;
};

/** One page of a list that is cut into pages. */
export interface Paging {
  /** From 1. */
  number: number;
  count: number;
  /** Urls of the neighbours, where there are any. */
  previous?: string;
  next?: string;
}

/** The comment prompt, resolved: the article's own question, else its section's, else the publication's. */
export interface Prompt {
  question: string;
  /** What the editor wrote behind the question; the layout has words of its own where this is absent. */
  invitation?: string;
  /** The language the question is in: the article's for its own, else the publication's. */
  language: string;
  comments: "open" | "closed";
  /** `mailto:` url of a letter with article and question filled in; absent when closed or without an editor's address. */
  letter?: string;
}

/** An edition as others name it. */
export interface Edition {
  language: string;
  /** The url of its front page. */
  home: string;
}

/** What is true of the edition that a page is of. `edition` is its home; absent for the main one. */
export function siteOfEdition(site: Site, edition: string | undefined): Site {
  return (edition !== undefined && site.others[edition]) || site;
}

/**
 * What is true of every page of a build: layouts and formats are given it beside the page. The clock is not part of it:
 * what a page shows of the time is in its model, so that a page is made again when that changes, and only then.
 */
export interface Site {
  settings: Settings;
  /** `/` or `/project/`. */
  pathPrefix: string;
  /** Origin, and the folder of `url` without the path prefix: what absolute urls begin with. No slash at the end. */
  origin: string;
  /** Root-relative url of the stylesheet. */
  stylesheet: string;
  /** And of what pages that are no article need beside it. */
  listStylesheet: string;
  /** Of that of the text-only edition, where there is one. */
  liteStylesheet?: string;
  /** Root-relative url of the module that searches; absent where the publication has no search. */
  searchScript?: string;
  /** The publication's colours, for what no stylesheet reaches: icons, a browser's frame, pictures. */
  colors: TokenColors;
  /** Root-relative url of the card that networks show of a page without a picture or card of its own. */
  card?: string;
  /** The sections, in order: the navigation. */
  sections: Link[];
  /** The standing pages, for the foot. */
  standing: Link[];
  /** All editions of the publication, the main one first; empty where there is but one. */
  editions: Edition[];
  /** What is true of the pages of each further edition, by its home. */
  others: Readonly<Record<string, Site>>;
}
