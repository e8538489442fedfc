import type { ArticleFacts } from "../content/types.ts";
import type { Publication } from "../publication/types.ts";
import { siteListing } from "./listings.ts";
import type { Outline } from "./outline.ts";
import { sectionUrl } from "./site-urls.ts";
import type { Teasers } from "./teaser.ts";

const SECONDS = 2;
const OPINION = 3;
/** Beside a lead with a picture, which is higher, and beside one without. */
const BESIDE_PICTURE = 10;
const BESIDE_WORDS = 6;
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

/** The newest; what was paid for comes last among them. */
function railOf(articles: readonly ArticleFacts[]): ArticleFacts[] {
  const newest = articles.slice(0, RAIL);
  return [...newest.filter((article) => !isPaid(article)), ...newest.filter(isPaid)];
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
  const argued = articles.filter((article) => isArgued(article) && isOther(article));
  const opinion = argued.slice(0, OPINION);
  const seconds = secondsOf(reported.filter(isOther));
  const shown = new Set([...seconds, ...opinion]);
  const latest = articles.filter((article) => isOther(article) && !shown.has(article));
  return {
    lead,
    seconds,
    opinion,
    latest: latest.slice(0, (isShown(lead) ? BESIDE_PICTURE : BESIDE_WORDS) - opinion.length),
  };
}

/** Two with pictures, where there are two: side by side, one with and one without leaves a hole. */
function secondsOf(others: readonly ArticleFacts[]): ArticleFacts[] {
  if (others.length < LEAST_FOR_SECONDS) return [];
  const pictured = others.slice(0, SECONDS_AMONG).filter(isShown);
  return (pictured.length >= SECONDS ? pictured : others).slice(0, SECONDS);
}

/** It has a picture, and one of this site. */
function isShown(article: ArticleFacts | undefined): boolean {
  return article?.image?.src.startsWith("/") ?? false;
}

function isArgued({ type }: ArticleFacts): boolean {
  return type === "opinion" || type === "analysis";
}

function isPaid({ type }: ArticleFacts): boolean {
  return type === "sponsored";
}
