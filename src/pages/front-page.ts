import type { Publication, SectionFront } from "../publication/types.ts";
import { hasOwnPicture } from "./front/pattern.ts";
import { railsOf } from "./front/rails.ts";
import { topOf } from "./front/top.ts";
import { siteListing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import type { FrontRail } from "./reader-models.ts";
import { sectionUrl } from "./site-urls.ts";
import type { Teasers } from "./teaser.ts";

/** The front page: a lead with what is beside it, and a rail for each section, without repeating the large stories. */
export function frontPage(publication: Publication, teasers: Teasers): Outline<"front"> {
  const { articles, settings } = publication;
  const { lead, seconds, opinion, latest } = topOf(articles);
  const [leadTeaser] = lead ? teasers([lead]) : [];
  return {
    kind: "front",
    url: settings.home,
    model: {
      meta: {
        title: "",
        description: siteListing(settings, articles).description,
        url: settings.home,
        language: settings.language,
        breadcrumbs: [],
      },
      ...(leadTeaser && { lead: leadTeaser }),
      seconds: teasers(seconds),
      secondsPictured: seconds.every(hasOwnPicture),
      opinion: teasers(opinion),
      latest: teasers(latest),
      rails: frontRails(publication, new Set([lead, ...seconds, ...opinion]), teasers),
    },
  };
}

function frontRails(
  { sections, settings }: Publication,
  above: ReadonlySet<unknown>,
  teasers: Teasers,
): FrontRail[] {
  const left = sections.map(
    (section): SectionFront => ({
      ...section,
      articles: section.articles.filter((article) => !above.has(article)),
    }),
  );
  return railsOf(left).map(({ section: { articles: _, ...section }, items, ...rail }) => ({
    ...rail,
    section: { ...section, url: sectionUrl(section.id, settings) },
    teasers: teasers(items),
  }));
}
