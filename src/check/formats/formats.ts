import type { CheckFormat } from "./format.ts";
import { JSON_FORMAT } from "./json.ts";
import type { FormatName } from "./names.ts";
import { TEXT } from "./text.ts";

export const FORMATS: Readonly<Record<FormatName, CheckFormat>> = {
  text: TEXT,
  json: JSON_FORMAT,
};
