import { html } from "../../html.ts";
import { error, titleOf, warning } from "../findings.ts";
import type { VerifyCheck } from "../types.ts";

/** What does not exist has status 404: otherwise search engines keep pages that are gone. */
export const checkMissing: VerifyCheck = async ({ get, expected: { missing: url, front } }) => {
  const answer = await get(url);
  if ("code" in answer) return [];
  if (answer.status !== 404)
    return [
      error("missing", {
        url,
        message: `A page that does not exist has status ${answer.status}, not 404`,
        hint: "Set 404.html as the host's error page, with status 404, and turn off its fallback to the front page.",
      }),
    ];
  if (titleOf(answer).includes(String(html`${front.title}`))) return [];
  return [
    warning("missing", {
      url,
      message: "A page that does not exist gets the host's own error page",
      hint: "Set 404.html as the host's error page, with status 404.",
    }),
  ];
};
