import { short } from "../../excerpt.ts";
import { LIMITS, raising } from "../../limits.ts";
import {
  ALLOWED_PARENTS,
  ATTRIBUTE_VALUES,
  INFO_ELEMENTS,
  NUMBER_ATTRIBUTES,
} from "./csl-vocabulary.ts";
import { costProblem } from "./style-cost.ts";
import { readXml, type XmlElement, type XmlProblem } from "./xml-shape.ts";

const NAMESPACE = "http://purl.org/net/xbiblio/csl";

/** A style that citeproc accepts, or the problem that keeps a `.csl` file from being an independent style. */
export type ReadStyle = { root: XmlElement } | { problem: XmlProblem };

/** https://docs.citationstyles.org/en/stable/specification.html#file-types */
export function readStyle(text: string): ReadStyle {
  const read = readXml(text, LIMITS.styleDepth);
  if ("problem" in read) return read;
  const { root } = read;
  if (root?.name !== "style" || root.attributes.get("xmlns") !== NAMESPACE) {
    return {
      problem: {
        at: root?.at ?? 0,
        message: "This is not a CSL style",
        hint: `Download the style from the Zotero Style Repository. Its first element must be <style xmlns="${NAMESPACE}" …>.`,
      },
    };
  }
  const elements = [...withParents(root)].map(({ element }) => element);
  const problem =
    dependentStyle(elements) ??
    missingCitation(elements, root) ??
    tooLarge(elements) ??
    misplacedElement(root) ??
    invalidValue(elements) ??
    duplicateMacro(elements) ??
    unknownMacro(elements) ??
    costProblem(elements);
  return problem ? { problem } : { root };
}

function dependentStyle(elements: readonly XmlElement[]): XmlProblem | undefined {
  const parent = elements.find(
    ({ name, attributes }) => name === "link" && attributes.get("rel") === "independent-parent",
  );
  if (!parent) return undefined;
  return {
    at: parent.at,
    message: "This style only points to a different style and has no rules",
    hint: `Download the style that it points to: ${parent.attributes.get("href") ?? ""}`,
  };
}

function missingCitation(
  elements: readonly XmlElement[],
  root: XmlElement,
): XmlProblem | undefined {
  const within = layoutsOf(elements);
  if (within.has("citation")) return undefined;
  return {
    at: root.at,
    message: "This style has no <citation> with a <layout>",
    hint: "The file may be incomplete: download it again.",
  };
}

/** The sections of a style that contain a layout. */
function layoutsOf(elements: readonly XmlElement[]): Set<string> {
  const found = new Set<string>();
  let section = "";
  for (const { name } of elements) {
    if (name === "citation" || name === "bibliography" || name === "macro") section = name;
    if (name === "layout") found.add(section);
  }
  return found;
}

function unknownMacro(elements: readonly XmlElement[]): XmlProblem | undefined {
  const macros = new Set(
    elements.flatMap(({ name, attributes }) =>
      name === "macro" ? (attributes.get("name") ?? []) : [],
    ),
  );
  const call = elements.find(({ name, attributes }) => {
    const macro = name === "macro" ? undefined : attributes.get("macro");
    return macro !== undefined && !macros.has(macro);
  });
  if (!call) return undefined;
  return {
    at: call.at,
    message: `The style has no macro ${call.attributes.get("macro")}`,
    hint: "The file was changed or is incomplete: download it again.",
  };
}

/** The first element that is unknown or misplaced, so that citeproc would not find it. */
function misplacedElement(root: XmlElement): XmlProblem | undefined {
  for (const { element, parent } of withParents(root)) {
    const { name, at, children } = element;
    // A file's metadata contains no rules.
    if (parent?.name === "info" || (parent && INFO_ELEMENTS.has(parent.name))) continue;
    const known = ALLOWED_PARENTS.get(name);
    if (!known) return { at, message: `<${short(name)}> is not a CSL element`, hint: AGAIN };
    if (parent && !known.has(parent.name))
      return { at, message: `<${name}> is not allowed in <${parent.name}>`, hint: AGAIN };
    if (name === "choose" && children.length === 0)
      return { at, message: "<choose> has no <if>", hint: AGAIN };
  }
  return undefined;
}

/** All elements with their parents, in document order. */
function* withParents(
  element: XmlElement,
  parent?: XmlElement,
): Generator<{ element: XmlElement; parent: XmlElement | undefined }> {
  yield { element, parent };
  for (const child of element.children) yield* withParents(child, element);
}

const AGAIN = "The file was changed: download it again.";

function tooLarge(elements: readonly XmlElement[]): XmlProblem | undefined {
  const next = elements[LIMITS.styleElements];
  if (!next) return undefined;
  return {
    at: next.at,
    message: `The style has ${elements.length} elements, more than ${LIMITS.styleElements}`,
    hint: `The file was changed: download it again. ${raising("styleElements")}`,
  };
}

/** The first value that citeproc does not accept. */
function invalidValue(elements: readonly XmlElement[]): XmlProblem | undefined {
  for (const { name: element, attributes, text = "", at } of elements) {
    const isShown = !INFO_ELEMENTS.has(element);
    if (isShown && text.trim().length > LIMITS.styleCharacters)
      return { at, ...tooLong(`The text of <${element}>`) };
    for (const [name, value] of attributes) {
      const problem = valueProblem(name, value);
      if (problem) return { at, ...problem };
    }
  }
  return undefined;
}

function valueProblem(name: string, value: string): Omit<XmlProblem, "at"> | undefined {
  if (value.length > LIMITS.styleCharacters) return tooLong(`\`${short(name)}\``);
  const words = value.trim().split(/\s+/);
  // citeproc looks names up in plain objects, which inherit these.
  const taken = [name, ...words].find((word) => word in Object.prototype);
  if (taken !== undefined) {
    return {
      message: `A style can't use the name \`${taken}\``,
      hint: "Rename it, here and everywhere it is used.",
    };
  }
  const known = ATTRIBUTE_VALUES.get(name);
  const stranger = known && words.find((word) => !known.has(word));
  if (known && stranger !== undefined) {
    return {
      message: `\`${short(stranger)}\` is not a value of \`${name}\``,
      hint: `Write one of: ${[...known].join(", ")}.`,
    };
  }
  if (!NUMBER_ATTRIBUTES.has(name) || /^\s*\d{1,4}\s*$/.test(value)) return undefined;
  return {
    message: `\`${name}\` is not a whole number: \`${short(value)}\``,
    hint: "Write a whole number in digits, as in 3.",
  };
}

function tooLong(what: string): Omit<XmlProblem, "at"> {
  return {
    message: `${what} has more than ${LIMITS.styleCharacters} characters`,
    hint: `The file was changed: download it again. ${raising("styleCharacters")}`,
  };
}

/** Two macros of the same name are ambiguous. */
function duplicateMacro(elements: readonly XmlElement[]): XmlProblem | undefined {
  const seen = new Set<string>();
  for (const { name, attributes, at } of elements) {
    if (name !== "macro") continue;
    const own = attributes.get("name") ?? "";
    if (seen.has(own)) {
      return {
        at,
        message: `The style has two macros named ${short(own)}`,
        hint: "Delete or rename one of them.",
      };
    }
    seen.add(own);
  }
  return undefined;
}
