import { basename } from "node:path";
import type { DeskBackend } from "../content/services.ts";
import { deskOf } from "../content/settings/desk.ts";
import type { Settings } from "../content/types.ts";

interface DeskRequest {
  /** The publication's folder. */
  content: string;
  /** The site is served to this machine alone. */
  localDesk?: true;
}

/**
 * The desk of a site: on the editor's own machine that of the folder, else what `publication.yaml` says. Undefined if
 * there is none.
 */
export function siteDesk(
  { desk }: Pick<Settings, "desk">,
  { content, localDesk }: DeskRequest,
): DeskBackend | undefined {
  if (desk === "none" || !(desk || localDesk)) return undefined;
  if (desk && !desk.isLocal && !localDesk) return desk;
  const local = deskOf({ provider: "local" });
  return local === "none" ? undefined : { ...local, folder: basename(content) };
}
