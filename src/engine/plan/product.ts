import type { Fonts } from "../../content/fonts/types.ts";
import type { MeasuredMedia } from "../../content/media-files/measure-media.ts";
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
 * A kind of file that no layout renders. `Item` is what the layout yields: the file, or if files are named only when
 * made, what they are made from. Members are methods so that one list can hold products of all kinds (method parameters
 * are bivariant); each is called only with its own assets.
 */
export interface Product<Own extends Asset, Job = never, Item = Own> {
  readonly name: Own["product"];
  /** Undefined if the publication does not use this product. */
  items(site: SiteParts, request: BuildRequest): readonly Item[] | undefined;
  /** Writes the asset to a file of the stage. Returns the hash of its bytes. */
  put(asset: Own, to: string): string;
  /** Whether fingerprints hash the bytes: then a mismatch shows that a file changed since planning. */
  readonly isHashed: boolean;
  /** Whether its files are binary, so that the leak check can skip them. */
  readonly isBinary: boolean;
  /** Absent if `put` needs nothing made first. */
  readonly making?: Making<Job, Item>;
  /** Set if files get their names only when made. */
  readonly late?: Late<Own, Job>;
  /** Deletes cached files that no site needs. `now`: milliseconds since 1970. */
  prune?(needed: Needed, request: BuildRequest, now: number): void;
}

/** How a product's files are made and cached. */
export interface Making<Job, Item> {
  /** `before` pages are rendered, or `beside` rendering, awaited after it. */
  readonly when: "before" | "beside";
  /** Whether a server makes these files in every build, after the pages are out, or not at all. */
  readonly server: "now" | "later" | "never";
  /** The phase that progress shows. */
  readonly phase?: MakingPhase;
  /** The work that these items need. */
  jobs(items: readonly Item[], build: BuildOf): readonly Job[];
  /** Whether the cache has the complete result. */
  cached(job: Job, build: BuildOf): boolean;
  make(jobs: readonly Job[], build: BuildOf, maker: Maker): Promise<void>;
}

/** Files whose names are known only once their jobs are done. */
export interface Late<Own, Job> {
  /** Folder of the output that holds all of these files, and no others. */
  readonly folder: string;
  /** Path of a job's files in the output: it decides which shard writes them. */
  placeOf(job: Job): string;
  /** The files for the build's shard. `jobs` are all jobs of the site, made now or cached. */
  files(jobs: readonly Job[], build: BuildOf): readonly Own[];
}

export type MakingPhase = "pictures" | "cards" | "search";

/** The input of all products: the parts of the site that are known before pages are laid out. */
export interface SiteParts {
  publication: Publication;
  /** Every picture of the content folder, shown or not. */
  images: readonly MeasuredImage[];
  /** URLs of the pictures that pages show. */
  shown: readonly string[];
  /** Every file of `media/` but pictures, linked or not. */
  media: readonly MeasuredMedia[];
  /** URLs of those that public pages link to or play. */
  linked: readonly string[];
  cards: Cards;
  colors: TokenColors;
  /** Fonts and licences; absent if the publication has none. */
  fonts?: Fonts;
}

/** The build that products are made in. */
export interface BuildOf {
  request: BuildRequest;
  session: Pick<Session, "program" | "store">;
}

/** Tools and callbacks for making products. */
export interface Maker {
  /** Loads the libraries that decode and encode pictures. */
  openPictures: () => Promise<MakePicture>;
  onMade: (done: number, total: number) => void;
  /** Called for a picture that can't be made. The next reading of the content reports where it is used. */
  onBroken: (hash: string, problem: PictureProblem) => void;
  /** Aborted when the result is no longer needed. */
  signal: AbortSignal;
}

/** What the cache must keep: files made of any picture in the content folder, and every asset of the site. */
export interface Needed {
  images: readonly MeasuredImage[];
  assets: readonly Asset[];
}
