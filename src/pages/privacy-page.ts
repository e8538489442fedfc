import { providersOf } from "../embeds/own-sites.ts";
import { sitesOf } from "../embeds/sites.ts";
import type { Publication } from "../publication/types.ts";
import { isolated } from "../text/bidi.ts";
import { wordsOf } from "../words/words-of.ts";
import { indexMeta } from "./indexes.ts";
import type { Outline } from "./outline.ts";
import { isTaken, privacyUrl } from "./site-urls.ts";
import { usesOfTexts } from "./text-uses.ts";

/** `/privacy/`: what the site learns about its readers, from the settings. The publication's own page replaces it. */
export function privacyPages(publication: Publication): Outline<"privacy">[] {
  const { settings } = publication;
  if (!writesPrivacyPage(publication)) return [];
  const { language, newsletter, analytics = [], comments } = settings;
  const url = privacyUrl(settings);
  const words = wordsOf(language).pages;
  const about = {
    title: words.privacy,
    url,
    description: words.privacyDescription(isolated(settings.title, language)),
  };
  return [
    {
      kind: "privacy",
      url,
      model: {
        meta: indexMeta(publication, about),
        embeds: sitesOf(usesOfTexts(publication)?.frames ?? [], providersOf(settings.embeds ?? [])),
        counters: analytics.map(({ service }) => service),
        ...(newsletter && { newsletter: newsletter.service }),
        ...(comments.service && {
          comments: { service: comments.service, isFrame: comments.frame !== undefined },
        }),
      },
    },
  ];
}

/** Whether the privacy page is written from the settings. */
export function writesPrivacyPage(
  publication: Pick<Publication, "settings" | "sections" | "standing">,
): boolean {
  const { settings } = publication;
  return settings.policies.privacy === undefined && !isTaken(privacyUrl(settings), publication);
}
