import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { siteListing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import { sectionUrl } from "./site-urls.ts";
import type { Teasers } from "./teaser.ts";

const SECONDS = 2;
const OPINION = 3;
/** How many latest stories fit beside a lead with a picture, which is taller, and beside one without. */
const BESIDE_PICTURE = 10;
const BESIDE_WORDS = 6;
const RAIL = 4;
/** With fewer stories, all go into the latest list, so that a young publication's front page has no gaps. */
const MIN_FOR_SECONDS = 6;
/** Among this many of the newest, two stories with pictures are preferred. */
const SECONDS_AMONG = 8;

/**
 * The front page: the newest article marked `lead`, or else the newest; two beside it; opinion apart from reporting;
 * the latest; and a rail for each section, without repeating the large stories above.
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
      },
      ...(leadTeaser && { lead: leadTeaser }),
      seconds: teasers(seconds),
      opinion: teasers(opinion),
      latest: teasers(latest),
      rails: sections
        .map(({ articles: own, ...section }) => ({
          section: { ...section, url: sectionUrl(section.id, settings) },
          teasers: teasers(railOf(own.filter((article) => !above.has(article)))),
        }))
        .filter((rail) => rail.teasers.length > 0),
    },
  };
}

/** The newest, with sponsored articles last. */
function railOf(articles: readonly ArticleFacts[]): ArticleFacts[] {
  const newest = articles.slice(0, RAIL);
  return [...newest.filter((article) => !isSponsored(article)), ...newest.filter(isSponsored)];
}

interface Chosen {
  lead: ArticleFacts | undefined;
  seconds: ArticleFacts[];
  opinion: ArticleFacts[];
  latest: ArticleFacts[];
}

/** The stories above the rails. Sponsored articles are never the lead, nor beside it. */
function choose(articles: readonly ArticleFacts[]): Chosen {
  const reported = articles.filter((article) => !isOpinion(article) && !isSponsored(article));
  const marked = articles.find((article) => article.lead && !isSponsored(article));
  const lead = marked ?? reported[0] ?? articles.find((article) => !isSponsored(article));
  const isOther = (article: ArticleFacts) => article !== lead;
  const argued = articles.filter((article) => isOpinion(article) && isOther(article));
  const opinion = argued.slice(0, OPINION);
  const seconds = secondsOf(reported.filter(isOther));
  const shown = new Set([...seconds, ...opinion]);
  const latest = articles.filter((article) => isOther(article) && !shown.has(article));
  return {
    lead,
    seconds,
    opinion,
    latest: latest.slice(0, (hasOwnPicture(lead) ? BESIDE_PICTURE : BESIDE_WORDS) - opinion.length),
  };
}

/** Two stories with pictures if possible: one with and one without would leave a hole. */
function secondsOf(others: readonly ArticleFacts[]): ArticleFacts[] {
  if (others.length < MIN_FOR_SECONDS) return [];
  const pictured = others.slice(0, SECONDS_AMONG).filter(hasOwnPicture);
  return (pictured.length >= SECONDS ? pictured : others).slice(0, SECONDS);
}

/** Whether it has a picture that this site hosts. */
function hasOwnPicture(article: ArticleFacts | undefined): boolean {
  return article?.image?.src.startsWith("/") ?? false;
}

function isOpinion({ type }: ArticleFacts): boolean {
  return type === "opinion" || type === "analysis";
}

function isSponsored({ type }: ArticleFacts): boolean {
  return type === "sponsored";
}
