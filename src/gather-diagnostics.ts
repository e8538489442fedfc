import type { Diagnostic } from "./diagnostics.ts";
import { LIMITS } from "./limits.ts";

/** Collects diagnostics: the first ones of each rule in each file, and the number of others. */
export interface Gathering {
  /** Whether a diagnostic of this kind would still be shown. If not, callers can skip making its hint. */
  isShown: (kind: Kind) => boolean;
  add: (diagnostic: Diagnostic) => void;
  all: () => Diagnostic[];
}

type Kind = Pick<Diagnostic, "file" | "severity" | "rule">;

/** The first diagnostic of a kind beyond the limit, and the number of all beyond it. */
interface Rest {
  first: Diagnostic;
  count: number;
}

/**
 * Collects diagnostics in order. Beyond `most` of one rule in one file they are only counted, because one line may have
 * as many problems as words, and neither memory nor the report must grow with them.
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

/** Applies the limit to existing diagnostics. Earlier counts are added up. */
export function gathered(diagnostics: readonly Diagnostic[], most?: number): Diagnostic[] {
  const all = gathering(most);
  for (const diagnostic of diagnostics) all.add(diagnostic);
  return all.all();
}

/** The diagnostic that counts the rest. If the rest is a single one, it is shown itself. */
function counting({ first, count }: Rest): Diagnostic {
  if (count === (first.counted ?? 1)) return first;
  const { file, line, column, severity, rule } = first;
  const number = count.toLocaleString("en");
  return {
    ...{ file, line, column, severity, rule },
    message: `This file has ${number} more problems of this rule`,
    hint: "Fix those above and build again: the others may have the same cause.",
    counted: count,
  };
}
