import { join } from "node:path";
import { writeNew } from "../../content/files/write-new.ts";
import { formatReport } from "../../diagnostics.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { articleText } from "../../new-articles/article-text.ts";
import { broughtText, isArticleText } from "../../new-articles/body-text.ts";
import { print, report, terminalStyle } from "../../terminal.ts";
import { readContent } from "../read-content.ts";
import { refuse } from "../refuse.ts";
import { askAboutArticle, type NewOptions } from "./ask-about-article.ts";
import { nextSteps } from "./next-steps.ts";
import { openInEditor } from "./open-in-editor.ts";
import { placeArticle } from "./place-article.ts";
import { publicationOf } from "./read-publication.ts";

export interface NewAround {
  /** The text that the article begins with; empty for none. */
  text: string;
  /** Standard input is the text, so nobody can answer. */
  canAsk: boolean;
  /** The command line of the editor's program; undefined if the environment names none. */
  editor: string | undefined;
}

/** Asks about a new article and writes it, as a draft unless told otherwise. Returns the exit status. */
export async function newArticle(
  request: BuildRequest,
  options: NewOptions,
  around: NewAround,
): Promise<number> {
  const read = await readContent(request, (content) => ({
    publication: publicationOf(content),
    diagnostics: content.content.diagnostics,
  }));
  const { publication } = read;
  if (!publication || publication.authors.length === 0) {
    const errors = read.diagnostics.filter(({ severity }) => severity === "error");
    report(formatReport(errors, terminalStyle()));
    return refuse(publication ? ["error: There is no author: add a file to authors/."] : []);
  }
  if (isArticleText(around.text))
    return refuse([
      "error: --from: The text has front matter, so it is an article already: copy it into articles/.",
    ]);
  const brought = broughtText(around.text);
  const asked = await askAboutArticle(publication, options, {
    ...{ brought, canAsk: around.canAsk, now: request.now },
  });
  if (typeof asked === "number") return asked;
  const placed = placeArticle(asked, options.draft, publication);
  if ("why" in placed) return refuse([`error: --slug: ${placed.why}`]);
  const { article, path, url } = placed;
  const root = { folder: request.content, shown: request.contentShown };
  const why = writeNew(path, root, articleText(article, brought.body));
  if (why !== undefined) return refuse([`error: ${path}: ${why}.`]);
  const file = join(request.contentShown, path);
  const written = { file, url, draft: options.draft };
  if (!(await print(nextSteps(written, publication.settings.language)))) return 1;
  return options.edit ? openInEditor(around.editor, join(request.content, path)) : 0;
}
