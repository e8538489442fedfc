import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { siteListing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import { sectionUrl } from "./site-urls.ts";
import type { Teasers } from "./teaser.ts";

const LATEST = 8;
const RAIL = 4;

/** The front: the newest article marked `lead`, or the newest; the latest; a rail a section, without repeating the lead. */
export function frontPage(publication: Publication, teasers: Teasers): Outline<"front"> {
  const { articles, sections, settings } = publication;
  const lead: ArticleFacts | undefined = articles.find((article) => article.lead) ?? articles[0];
  const others = articles.filter((article) => article !== lead);
  const [leadTeaser] = lead ? teasers([lead]) : [];
  return {
    kind: "front",
    url: "/",
    model: {
      meta: {
        title: "",
        description: siteListing(settings, articles).description,
        url: "/",
        language: settings.language,
        breadcrumbs: [],
        feeds: "/",
      },
      ...(leadTeaser && { lead: leadTeaser }),
      latest: teasers(others.slice(0, LATEST)),
      rails: sections
        .map(({ articles: own, ...section }) => ({
          section: { ...section, url: sectionUrl(section.id) },
          teasers: teasers(own.filter((article) => article !== lead).slice(0, RAIL)),
        }))
        .filter((rail) => rail.teasers.length > 0),
    },
  };
}
