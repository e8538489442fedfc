export const LEVELS = ["error", "warning", "off"] as const;
export type Level = (typeof LEVELS)[number];

/** What is the same of a rule wherever it is broken. Messages and hints, which name what was found, are made there. */
export interface RuleFacts {
  /** Where publication.yaml does not say. */
  level: Level;
  /** Publication.yaml can't set its level: it stands in the way of a page, so it is always an error. */
  isFixed?: true;
  /** What it finds, in one sentence for editors. */
  what: string;
  /** Why that matters, in one sentence. */
  why: string;
}

/** The rules of one family, by their names: `family/name`. */
export type RuleTable = Readonly<Record<`${string}/${string}`, RuleFacts>>;
