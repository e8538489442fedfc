import type { Diagnostic } from "./diagnostics.ts";
import { LIMITS } from "./limits.ts";

/** Gathers diagnostics: of each rule in each file the first ones, and how many more there are. */
export interface Gathering {
  /** Whether one more of its kind would be shown: if not, nobody reads its hint. */
  isShown: (kind: Kind) => boolean;
  add: (diagnostic: Diagnostic) => void;
  all: () => Diagnostic[];
}

type Kind = Pick<Diagnostic, "file" | "severity" | "rule">;

/** The first of its kind that is not shown, and how many there are with it. */
interface Rest {
  first: Diagnostic;
  count: number;
}

/**
 * One line of a file may have as many problems as it has words. Past `most` of one rule in one file they are counted,
 * so that neither memory nor the report grows with them. The order stays.
 */
export function gathering(most: number = LIMITS.problemsAlike): Gathering {
  const kept: (Diagnostic | Rest)[] = [];
  const groups = new Map<string, { shown: number; rest?: Rest }>();
  return {
    isShown: (kind) => (groups.get(keyOf(kind))?.shown ?? 0) <= most,
    add: (diagnostic) => {
      const { counted = 1 } = diagnostic;
      const key = keyOf(diagnostic);
      const group = groups.get(key) ?? { shown: 0 };
      groups.set(key, group);
      if (group.rest) {
        group.rest.count += counted;
        return;
      }
      group.shown += 1;
      if (group.shown > most) group.rest = { first: diagnostic, count: counted };
      kept.push(group.rest ?? diagnostic);
    },
    all: () => kept.map((each) => ("first" in each ? counting(each) : each)),
  };
}

function keyOf({ file, severity, rule }: Kind): string {
  return `${severity} ${rule} ${file}`;
}

/** The same of diagnostics that are there already. What was counted before counts as many. */
export function gathered(diagnostics: readonly Diagnostic[], most?: number): Diagnostic[] {
  const all = gathering(most);
  for (const diagnostic of diagnostics) all.add(diagnostic);
  return all.all();
}

/** Where one more is all, it is shown like the others. */
function counting({ first, count }: Rest): Diagnostic {
  if (count === (first.counted ?? 1)) return first;
  const { file, line, column, severity, rule } = first;
  const number = count.toLocaleString("en");
  return {
    ...{ file, line, column, severity, rule },
    message: `There are ${number} more problems of this rule in this file`,
    hint: "Fix those above and build again: the others may have the same cause.",
    counted: count,
  };
}
