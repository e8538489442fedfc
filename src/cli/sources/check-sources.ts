import type { BuildRequest } from "../../engine/request/request.ts";
import { LINK_ANSWERS, sealedText } from "../../engine/store/sealed-text.ts";
import { openAnswers } from "../../link-check/answers.ts";
import { type CheckResult, checkUrls } from "../../link-check/check-urls.ts";
import type { CitedSource } from "../../link-check/types.ts";
import { redrawer } from "../../terminal.ts";
import { politeFetcher } from "../../web/politely.ts";
import { type CheckRequest, HOSTS_AT_ONCE, timedCheck, userAgentOf } from "./polite-check.ts";

/**
 * Checks the sources' URLs, and saves the answers in the cache even if Ctrl-C ends the check. `site` is the
 * publication's URL.
 */
export async function checkSources(
  sources: readonly CitedSource[],
  { cache, root }: BuildRequest,
  { site, ...limits }: CheckRequest & { site: string },
): Promise<{ checked: CheckResult; interrupted: boolean }> {
  const now = Date.now;
  const redraw = redrawer();
  const onAnswer = (done: number, total: number) => redraw?.(`Checking ${done} of ${total} URLs`);
  const answers = openAnswers(sealedText(cache, LINK_ANSWERS), { maxAge: limits.maxAge, now });
  using check = timedCheck(limits);
  const { signal, politeness } = check;
  const fetch = politeFetcher({
    userAgent: userAgentOf(root, site, "link check"),
    ...{ signal, politeness, maxBytes: 0 },
    ...{ timeout: limits.timeout, allowPrivate: limits.allowPrivate ?? false },
  });
  try {
    const checked = await checkUrls(
      sources.flatMap(({ url }) => url ?? []),
      { fetch, memory: answers, hosts: HOSTS_AT_ONCE, limit: limits.limit, now, signal, onAnswer },
    );
    return { checked, interrupted: check.isInterrupted() };
  } finally {
    answers.save();
    redraw?.("");
  }
}
