import type { CustomRecord } from "pagefind";
import type { Article } from "../../../content/types.ts";
import { plainForm } from "../../../markdown/variants.ts";
import { encodePath } from "../../../pages/urls.ts";
import { splitElisions } from "./elisions.ts";
import { otherForms } from "./other-forms.ts";
import { textOfBody } from "./text.ts";

/** An article's search record: title, standfirst, text and facets. */
export function recordOf(
  article: Article,
  { facets, by, language }: { facets: string[]; by: string; language: string },
): CustomRecord {
  const { title, standfirst, published, player = "", body, url } = article;
  // With a recording's transcript.
  const text = `${standfirst} ${textOfBody(plainForm(player + body.html))}`;
  const forms = otherForms(`${title} ${by}`, text, language);
  return {
    url: encodePath(url),
    content: splitElisions(text, language),
    language,
    meta: { title, by, date: published.iso, ...(forms !== "" && { plain: forms }) },
    filters: { facet: facets },
    // In UTC, so that it sorts as text: times with different offsets would not.
    sort: { date: new Date(published.millis).toISOString() },
  };
}
