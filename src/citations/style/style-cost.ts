import { LIMITS, raising } from "../../limits.ts";
import type { XmlElement, XmlProblem } from "./xml-shape.ts";

/** The cost of an element, including its children and the macros it calls. */
interface Cost {
  /** Elements on the longest path: a choice takes only one branch. */
  steps: number;
  /** All elements: citeproc renders each of them for a sort key. */
  parts: number;
}

const NO_COST: Cost = { steps: 0, parts: 0 };

/**
 * Reports a style that does not terminate or is too expensive for one source: a few macros that each call the next one
 * twice amount to billions of elements.
 */
export function costProblem(elements: readonly XmlElement[]): XmlProblem | undefined {
  const macros = new Map(
    elements.flatMap((each): [string, XmlElement][] =>
      each.name === "macro" ? [[each.attributes.get("name") ?? "", each]] : [],
    ),
  );
  const { costOf, ofMacro, fault } = costsWith(macros);
  for (const name of macros.keys()) ofMacro(name);
  let [steps, sortParts] = [0, 0];
  for (const element of elements) {
    const { name, at } = element;
    if (name === "layout") steps += costOf(element).steps;
    if (name === "key") sortParts += costOf(element).parts;
    if (steps > LIMITS.styleSteps) return fault() ?? { at, ...tooLong("styleSteps") };
    if (sortParts > LIMITS.styleSortParts) return fault() ?? { at, ...tooLong("styleSortParts") };
  }
  return fault();
}

function costsWith(macros: ReadonlyMap<string, XmlElement>): {
  costOf: (element: XmlElement) => Cost;
  ofMacro: (name: string) => Cost;
  /** The problem of a macro that calls itself, if any was found. */
  fault: () => XmlProblem | undefined;
} {
  const known = new Map<string, Cost>();
  const above = new Set<string>();
  let fault: XmlProblem | undefined;
  const ofMacro = (name: string): Cost => {
    const before = known.get(name);
    const macro = macros.get(name);
    if (before || !macro || fault) return before ?? NO_COST;
    if (above.has(name)) fault = { at: macro.at, ...endless(name) };
    else if (above.size >= LIMITS.styleDepth) fault = { at: macro.at, ...tooDeep() };
    if (fault) return NO_COST;
    above.add(name);
    const cost = costOf(macro);
    above.delete(name);
    known.set(name, cost);
    return cost;
  };
  const costOf = ({ name, attributes, children }: XmlElement): Cost => {
    const called = name === "macro" ? undefined : attributes.get("macro");
    const all = children.map(costOf);
    if (called !== undefined) all.push(ofMacro(called));
    const within = sumOf(all);
    const branches = children.length + Math.max(0, ...all.map(({ steps }) => steps));
    return { parts: within.parts + 1, steps: 1 + (name === "choose" ? branches : within.steps) };
  };
  return { costOf, ofMacro, fault: () => fault };
}

function sumOf(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (sum, each) => ({ steps: sum.steps + each.steps, parts: sum.parts + each.parts }),
    NO_COST,
  );
}

function endless(name: string) {
  return {
    message: `The macro ${name} calls itself endlessly`,
    hint: "The file was changed: download it again.",
  };
}

function tooDeep() {
  return {
    message: `Macros call each other more than ${LIMITS.styleDepth} levels deep`,
    hint: `The file was changed: download it again. ${raising("styleDepth")}`,
  };
}

function tooLong(limit: "styleSteps" | "styleSortParts") {
  const what = limit === "styleSteps" ? "for one source" : "to sort sources";
  return {
    message: `Including its macros, the style has more than ${LIMITS[limit]} elements ${what}`,
    hint: `The file was changed: download it again. ${raising(limit)}`,
  };
}
