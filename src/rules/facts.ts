export const LEVELS = ["error", "warning", "off"] as const;
export type Level = (typeof LEVELS)[number];

/**
 * What holds for a rule everywhere. Messages and hints depend on what was found and are written where it is reported.
 *
 * A rule of the family `heading` is in `src/rules/heading.ts`. Its example is `src/reference/examples/heading/NAME.txt`:
 * a few lines *before* and *after*, around which `tests/rules/examples.slow.test.ts` writes a publication. Before, exactly this
 * rule is reported; after, nothing is. `src/reference/examples/README.md` explains these files.
 */
export interface RuleFacts {
  /** Default level. */
  level: Level;
  /** Always an error, because no page can be built: publication.yaml can't change its level. */
  isFixed?: true;
  /** What the rule finds, in one sentence for editors. */
  what: string;
  /** Why it matters, in one sentence. */
  why: string;
  /** How to mend it, in one or two sentences for editors. */
  mend: string;
}

/** The rules of one family, by name: `family/name`. */
export type RuleTable = Readonly<Record<`${string}/${string}`, RuleFacts>>;
