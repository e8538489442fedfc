import { REGISTRIES } from "../../cite/registries.ts";
import { politeFetcher } from "../../web/politely.ts";
import type { CiteNetwork } from "./cite.ts";

/** Pages of newspapers have up to five megabytes of markup; PDFs of reports are larger. */
const MAX_BYTES = 20_000_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** How pages, registries and archives are asked. The environment may name others, such as a test's. */
export function citeNetwork(
  env: Environment,
  {
    timeout,
    allowPrivate = false,
    version,
  }: { timeout: number; allowPrivate?: boolean; version: string },
): CiteNetwork {
  const userAgent = `Dateline/${version} (dateline cite)`;
  return {
    fetch: politeFetcher({ userAgent, timeout, maxBytes: MAX_BYTES, allowPrivate }),
    at: {
      doi: env.DATELINE_DOI ?? REGISTRIES.doi,
      openLibrary: env.DATELINE_OPEN_LIBRARY ?? REGISTRIES.openLibrary,
      wayback: env.DATELINE_WAYBACK ?? REGISTRIES.wayback,
      waybackSave: env.DATELINE_WAYBACK_SAVE ?? REGISTRIES.waybackSave,
    },
  };
}
