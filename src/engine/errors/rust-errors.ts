import { getSystemErrorMap } from "node:util";

/** The system error code in a message of a Rust library: `EMFILE` from "Too many open files (os error 24)". */
export function systemCodeIn(text: string): string | undefined {
  const [, number] = /\bos (?:error|\{ code:) (\d+)/i.exec(text) ?? [];
  return number === undefined ? undefined : getSystemErrorMap().get(-Number(number))?.[0];
}
