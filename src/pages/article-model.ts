import { shownSource } from "../citations/shown-source.ts";
import type { ReadArticle } from "../content/articles/memory.ts";
import { mergedUses, PLAYED } from "../markdown/uses.ts";
import { wordsOf } from "../words/words-of.ts";
import { conversationOf } from "./conversation.ts";
import type { ArticleOutline } from "./outline.ts";
import { promptOf } from "./prompt.ts";
import type { ArticleModel } from "./reader-models.ts";
import { shareLinks } from "./share.ts";
import { contentsOf } from "./table-of-contents.ts";
import type { Site } from "./types.ts";
import { absolute } from "./urls.ts";

const WORDS_A_MINUTE = 230;

/** The model of an article's page. */
export function articleModel(outline: ArticleOutline, site: Site, read: ReadArticle): ArticleModel {
  const {
    section,
    authors,
    tags,
    sourcePages,
    related,
    newer,
    older,
    noindex,
    yearsOld,
    card,
    cardOfSection,
    unpublished,
  } = outline;
  const { translations, alternates, isOver } = outline;
  const article = read(outline.article);
  const { body, title, url, canonical } = article;
  const own = absolute(url, site);
  const prompt = promptOf(article, site, isOver);
  const uses = mergedUses([body.uses, article.audio && PLAYED]);
  const conversation = conversationOf(article);
  return {
    meta: {
      title,
      description: article.standfirst,
      url,
      language: article.language,
      breadcrumbs: [
        { title: wordsOf(site.settings.language).pages.home, url: site.settings.home },
        section,
        { title, url },
      ],
      feeds: section,
      ...(canonical && canonical !== own && { canonical }),
      ...(noindex && { noindex }),
      ...(card && { card, ...(cardOfSection && { cardOfSection }) }),
      ...(alternates && { alternates }),
      ...(uses && { uses }),
    },
    article,
    section,
    authors,
    citations: body.citations.map((cited, index) => {
      const page = sourcePages[index];
      const reference = shownSource(cited.reference, article.language);
      return { ...cited, reference, ...(page && { page }) };
    }),
    tags,
    contents: contentsOf(body),
    readingMinutes: Math.max(1, Math.round(body.words / WORDS_A_MINUTE)),
    share: shareLinks({ title, url: own }, site.settings.language),
    ...(yearsOld !== undefined && { yearsOld }),
    related,
    ...(prompt && { prompt }),
    ...(conversation && { conversation }),
    ...(translations && { translations }),
    ...(unpublished && { unpublished }),
    ...(newer && { newer }),
    ...(older && { older }),
  };
}
