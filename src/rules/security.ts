import type { RuleTable } from "./facts.ts";

export const SECURITY_RULES = {
  "security/expires": {
    level: "warning",
    what: "The site's security.txt has expired, or expires within 30 days.",
    why: "People who find a security problem may no longer trust its contact.",
    mend: "Write a later date, at most a year ahead, after you have checked the contact.",
  },
} as const satisfies RuleTable;
