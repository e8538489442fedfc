import type { Host } from "./host.ts";

/** A host that Dateline does not know: any that serves a folder's files. */
export const none: Host = {
  title: "–",
  starter: [],
  // Several hosts read it, and for others it is one more small file.
  siteFiles: { "/_headers": "headers" },
  limits: [],
};
