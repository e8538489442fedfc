import { LEFT_ALONE, TOO_LARGE } from "./error-codes.ts";
import { NOT_PUBLIC } from "./public-addresses.ts";

/** What name servers answer for an unknown host, and machines without a network for all. */
const NOT_FOUND = new Set(["ENOTFOUND", "EAI_AGAIN"]);

/** Why a host gave no answer, as the rest of a sentence that begins with its name. */
export function silenceOf(code: string): string {
  if (code === NOT_PUBLIC) return "is in a private network";
  if (code === TOO_LARGE) return "answers with too much";
  if (code === LEFT_ALONE) return "asked for a longer pause";
  if (code === "ETIMEDOUT") return "takes too long to answer";
  const cause = NOT_FOUND.has(code) ? ": there is no such host, or this machine is offline" : "";
  return `can't be reached${cause} (${code})`;
}

/** Why a server gave no answer, as the rest of a sentence. */
export function whyNot(code: string, { host }: URL): string {
  return code === "ABORT_ERR" ? "the check ended first" : `${host} ${silenceOf(code)}`;
}

/** Why an answer with this status is not what was asked for, as the rest of a sentence. */
export function whyStatus(status: number, wait: string | undefined): string {
  if (status === 404 || status === 410) return "it was deleted or is not public";
  if (status === 401 || status === 403) return "it is not public";
  if (status !== 429) return `the server answered with ${status}`;
  const seconds = /^\d{1,6}$/.test(wait ?? "") ? ` for ${wait} seconds` : "";
  return `the server asks for a pause${seconds}: try again later`;
}
