import type { CheckFormat } from "./format.ts";
import { GITHUB } from "./github.ts";
import { GITLAB } from "./gitlab.ts";
import { JSON_FORMAT } from "./json.ts";
import type { FormatName } from "./names.ts";
import { RDJSON } from "./rdjson.ts";
import { SARIF } from "./sarif.ts";
import { TEXT } from "./text.ts";

export const FORMATS: Readonly<Record<FormatName, CheckFormat>> = {
  text: TEXT,
  json: JSON_FORMAT,
  sarif: SARIF,
  github: GITHUB,
  gitlab: GITLAB,
  rdjson: RDJSON,
};
