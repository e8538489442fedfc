/** A value of Immutable.js, as far as we need it. */
interface Immutable {
  toJS?: () => unknown;
}

/** What Sveltia CMS gives a preview, as far as ours needs it. Its package does not export the type. */
export interface PreviewProps {
  entry: { get: (key: "data") => Immutable };
  /** A picture of the repository, or one that is not saved yet. */
  getAsset: (path: string) => { toString: () => string } | undefined;
  /** An entry of a collection by the name of its file. */
  getCollection: (collection: string, slug: string) => Promise<Immutable | undefined>;
}

/** The values of an entry as plain data. */
export function valuesIn(data: Immutable | undefined): Record<string, unknown> {
  const plain: unknown = data?.toJS?.() ?? data;
  return typeof plain === "object" && plain !== null ? { ...plain } : {};
}
