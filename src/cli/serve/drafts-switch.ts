import type { DraftsShown } from "../../serve/corner/corner.ts";
import { type HostRules, isLoopback } from "../../serve/known-hosts.ts";

/** Whether a server's builds include drafts. It is one state for all browsers. */
export interface DraftsSwitch {
  /** For the next build. */
  wanted: () => boolean;
  /** A build with or without drafts has been written. */
  isBuilt: (drafts: boolean) => void;
  state: () => DraftsShown;
  /** Asks for a build with or without drafts. Returns false if this server may not. */
  show: (drafts: boolean) => boolean;
}

/**
 * Starts with the command's option. A server that other machines can reach never shows drafts unless it was started with
 * them: whoever reads the site could switch.
 */
export function draftsSwitch(
  initial: boolean,
  { host, allowed }: HostRules,
  build: () => void,
): DraftsSwitch {
  const canSwitch = initial || (isLoopback(host) && allowed.length === 0);
  let wanted = initial;
  let built = initial;
  return {
    wanted: () => wanted,
    isBuilt: (drafts) => {
      built = drafts;
    },
    state: () => ({ shown: built, canSwitch }),
    show: (drafts) => {
      if (!canSwitch) return false;
      if (wanted !== drafts) build();
      wanted = drafts;
      return true;
    },
  };
}
