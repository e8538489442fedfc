import type { Content } from "../../content/articles/load.ts";
import { isPublic, type Visibility } from "../../content/articles/visibility.ts";
import type { ArticleFacts, Settings } from "../../content/types.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { PublicationCode } from "../../overrides/publication-code.ts";
import { assemble } from "../../publication/assemble.ts";
import type { BuildRequest } from "../request/request.ts";
import { checkSite } from "./check-site.ts";
import { type Layout, layOutSite } from "./lay-out-site.ts";

/** A site as data, and the problems of the whole. */
export interface WholeSite {
  layout: Layout;
  unpublished: ArticleFacts[];
  problems: Diagnostic[];
}

/** Assembles, lays out and checks content as readers may see it. */
export function wholeSite(
  content: Content,
  {
    settings,
    visibility,
    request,
    code,
  }: {
    settings: Settings;
    visibility: Visibility;
    request: BuildRequest;
    code: PublicationCode;
  },
): WholeSite {
  const publication = assemble(content, settings, visibility);
  const unpublished = content.articles.filter((article) => !isPublic(article, visibility));
  const layout = layOutSite(publication, content, request);
  const own = { content, settings, visibility, unpublished };
  const problems = checkSite({ ...own, publication, layout, request, code });
  return { layout, unpublished, problems };
}
