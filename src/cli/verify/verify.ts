import { setTimeout as pause } from "node:timers/promises";
import { formatReport } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { print, printJson, report, terminalStyle } from "../../terminal.ts";
import { expectedOf } from "../../verify/expected.ts";
import { verifyText } from "../../verify/report.ts";
import type { Finding } from "../../verify/types.ts";
import { verifySite } from "../../verify/verify-site.ts";
import type { Fetch } from "../../web/fetch.ts";
import { readLaidOut } from "./read-laid-out.ts";

export interface VerifyOptions {
  json?: boolean;
  /** In milliseconds: hosts take a while until they serve a new site everywhere. */
  wait: number;
  /** For one answer, in milliseconds. */
  timeout: number;
}

export interface Asking {
  fetch: Fetch;
  /** The time, in milliseconds since 1970. */
  now: () => number;
}

/** Between two tries, in milliseconds. */
const PAUSE = 5_000;

/** A whole look at a site takes at most so many times as long as one answer may. */
const PATIENCE = 6;

/** Compares a deployed site with the publication. Returns the exit status: 1 if readers get something wrong. */
export async function verify(
  base: URL | undefined,
  request: BuildRequest,
  { json = false, wait, timeout }: VerifyOptions,
  { fetch, now }: Asking,
): Promise<number> {
  const asked = base ? { ...request, pathPrefix: base.pathname } : request;
  const read = await readLaidOut(asked);
  if ("diagnostics" in read) {
    report(formatReport(read.diagnostics, terminalStyle()));
    report("The site can't be verified before its content is free of errors.\n");
    return 1;
  }
  const { laidOut } = read;
  const origin = base?.origin ?? laidOut.site.origin;
  const expected = expectedOf(laidOut, origin);
  const until = now() + wait;
  const look = () => {
    const late = now() + PATIENCE * timeout;
    return verifySite(expected, { fetch, now: now(), isLate: () => now() > late });
  };
  let findings = await look();
  while (isWrong(findings) && now() + PAUSE < until) {
    await pause(PAUSE);
    findings = await look();
  }
  const shown = origin + asked.pathPrefix;
  const isPrinted = json
    ? await printJson({ url: shown, ok: !isWrong(findings), findings }, 2)
    : await print(verifyText(findings, shown));
  return isPrinted && !isWrong(findings) ? 0 : 1;
}

function isWrong(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}
