/** A file that no layout renders. Each product extends this with its inputs. */
export interface Asset {
  /** The name of its product. */
  product: string;
  url: string;
  /** Hash of all inputs. */
  fingerprint: string;
}

/** An asset that exists as a file before it is copied into the stage. */
export interface KeptAsset extends Asset {
  /** Absolute path of that file, in the cache or the content folder. */
  from: string;
}
