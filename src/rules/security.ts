import type { RuleTable } from "./facts.ts";

export const SECURITY_RULES = {
  "security/expires": {
    level: "warning",
    what: "The site's security.txt has expired, or expires within 30 days.",
    why: "People who find a security problem may no longer trust its contact.",
  },
} as const satisfies RuleTable;
