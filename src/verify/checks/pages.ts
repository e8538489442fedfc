import { html } from "../../html.ts";
import {
  DEPLOY_AGAIN,
  error,
  isForEverything,
  mediaTypeOf,
  notServed,
  titleOf,
} from "../findings.ts";
import type { Answer, Finding, Look, Served, Subject, VerifyCheck } from "../types.ts";

/** The front page has the publication's name. If not, this is a different site, and no other finding is reported. */
export const checkFront: VerifyCheck = async (look) => {
  const { front, missing } = look.expected;
  const found = await checkPage("front", front, look, "This is another site, or an error page.");
  const answer = await look.get(front.url);
  const other = await look.get(missing);
  return found.map((each) => ({
    ...each,
    ...(!("code" in answer) && odd(answer, other, new URL(front.url, look.expected.origin))),
    isAlone: true,
  }));
};

/** What else a host does whose front page is not the site's. */
function odd(answer: Served, other: Answer, { href }: URL) {
  if (answer.location !== undefined && URL.parse(answer.location, href)?.href === href)
    return {
      message: `The host leads from this page to itself, with status ${answer.status}`,
      hint: "Often both the host and a proxy before it redirect to HTTPS, or to the name with www: let only one do so.",
    };
  if (answer.status === 200 && isForEverything(answer, other))
    return {
      message: `The host sends one page for everything, titled “${titleOf(answer).slice(0, 100)}”`,
      hint: "Are you signed in to this network? Otherwise the host falls back to one page, or the address is parked.",
    };
  return {};
}

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
    return [error(subject, { url, message: "", hint: DEPLOY_AGAIN, ...problem })];
  const type = mediaTypeOf(answer);
  if (type !== "text/html")
    return [
      error(subject, {
        url,
        message: `The page is sent as ${type || "no type"}, not as text/html`,
        hint: "Set the content type of .html files at the host.",
      }),
    ];
  if (titleOf(answer).includes(String(html`${title}`))) return [];
  return [
    error(subject, {
      url,
      message: `The page is titled “${titleOf(answer).slice(0, 100)}”, not “${title}”`,
      hint: `${otherwise} ${DEPLOY_AGAIN}`,
    }),
  ];
}
