import type { FeedFormat } from "../feed-formats.ts";
import type { Header } from "../formats/security-headers.ts";
import type { Received } from "../web/fetch.ts";

/** What a host must serve, from the publication. All URLs are root-relative, and below the path prefix. */
export interface Expected {
  /** Scheme, host and port. */
  origin: string;
  front: { url: string; title: string };
  /** The newest article of each edition. */
  newest: readonly { url: string; title: string }[];
  feeds: readonly { url: string; format: FeedFormat; isOld?: boolean }[];
  /** Whether the host can be told the type of every feed. */
  hasFeedTypes: boolean;
  /** The sitemap that others are named in. */
  sitemap: string;
  robots: string;
  /** Old URLs, and where they lead. */
  redirects: readonly { from: string; to: string }[];
  /** URLs of what is gone for good. */
  gone: readonly string[];
  /** URLs of articles that are not published. */
  unpublished: readonly string[];
  /** A URL that no page has. */
  missing: string;
  headers: readonly Header[];
}

export const SUBJECTS = [
  "front",
  "articles",
  "feeds",
  "sitemap",
  "headers",
  "redirects",
  "unpublished",
  "missing",
  "connection",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Something that a deployed site does wrong. */
export interface Finding {
  subject: Subject;
  /** A warning: readers still get the site. */
  severity: "error" | "warning";
  url: string;
  message: string;
  hint: string;
  /** No other finding is reported: this is a different site. */
  isAlone?: true;
  /** Some requests were not made, so subjects without findings may be wrong too. */
  isPartial?: true;
}

/** What a host serves at a URL, or an error code. */
export type Answer = Served | { code: string };

export interface Served extends Omit<Received, "bytes"> {
  text: string;
}

/** How checks see the site. The answer to each URL is asked for once. */
export interface Look {
  expected: Expected;
  /** Asks for a root-relative URL. */
  get: (url: string) => Promise<Answer>;
  /** Asks for the same over plain HTTP. */
  getUnencrypted: (url: string) => Promise<Answer>;
  /** In milliseconds since 1970. */
  now: number;
}

/** One thing to verify. Returns what is wrong. */
export type VerifyCheck = (look: Look) => Promise<Finding[]>;
