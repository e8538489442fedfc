/** A file that no layout renders. Its product adds what it is made from. */
export interface Asset {
  /** The name of its product. */
  product: string;
  url: string;
  /** Hash of all inputs. */
  fingerprint: string;
}

/** One that is made or found before it is put in place. */
export interface KeptAsset extends Asset {
  /** Its file, absolute: in the cache, or in the content folder. */
  from: string;
}
