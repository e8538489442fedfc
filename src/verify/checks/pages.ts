import { html } from "../../html.ts";
import { DEPLOY_AGAIN, error, mediaTypeOf, notServed } from "../findings.ts";
import type { Finding, Look, Subject, VerifyCheck } from "../types.ts";

/** The front page has the publication's name. */
export const checkFront: VerifyCheck = (look) =>
  checkPage("front", look.expected.front, look, "This is another site, or an error page.");

/** The newest article of each edition is there: the host shows this content, not an older one. */
export const checkArticles: VerifyCheck = async (look) => {
  const found = look.expected.newest.map((page) =>
    checkPage("articles", page, look, "The host shows an older site."),
  );
  return (await Promise.all(found)).flat();
};

async function checkPage(
  subject: Subject,
  { url, title }: { url: string; title: string },
  { get }: Look,
  otherwise: string,
): Promise<Finding[]> {
  const answer = await get(url);
  const problem = notServed(answer);
  if (problem !== undefined || "code" in answer)
    return [error(subject, { url, message: problem ?? "", hint: DEPLOY_AGAIN })];
  const type = mediaTypeOf(answer);
  if (type !== "text/html")
    return [
      error(subject, {
        url,
        message: `The page is sent as ${type || "no type"}, not as text/html`,
        hint: "Set the content type of .html files at the host.",
      }),
    ];
  if (titleOf(answer.text).includes(String(html`${title}`))) return [];
  return [
    error(subject, {
      url,
      message: `The page is not titled “${title}”`,
      hint: `${otherwise} ${DEPLOY_AGAIN}`,
    }),
  ];
}

function titleOf(page: string): string {
  return /<title>([^<]*)<\/title>/.exec(page)?.[1] ?? "";
}
