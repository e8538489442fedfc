import { getSystemErrorMap } from "node:util";

/** The code of the system's error that what is written in Rust tells of: `EMFILE` of "Too many open files (os error 24)". */
export function systemCodeIn(text: string): string | undefined {
  const [, number] = /\bos (?:error|\{ code:) (\d+)/i.exec(text) ?? [];
  return number === undefined ? undefined : getSystemErrorMap().get(-Number(number))?.[0];
}
