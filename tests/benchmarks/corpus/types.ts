export interface Corpus {
  seed: number;
  articles: number;
}

export interface Source {
  key: string;
  title: string;
  author: string;
  publisher: string;
  url: string;
  date: string;
  accessed: string;
}

export interface Author {
  id: string;
  name: string;
  role: string;
  biography: string;
}

export interface Story {
  slug: string;
  title: string;
  standfirst: string;
  /** ISO, UTC, to the minute. */
  date: string;
  /** An id. */
  section: string;
  /** Ids. */
  authors: string[];
  tags: string[];
  sources: Source[];
  /** Markdown. A citation is `[@key]`: each engine's format puts its own way of writing it there. */
  body: string;
}
