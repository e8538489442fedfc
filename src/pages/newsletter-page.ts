import type { Newsletter } from "../content/services.ts";
import type { Settings } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { isolated } from "../text/bidi.ts";
import { wordsOf } from "../words/words-of.ts";
import { indexMeta } from "./indexes.ts";
import type { PageKind } from "./kinds.ts";
import type { Outline } from "./outline.ts";
import { isTaken, newsletterUrl } from "./site-urls.ts";

/** `/newsletter/`, unless the publication has its own page there, which then shows the form. */
export function newsletterPages(publication: Publication): Outline<"newsletter">[] {
  const { settings } = publication;
  const url = newsletterUrl(settings);
  if (!settings.newsletter?.places.includes("page") || isTaken(url, publication)) return [];
  const { newsletter: title, newsletterDescription } = wordsOf(settings.language).pages;
  const description = newsletterDescription(isolated(settings.title, settings.language));
  const { newsletter } = settings;
  const about = {
    title: newsletter.title ?? title,
    url,
    description: newsletter.text ?? description,
  };
  return [{ kind: "newsletter", url, model: { meta: indexMeta(publication, about) } }];
}

/** The newsletter whose form a page shows, if any. */
export function newsletterOn(
  { kind, url }: { kind: PageKind; url: string },
  settings: Pick<Settings, "home" | "newsletter">,
): Newsletter | undefined {
  const { newsletter } = settings;
  if (!newsletter) return undefined;
  const { places } = newsletter;
  const isShown =
    (kind === "front" && places.includes("front")) ||
    (kind === "article" && places.includes("articles")) ||
    (url === newsletterUrl(settings) && places.includes("page"));
  return isShown ? newsletter : undefined;
}
