import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import type { PictureProblem } from "../../content/pictures/picture-problems.ts";
import type { TokenColors } from "../../content/tokens/token-names.ts";
import type { Cards } from "../../pages/cards.ts";
import type { MakePicture } from "../../pictures/types.ts";
import type { Publication } from "../../publication/types.ts";
import type { BuildRequest } from "../request/request.ts";
import type { Session } from "../store/session.ts";
import type { Asset } from "./asset.ts";

/**
 * A kind of file that no layout renders. `Item` is what a site laid out has of it: the file itself, unless files are
 * named by making them. Members are methods, so that one list may hold products of all kinds; each is called with its
 * own files only.
 */
export interface Product<Own extends Asset, Job = never, Item = Own> {
  readonly name: Own["product"];
  /** Undefined if the publication does without. */
  items(site: SiteParts, request: BuildRequest): readonly Item[] | undefined;
  /** Puts a file into the stage, and gives the hash of the bytes. */
  put(asset: Own, to: string): string;
  /** Whether a fingerprint is the hash of the bytes: then it shows whether the file changed since it was planned. */
  readonly isHashed: boolean;
  /** Its files hold no text that could name an article. */
  readonly isBinary: boolean;
  /** Absent for files that are written straight into the stage. */
  readonly making?: Making<Job, Item>;
  /** Set if files are named by making them. */
  readonly late?: Late<Own, Job>;
  /** Deletes what the cache keeps of it and no site needs. `now`: milliseconds since 1970. */
  prune?(needed: Needed, request: BuildRequest, now: number): void;
}

/** How a product's files come into the cache, from where they are put in place. */
export interface Making<Job, Item> {
  /** `before` pages are rendered, which wait for it; or `beside` that, waited for behind it. */
  readonly when: "before" | "beside";
  /** A server makes it in every build, `later` when nobody waits, or `never`: then it has no such file. */
  readonly server: "now" | "later" | "never";
  /** Shown as progress. */
  readonly phase?: MakingPhase;
  /** What it takes to make these. */
  jobs(items: readonly Item[], build: BuildOf): readonly Job[];
  /** Whether the cache has the result, whole. */
  cached(job: Job, build: BuildOf): boolean;
  make(jobs: readonly Job[], build: BuildOf, maker: Maker): Promise<void>;
}

/** Files whose names are known once their jobs are done. */
export interface Late<Own, Job> {
  /** Of the output: all of them are in it, and no others are. */
  readonly folder: string;
  /** Where in the output the files of a job go: they are one shard's. */
  placeOf(job: Job): string;
  /** The files of the build's shard. `jobs` are all that the site has, made or cached. */
  files(jobs: readonly Job[], build: BuildOf): readonly Own[];
}

export type MakingPhase = "pictures" | "cards" | "search";

/** What products are made from: a site as far as it is laid out. */
export interface SiteParts {
  publication: Publication;
  /** Every picture of the content folder, shown or not. */
  images: readonly MeasuredImage[];
  /** The urls of those that pages show. */
  shown: readonly string[];
  cards: Cards;
  colors: TokenColors;
}

/** The build that makes them. */
export interface BuildOf {
  request: BuildRequest;
  session: Pick<Session, "program" | "store">;
}

/** What they are made with. */
export interface Maker {
  /** Loads what decodes and encodes pictures. */
  openPictures: () => Promise<MakePicture>;
  onMade: (done: number, total: number) => void;
  /** A picture can't be made. The next look at the content finds where it is shown. */
  onBroken: (hash: string, problem: PictureProblem) => void;
  /** Nobody waits for the result any more. */
  signal: AbortSignal;
}

/** Every picture of the content folder, shown or not, and every file of the site. */
export interface Needed {
  images: readonly MeasuredImage[];
  assets: readonly Asset[];
}
