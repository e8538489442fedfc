import type { Subject } from "../css/selectors.ts";
import type { Part, SheetReference } from "./parts.ts";

/**
 * Adds the references of stylesheets to the elements that they may apply to. `visit` receives the cost of each
 * comparison.
 */
export function assignReferences(
  all: readonly Part[],
  references: readonly SheetReference[],
  visit: (steps: number) => void,
): void {
  if (references.length === 0) return;
  const byId = Map.groupBy(all, ({ id }) => id);
  const byType = Map.groupBy(all, ({ name }) => name);
  const byClass = new Map<string, Part[]>();
  for (const part of all)
    for (const name of part.classes) {
      const own = byClass.get(name) ?? [];
      byClass.set(name, own);
      own.push(part);
    }
  const candidates = ({ ids, classes, type }: Subject): readonly Part[] => {
    const [[id], [name]] = [ids, classes];
    if (id !== undefined) return byId.get(id) ?? [];
    if (name !== undefined) return byClass.get(name) ?? [];
    return type === undefined ? all : (byType.get(type) ?? []);
  };
  for (const { reference, subjects } of references)
    for (const subject of subjects)
      for (const part of candidates(subject)) {
        visit(1 + subject.ids.size + subject.classes.size);
        if (matches(part, subject)) part.references.push(reference);
      }
}

function matches({ id, classes, name }: Part, subject: Subject): boolean {
  return (
    (subject.type === undefined || subject.type === name) &&
    [...subject.ids].every((own) => own === id) &&
    [...subject.classes].every((own) => classes.has(own))
  );
}
