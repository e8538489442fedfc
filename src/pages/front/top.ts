import type { ArticleFacts } from "../../content/types.ts";
import { hasOwnPicture, isOpinion, isSponsored } from "./pattern.ts";
import { headlinesBeside } from "./room.ts";

/** The stories above the rails. */
export interface Top {
  lead: ArticleFacts | undefined;
  seconds: readonly ArticleFacts[];
  opinion: readonly ArticleFacts[];
  /** Beside the lead. */
  latest: readonly ArticleFacts[];
}

const OPINION = 3;
const SECONDS = 2;
/** Among this many of the newest, two stories with pictures are preferred. */
const SECONDS_AMONG = 8;
/** A young publication shows all its reporting below the lead; a larger one, a row of it, and rails. */
const YOUNG = 5;
const ROW = 3;

/**
 * The newest article marked `lead`, or else the newest; large stories after it; opinion apart; and the latest if there
 * are enough to fill the column beside the lead. Sponsored articles are never the lead, nor beside it.
 */
export function topOf(articles: readonly ArticleFacts[]): Top {
  const lead = leadOf(articles);
  const others = articles.filter((article) => article !== lead);
  const opinion = others.filter(isOpinion).slice(0, OPINION);
  const rest = others.filter((article) => !opinion.includes(article));
  const reported = rest.filter((article) => !isOpinion(article) && !isSponsored(article));
  const above = { lead, opinion };
  return (
    (lead && withLatest(above, secondsOf(reported), rest)) ??
    (hasOwnPicture(lead) ? withLatest(above, [], rest) : undefined) ??
    inRows(above, reported)
  );
}

function leadOf(articles: readonly ArticleFacts[]): ArticleFacts | undefined {
  const free = articles.filter((article) => !isSponsored(article));
  return (
    free.find((article) => article.lead) ?? free.find((article) => !isOpinion(article)) ?? free[0]
  );
}

/** Two stories with pictures if possible: one with and one without would leave a hole. */
function secondsOf(reported: readonly ArticleFacts[]): ArticleFacts[] {
  const pictured = reported.slice(0, SECONDS_AMONG).filter(hasOwnPicture);
  return (pictured.length >= SECONDS ? pictured : [...reported]).slice(0, SECONDS);
}

/** The latest beside the lead; undefined if they would not fill the column. */
function withLatest(
  above: Pick<Top, "lead" | "opinion">,
  seconds: readonly ArticleFacts[],
  rest: readonly ArticleFacts[],
): Top | undefined {
  const { least, most } = headlinesBeside({ ...above, seconds });
  const latest = rest.filter((article) => !seconds.includes(article)).slice(0, most);
  return latest.length >= least ? { ...above, seconds, latest } : undefined;
}

/** Without a column beside the lead: all reporting of a young publication, or a row of it. */
function inRows(above: Pick<Top, "lead" | "opinion">, reported: readonly ArticleFacts[]): Top {
  const seconds = reported.length <= YOUNG ? reported : reported.slice(0, ROW);
  return { ...above, seconds, latest: [] };
}
