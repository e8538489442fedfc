import type { Answer, Finding, Served, Subject } from "./types.ts";
import { whyUnanswered } from "./unanswered.ts";

type Told = Pick<Finding, "url" | "message" | "hint">;

export function error(subject: Subject, told: Told): Finding {
  return { subject, severity: "error", ...told };
}

export function warning(subject: Subject, told: Told): Finding {
  return { subject, severity: "warning", ...told };
}

/** Why a page is not served as it should be, and what to do; undefined if its status is 200. */
export function notServed(answer: Answer): Omit<Told, "url"> | undefined {
  if ("code" in answer) return whyUnanswered(answer.code);
  const { status, location } = answer;
  if (status === 200) return undefined;
  const to = location === undefined ? "" : `, and leads to ${location}`;
  return { message: `The host answers with status ${status}${to}`, hint: hintFor(status) };
}

function hintFor(status: number): string {
  if (status >= 500) return "The host has a fault: look at its status page, and at its log.";
  if (status >= 300 && status < 400)
    return "If this is where the site is now, write that address as `url` in publication.yaml, or behind the command.";
  if (status === 401) return "The host asks for a password: turn that off for the site.";
  if (status === 403)
    return "Does the host refuse programs that it does not know? Feed readers are refused then too: let them in, or make the files readable for the server.";
  if (status === 429) return "The host asks for a pause: try again later.";
  return DEPLOY_AGAIN;
}

/** The media type without its parameters, in lower case. */
export function mediaTypeOf({ headers }: Served): string {
  return (headers["content-type"] ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** The title of a page, as it is written. */
export function titleOf({ text }: Pick<Served, "text">): string {
  return /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "";
}

/** Whether the host answers with one page for whatever is asked for, as a sign-in page of a network does. */
export function isForEverything(page: Served, missing: Answer): boolean {
  return !("code" in missing) && missing.status === 200 && titleOf(missing) === titleOf(page);
}

export const DEPLOY_AGAIN = "Deploy the site again, and wait until the host has all its files.";
