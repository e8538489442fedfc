import type { DeskBackend } from "../../content/services.ts";
import type { Settings } from "../../content/types.ts";
import { collectionsOf } from "./collections.ts";
import { keyOrder } from "./key-order.ts";

/** File systems allow 255 bytes, and addresses should be readable. */
const SLUG_LENGTH = 80;

/**
 * The options of Sveltia CMS: https://sveltiacms.app/en/docs/configuration. Everybody can read them, so they name no
 * content: the desk reads sections, authors and sources from the repository, with the editor's own rights.
 */
export function deskConfig(
  settings: Pick<Settings, "title" | "url" | "timeZone" | "language">,
  desk: DeskBackend,
): object {
  const { backend, folder, hasReview, isLocal } = desk;
  return {
    backend,
    ...(hasReview && { publish_mode: "editorial_workflow" }),
    app_title: settings.title,
    site_url: settings.url,
    media_folder: `${folder}/media`,
    public_folder: "/media",
    slug: { encoding: "unicode", maxlength: SLUG_LENGTH },
    // Of a field that was left empty, nothing is written.
    output: { omit_empty_optional_fields: true },
    media_libraries: {
      default: { config: { slugify_filename: true } },
      stock_assets: { providers: [] },
    },
    collections: collectionsOf(settings, desk),
    keyOrder: keyOrder(),
    ...(isLocal && { isLocal }),
  };
}
