import type { CustomRecord } from "pagefind";
import type { Article } from "../../../content/types.ts";
import { encodePath } from "../../../pages/urls.ts";
import { partElisions } from "./elisions.ts";
import { otherForms } from "./other-forms.ts";
import { textOfBody } from "./text.ts";

/** An article as it is indexed: its title, its standfirst and its text, and what narrows a search. */
export function recordOf(
  article: Article,
  { facets, by, language }: { facets: string[]; by: string; language: string },
): CustomRecord {
  const { title, standfirst, published, body, url } = article;
  const text = `${standfirst} ${textOfBody(body.html)}`;
  const forms = otherForms(`${title} ${by}`, text, language);
  return {
    url: encodePath(url),
    content: partElisions(text, language),
    language,
    meta: { title, by, date: published.iso, ...(forms !== "" && { plain: forms }) },
    filters: { facet: facets },
    // As text, so that it sorts: instants of several offsets do not.
    sort: { date: new Date(published.millis).toISOString() },
  };
}
