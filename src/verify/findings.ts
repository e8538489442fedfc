import type { Answer, Finding, Served, Subject } from "./types.ts";

type Told = Pick<Finding, "url" | "message" | "hint">;

export function error(subject: Subject, told: Told): Finding {
  return { subject, severity: "error", ...told };
}

export function warning(subject: Subject, told: Told): Finding {
  return { subject, severity: "warning", ...told };
}

/** Why a page is not served as it should be; undefined if its status is 200. */
export function notServed(answer: Answer): string | undefined {
  if ("code" in answer) return `The host does not answer (${answer.code})`;
  if (answer.status === 200) return undefined;
  const to = answer.location === undefined ? "" : `, and leads to ${answer.location}`;
  return `The host answers with status ${answer.status}${to}`;
}

/** The media type without its parameters, in lower case. */
export function mediaTypeOf({ headers }: Served): string {
  return (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

export const DEPLOY_AGAIN = "Deploy the site again, and wait until the host has all its files.";
