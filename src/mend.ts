/** What a fix needs to know of a problem, beside its place in the text. Its words may change; this may not. */
export type Mend =
  /** The key that is meant. */
  | { kind: "key"; meant: string }
  /** The level that a heading should have. */
  | { kind: "heading-level"; level: number }
  /** A table lacks the line below its first row. */
  | { kind: "delimiter-line" }
  /** The comma after a citation's key. */
  | { kind: "citation-comma"; key: string }
  /** A colon lacks the space after it. */
  | { kind: "space-after-colon" }
  /** A URL that can be a link as it is. */
  | { kind: "bare-link"; url: string };

export type MendOf<Kind extends Mend["kind"]> = Extract<Mend, { kind: Kind }>;

/** What the fix of one kind needs; undefined if the problem has none, or one of another kind. */
export function mendOf<Kind extends Mend["kind"]>(
  { mend }: { mend?: Mend | undefined },
  kind: Kind,
): MendOf<Kind> | undefined {
  return isOf(mend, kind) ? mend : undefined;
}

function isOf<Kind extends Mend["kind"]>(mend: Mend | undefined, kind: Kind): mend is MendOf<Kind> {
  return mend?.kind === kind;
}
