import type { KeyOrder } from "../../content/patch/key-order.ts";
import { patchYaml } from "../../content/patch/patch-yaml.ts";
import { bodyOf, withBody } from "./body.ts";
import { type FormField, fieldsWithin } from "./form-field.ts";
import { type FileParts, LIST, type ReadParts, readParts } from "./parts-of-file.ts";
import { settledFields } from "./settled.ts";
import { shownObject } from "./shown.ts";

/** A kind of file that the desk edits. */
export interface FileKind {
  /** The name of its format in the desk's configuration. Of files with front matter, it must end in `-frontmatter`. */
  name: string;
  extension: string;
  fields: readonly FormField[];
  /** The keys of a new file, in order. Default: as `fields`. */
  order?: readonly string[];
  /** The field that a file shows which is a list from its first line on. */
  list?: string;
}

/** How the desk reads and writes a kind of file: https://sveltiacms.app/en/docs/api/file-formats */
export interface FileFormat {
  name: string;
  extension: string;
  /** The values of a file. Throws a sentence if the desk must leave the file alone. */
  fromFile: (text: string) => Record<string, unknown>;
  /** The file with its new values. Throws a sentence if that would change anything else. */
  toFile: (values: object) => string;
}

const BODY = "body";
/**
 * The values carry the file's text along, so that what is saved is always compared with what it was made from: with
 * several files open, in several windows, and from a draft of last week.
 */
const SOURCE_TEXT = "sourceText";

/** The text of the file from which the desk read these values; undefined for a new file. */
export function sourceOf(values: object): string | undefined {
  const { [SOURCE_TEXT]: source } = values as Record<string, unknown>;
  return typeof source === "string" ? String(JSON.parse(source)) : undefined;
}

export function fileFormat(kind: FileKind): FileFormat {
  const { name, extension } = kind;
  return {
    name,
    extension,
    fromFile: (text) => valuesOf(text, kind),
    toFile: (values) => fileOf(values, kind),
  };
}

function hasBody({ fields }: FileKind): boolean {
  return fields.some(({ name }) => name === BODY);
}

function frontOf(kind: FileKind): FormField {
  const fields = kind.fields.filter(({ name }) => name !== BODY);
  return { name: "", widget: "object", fields };
}

function valuesOf(text: string, kind: FileKind): Record<string, unknown> {
  const read = readParts(text, hasBody(kind));
  if (typeof read === "string") throw new Error(read);
  const { parts, data } = withNamedList(read, kind);
  return {
    ...shownObject(data, frontOf(kind)),
    ...(hasBody(kind) && { [BODY]: bodyOf(parts.tail) }),
    // In quotes, since the desk trims text.
    [SOURCE_TEXT]: JSON.stringify(text),
  };
}

/** A file that is a list has its entries in one field. */
function withNamedList({ parts, data }: ReadParts, { list }: FileKind): ReadParts {
  if (list === undefined) return { parts, data };
  return { parts, data: { [list]: Object.hasOwn(data, LIST) ? data[LIST] : data } };
}

function fileOf(values: object, kind: FileKind): string {
  const { [SOURCE_TEXT]: _, [BODY]: body, ...now } = values as Record<string, unknown>;
  const text = sourceOf(values) ?? (hasBody(kind) ? "---\n---\n" : "");
  const read = readParts(text, hasBody(kind));
  if (typeof read === "string") throw new Error(read);
  const { parts, data } = withNamedList(read, kind);
  const fields = fieldsWithin(frontOf(kind), now);
  const settled = settledFields(data, now, fields);
  const wanted = kind.list === undefined ? settled : (settled[kind.list] ?? []);
  const patched = patchYaml(parts.yaml, wanted, orderOf(kind));
  if (patched.problem !== undefined) throw new Error(patched.problem);
  const usesCrlf = text.includes("\r\n") && !/(?<!\r)\n/.test(text);
  const yaml = usesCrlf ? patched.text.replaceAll(/\r?\n/g, "\r\n") : patched.text;
  const tail = hasBody(kind) ? withBody(parts.tail, String(body ?? ""), usesCrlf) : parts.tail;
  const made = parts.head + yaml + tail;
  refuseHarm(made, { ...parts, yaml, tail });
  return made;
}

/** Splits the file again, as the next program will. `patchYaml` has compared the values. */
function refuseHarm(made: string, { head, yaml, tail }: FileParts): void {
  const again = readParts(made, tail !== "");
  const isRight =
    typeof again !== "string" &&
    again.parts.head === head &&
    again.parts.yaml === yaml &&
    again.parts.tail === tail;
  if (!isRight) throw new Error("Saving would change more than you did, so nothing was saved.");
}

/** New keys are placed as in the fields of their mapping. */
function orderOf({ fields, order, list }: FileKind): KeyOrder {
  return (path) => {
    if (path.length === 0 && order) return order;
    const steps = list === undefined ? path : [list, ...path];
    return namesAt(fields, steps);
  };
}

function namesAt(fields: readonly FormField[], [step, ...rest]: readonly string[]): string[] {
  if (step === undefined) return fields.map(({ name }) => name);
  const own = fields.find(({ name }) => name === step);
  const types = own?.types?.flatMap((type) => type.fields) ?? [];
  return namesAt([...(own?.fields ?? []), ...types], rest);
}
