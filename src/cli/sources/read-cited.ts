import { type FileFacts, isSharedSources } from "../../content/files/scan.ts";
import type { Diagnostic } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import type { ArticleCitations } from "../../link-check/cited-sources.ts";
import { type ReadContent, readContent } from "../read-content.ts";

export interface CitedContent {
  articles: ArticleCitations[];
  /** Files of articles and shared sources, as they were when read. */
  files: FileFacts[];
  /** Absent if publication.yaml is missing or invalid. */
  publication?: {
    /** Its URL. */
    site: string;
    timeZone: string;
    /** BCP 47. */
    language: string;
  };
  diagnostics: Diagnostic[];
}

/** Reads the sources of all articles, drafts included. */
export async function readCited(request: BuildRequest): Promise<CitedContent> {
  return await readContent(request, citedIn);
}

function citedIn({ content, files, store }: ReadContent): CitedContent {
  const articles = content.articles.map(({ file, path, stamp, title }) => {
    const { citations } = store.read({ path, stamp }).body;
    return { file, path, title, citations };
  });
  const { settings, diagnostics } = content;
  return {
    articles,
    files: [...files.articles, ...files.texts.filter(({ path }) => isSharedSources(path))],
    diagnostics,
    ...(settings && {
      publication: {
        site: settings.url,
        timeZone: settings.timeZone,
        language: settings.language,
      },
    }),
  };
}
