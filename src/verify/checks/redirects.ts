import { isRedirect } from "../../web/redirects.ts";
import { DEPLOY_AGAIN, error } from "../findings.ts";
import type { Answer, VerifyCheck } from "../types.ts";

/** Old addresses lead to their articles: by a status, or by a page that redirects. */
export const checkRedirects: VerifyCheck = async ({ get, expected }) => {
  const asked = expected.redirects.map(async ({ from, to }) => {
    const leads = leadsTo(await get(from), to, expected.origin);
    return leads
      ? []
      : [
          error("redirects", {
            url: from,
            message: `This old address does not lead to ${to}`,
            hint: DEPLOY_AGAIN,
          }),
        ];
  });
  return (await Promise.all(asked)).flat();
};

function leadsTo(answer: Answer, to: string, origin: string): boolean {
  if ("code" in answer) return false;
  const { status, location, text } = answer;
  if (status === 200) return text.includes('http-equiv="refresh"') && text.includes(to);
  if (!isRedirect(status) || location === undefined) return false;
  return URL.parse(location, origin)?.pathname === to;
}
