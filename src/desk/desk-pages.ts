import type { DeskBackend } from "../content/services.ts";
import type { Outline } from "../pages/outline.ts";
import { DESK_URL } from "../pages/site-urls.ts";
import type { Site } from "../pages/types.ts";
import type { Publication } from "../publication/types.ts";
import { deskConfig } from "./config/desk-config.ts";
import { previewSite } from "./preview-site.ts";

/** The page of the desk and its options, which say nothing of the content. */
export function deskPages(
  { settings }: Pick<Publication, "settings">,
  desk: DeskBackend,
  site: Site,
): Outline<"admin" | "admin-config">[] {
  return [
    { kind: "admin", url: DESK_URL, model: { title: settings.title } },
    {
      kind: "admin-config",
      url: `${DESK_URL}config.json`,
      model: { config: { ...deskConfig(settings, desk), site: previewSite(site) } },
    },
  ];
}
