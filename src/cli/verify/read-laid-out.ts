import { isPublic, visibilityAt } from "../../content/articles/visibility.ts";
import { homeFinder } from "../../content/settings/editions.ts";
import { type Diagnostic, hasErrors } from "../../diagnostics.ts";
import { prepare } from "../../engine/build.ts";
import { openReading } from "../../engine/reading.ts";
import type { BuildRequest } from "../../engine/request/request.ts";
import { retryIfDamaged } from "../../engine/store/retry-if-damaged.ts";
import { memories } from "../../engine/store/session.ts";
import type { LaidOut } from "../../verify/expected.ts";

/** The publication as a build would lay it out, or the problems that keep it from being built. */
export async function readLaidOut(
  request: BuildRequest,
): Promise<{ laidOut: LaidOut } | { diagnostics: Diagnostic[] }> {
  await using reading = openReading(request);
  const { session, read } = reading;
  const { prepared, content, diagnostics } = await retryIfDamaged(session, () => {
    session.readCode();
    return prepare(request, { ...memories(session, request), code: session.code, read });
  });
  session.store.commit();
  const settings = content?.settings;
  if (!prepared || !settings)
    return { diagnostics: diagnostics.filter((each) => hasErrors([each])) };
  const visibility = visibilityAt(request, settings.timeZone);
  const { site, outlines, hidden } = prepared;
  return {
    laidOut: {
      site,
      host: settings.host ?? "none",
      outlines,
      articles: content.articles
        .filter((article) => isPublic(article, visibility))
        .sort((a, b) => b.published.millis - a.published.millis),
      unpublished: hidden.map(({ url }) => url),
      homeOf: homeFinder(settings),
    },
  };
}
