import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { siteListing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import { sectionUrl } from "./site-urls.ts";
import type { Teasers } from "./teaser.ts";

const SECONDS = 2;
const OPINION = 3;
const LATEST = 6;
const RAIL = 4;
/** With fewer, all of them stand in the list of the latest: a young publication's front has no gaps. */
const LEAST_FOR_SECONDS = 6;
/** Among so many of the newest, two with pictures are chosen before two without. */
const SECONDS_AMONG = 8;

/**
 * The front: the newest article marked `lead`, or the newest; two beside it; what is argued rather than reported, apart;
 * the latest; a rail a section, without repeating what stands large above.
 */
export function frontPage(publication: Publication, teasers: Teasers): Outline<"front"> {
  const { articles, sections, settings } = publication;
  const { lead, seconds, opinion, latest } = choose(articles);
  const above = new Set([...(lead ? [lead] : []), ...seconds, ...opinion]);
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
        feeds: settings.home,
      },
      ...(leadTeaser && { lead: leadTeaser }),
      seconds: teasers(seconds),
      opinion: teasers(opinion),
      latest: teasers(latest),
      rails: sections
        .map(({ articles: own, ...section }) => ({
          section: { ...section, url: sectionUrl(section.id, settings) },
          teasers: teasers(own.filter((article) => !above.has(article)).slice(0, RAIL)),
        }))
        .filter((rail) => rail.teasers.length > 0),
    },
  };
}

interface Chosen {
  lead: ArticleFacts | undefined;
  seconds: ArticleFacts[];
  opinion: ArticleFacts[];
  latest: ArticleFacts[];
}

/** What the front shows above its rails. What was paid for never leads, nor stands beside the lead. */
function choose(articles: readonly ArticleFacts[]): Chosen {
  const reported = articles.filter((article) => !isArgued(article) && !isPaid(article));
  const marked = articles.find((article) => article.lead && !isPaid(article));
  const lead = marked ?? reported[0] ?? articles.find((article) => !isPaid(article));
  const isOther = (article: ArticleFacts) => article !== lead;
  const opinion = articles.filter((article) => isArgued(article) && isOther(article));
  const seconds = secondsOf(reported.filter(isOther));
  const shown = new Set([...seconds, ...opinion.slice(0, OPINION)]);
  const latest = articles.filter((article) => isOther(article) && !shown.has(article));
  return { lead, seconds, opinion: opinion.slice(0, OPINION), latest: latest.slice(0, LATEST) };
}

/** Two with pictures, where there are two: side by side, one with and one without leaves a hole. */
function secondsOf(others: readonly ArticleFacts[]): ArticleFacts[] {
  if (others.length < LEAST_FOR_SECONDS) return [];
  const pictured = others.slice(0, SECONDS_AMONG).filter(({ image }) => image?.src.startsWith("/"));
  return (pictured.length >= SECONDS ? pictured : others).slice(0, SECONDS);
}

function isArgued({ type }: ArticleFacts): boolean {
  return type === "opinion" || type === "analysis";
}

function isPaid({ type }: ArticleFacts): boolean {
  return type === "sponsored";
}
