import { readXml, type XmlElement, type XmlProblem } from "./xml-shape.ts";

const NAMESPACE = "http://purl.org/net/xbiblio/csl";

/**
 * What keeps a `.csl` file from being an independent style, if anything does.
 * https://docs.citationstyles.org/en/stable/specification.html#file-types
 */
export function styleProblem(text: string): XmlProblem | undefined {
  const read = readXml(text);
  if ("problem" in read) return read.problem;
  const { elements } = read;
  const [root] = elements;
  if (root?.name !== "style" || root.attributes.get("xmlns") !== NAMESPACE) {
    return {
      at: root?.at ?? 0,
      message: "This is not a CSL style",
      hint: `Its root is <style xmlns="${NAMESPACE}" …>: download the style from the Zotero Style Repository.`,
    };
  }
  return (
    dependent(elements) ??
    incomplete(elements, root) ??
    unknownElement(elements) ??
    unknownMacro(elements) ??
    endlessMacro(elements)
  );
}

function dependent(elements: readonly XmlElement[]): XmlProblem | undefined {
  const parent = elements.find(
    ({ name, attributes }) => name === "link" && attributes.get("rel") === "independent-parent",
  );
  if (!parent) return undefined;
  return {
    at: parent.at,
    message: "This style only names another one, and holds no rules",
    hint: `Download the style that it names: ${parent.attributes.get("href") ?? ""}`,
  };
}

function incomplete(elements: readonly XmlElement[], root: XmlElement): XmlProblem | undefined {
  const within = layoutsOf(elements);
  if (within.has("citation")) return undefined;
  return {
    at: root.at,
    message: "This style has no <citation> with a <layout>",
    hint: "The file may be cut off: download it again.",
  };
}

/** The sections of a style that have a layout. */
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
    hint: "The file was altered or cut off: download it again.",
  };
}

/** https://docs.citationstyles.org/en/stable/specification.html: all elements of a style but those of its `info`. */
const ELEMENTS = new Set(
  "style info locale style-options terms term single multiple date date-part citation bibliography sort key layout macro text number names name name-part et-al label substitute institution institution-part group choose if else-if else".split(
    " ",
  ),
);
const OF_INFO = new Set(
  "author contributor name email uri category id issn eissn issnl link published rights summary title title-short updated translator".split(
    " ",
  ),
);

function unknownElement(elements: readonly XmlElement[]): XmlProblem | undefined {
  const stranger = elements.find(({ name }) => !ELEMENTS.has(name) && !OF_INFO.has(name));
  if (!stranger) return undefined;
  return {
    at: stranger.at,
    message: `<${stranger.name}> is no element of CSL`,
    hint: "The file was altered: download it again.",
  };
}

/** A macro that calls itself, by itself or through others. */
function endlessMacro(elements: readonly XmlElement[]): XmlProblem | undefined {
  const macros = new Map<string, { at: number; calls: string[] }>();
  let current: string[] | undefined;
  for (const { name, attributes, at } of elements) {
    if (name === "macro") {
      current = [];
      macros.set(attributes.get("name") ?? "", { at, calls: current });
      continue;
    }
    if (name === "citation" || name === "bibliography") current = undefined;
    const called = attributes.get("macro");
    if (called !== undefined) current?.push(called);
  }
  const done = new Set<string>();
  const visit = (name: string, above: ReadonlySet<string>): string | undefined => {
    if (above.has(name)) return name;
    if (done.has(name)) return undefined;
    done.add(name);
    const within = new Set([...above, name]);
    for (const next of macros.get(name)?.calls ?? []) {
      const found = visit(next, within);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const name of macros.keys()) {
    const found = visit(name, new Set());
    if (found === undefined) continue;
    return {
      at: macros.get(found)?.at ?? 0,
      message: `The macro ${found} calls itself, without end`,
      hint: "The file was altered: download it again.",
    };
  }
  return undefined;
}
