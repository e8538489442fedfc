import Ajv, { type ValidateFunction } from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import type { JsonSchema } from "../../../src/content/front-matter/written.ts";
import type { Draft } from "../../../src/schemas/json-schema.ts";
import { ANY_NAMES, SCHEMA_KINDS } from "../../../src/schemas/kinds.ts";
import type { SchemaName } from "../../../src/schemas/names.ts";

/** Keywords that editors read and validators ignore. */
const KEYWORDS = ["group", "patternErrorMessage", "markdownDescription"];

/** Compiles a schema, which is first checked against its draft's own schema. */
export function validatorOf(schema: JsonSchema, draft: Draft): ValidateFunction {
  const options = { strictTypes: false, strictRequired: false, allErrors: true } as const;
  const ajv = draft === "draft-7" ? new Ajv.default(options) : new Ajv2020.default(options);
  for (const keyword of KEYWORDS) ajv.addKeyword(keyword);
  return ajv.compile(schema);
}

/** The validator of a kind of content, for any publication. */
export function validatorFor(name: SchemaName, draft: Draft = "draft-2020-12"): ValidateFunction {
  return validatorOf(SCHEMA_KINDS[name].make(ANY_NAMES, draft), draft);
}
