import { error, isForEverything } from "../findings.ts";
import type { VerifyCheck } from "../types.ts";

/** Articles that are drafts, scheduled or expired are not there, and neither feeds nor the front page name them. */
export const checkUnpublished: VerifyCheck = async ({ get, expected }) => {
  const { unpublished, feeds, front, sitemap, missing } = expected;
  const unknown = await get(missing);
  const served = unpublished.map(async (url) => {
    const answer = await get(url);
    const isThere =
      !("code" in answer) && answer.status === 200 && !isForEverything(answer, unknown);
    return isThere ? [leak(url, "Readers can open an article that is not published")] : [];
  });
  const lists = [front.url, sitemap, ...feeds.map(({ url }) => url)].map(async (list) => {
    const answer = await get(list);
    if ("code" in answer) return [];
    return unpublished
      .filter((url) => answer.text.includes(url))
      .map((url) => leak(list, `This names an article that is not published: ${url}`));
  });
  return (await Promise.all([...served, ...lists])).flat();
};

function leak(url: string, message: string) {
  return error("unpublished", {
    url,
    message,
    hint: "Deploy a site that was built without --drafts, and have the host delete files that it no longer has.",
  });
}
