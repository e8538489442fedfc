import { type Diagnostic, hasErrors } from "../../diagnostics.ts";
import type {
  FenceFields,
  FenceName,
  FencePlace,
  ReadFence,
} from "../../markdown/blocks/fence-types.ts";
import { resolvePath } from "../front-matter/data-path.ts";
import { problemsOf, problemsOfRest } from "../front-matter/schema-problems.ts";
import { readYaml } from "../yaml/yaml.ts";
import { BLOCK_SCHEMAS, INNER_KEYS } from "./block-schemas.ts";

/** Reads and checks the YAML of a block. Places are those in `text`, which is line 1. */
export function readFence<Name extends FenceName>(
  name: Name,
  text: string,
): ReadFence<FenceFields[Name]> {
  const source = { file: "", path: "", text };
  const schema = BLOCK_SCHEMAS[name];
  const keys = { "": Object.keys(schema.shape), ...INNER_KEYS[name] };
  const { located, rest, diagnostics } = readYaml(text, source);
  if (!located || hasErrors(diagnostics)) {
    return { problems: [...diagnostics, ...problemsOfRest(schema, rest, { source, keys })] };
  }
  if (typeof located.data !== "object" || located.data === null || Array.isArray(located.data))
    return { problems: [...diagnostics, noFields(name)] };
  const { data, error } = schema.safeParse(located.data);
  if (error) {
    const found = problemsOf(error, { source, keys, place: located.place, data: located.data });
    return { problems: [...diagnostics, ...found] };
  }
  const place: FencePlace = (path, want) =>
    located.place(resolvePath(located.data, path).path, want);
  return { valid: { fields: data, place }, problems: diagnostics };
}

function noFields(name: string): Diagnostic {
  return {
    file: "",
    line: 1,
    column: 1,
    severity: "error",
    rule: "data/empty",
    message: `The block \`${name}\` has no fields`,
    hint: "Write each field on its own line, as in `title: …`.",
  };
}
