import type { Moment } from "../../dates/moments.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { SecurityContact } from "../types.ts";

/** How long before security.txt expires to warn: https://www.rfc-editor.org/rfc/rfc9116#section-2.5.5 */
const NOTICE_MS = 30 * 86_400_000;

/** Warns that security.txt has expired or soon will: nobody trusts it afterwards. */
export function expiryProblems(
  { expires }: Pick<SecurityContact, "expires">,
  { now }: { now: Moment },
  { file, line }: { file: string; line: number },
): Diagnostic[] {
  const left = endOf(expires) - now.millis;
  if (left > NOTICE_MS) return [];
  return [
    {
      file,
      line,
      column: 1,
      severity: "warning",
      rule: "security/expires",
      message:
        left <= 0
          ? "security.txt has expired, so it is no longer trusted"
          : "security.txt expires within 30 days",
      hint: "Check its contacts, and set `expires` to a day within a year from now.",
    },
  ];
}

/** When the report next changes, in milliseconds since 1970; Infinity if never. */
export function expiryChange(
  { expires }: Pick<SecurityContact, "expires">,
  { now }: { now: Moment },
): number {
  const moments = [endOf(expires) - NOTICE_MS, endOf(expires)];
  return moments.find((moment) => moment > now.millis) ?? Number.POSITIVE_INFINITY;
}

function endOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
