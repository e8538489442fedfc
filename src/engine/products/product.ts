import type { MeasuredImage } from "../../content/pictures/measure-pictures.ts";
import type { Asset } from "../plan/asset.ts";
import type { BuildRequest } from "../request/request.ts";

/** Every picture of the content folder, shown or not, and every file of the site. */
export interface Needed {
  images: readonly MeasuredImage[];
  assets: readonly Asset[];
}

/** A kind of file that no layout renders. */
export interface Product<Own extends Asset> {
  /** Puts one of its files into the stage, and gives the hash of the bytes. */
  put: (asset: Own, to: string) => string;
  /** Whether a fingerprint is the hash of the bytes: then it tells whether the file changed since it was planned. */
  isHashed: boolean;
  /** Deletes what the cache keeps of it and no site needs. `now`: milliseconds since 1970. */
  prune?: (needed: Needed, request: BuildRequest, now: number) => void;
}
