import type { Newsletter, PageNeeds } from "../content/services.ts";
import type { Settings } from "../content/types.ts";
import { formatReport, hasErrors } from "../diagnostics.ts";
import { providersOf } from "../embeds/own-sites.ts";
import { PROVIDERS } from "../embeds/providers.ts";
import { inlineScripts, policyOfAll } from "../formats/content-policy.ts";
import { type HeaderFormat, headersFor } from "../formats/host-headers.ts";
import { needsOfSite } from "../formats/page-needs.ts";
import { securityHeaders } from "../formats/security-headers.ts";
import { DESK_URL, UNCHANGING_FOLDERS } from "../pages/site-urls.ts";
import { print, report, terminalStyle } from "../terminal.ts";
import { readSettings } from "./read-settings.ts";

export interface HeadersOptions {
  /** The host or server whose format is printed. */
  for: HeaderFormat;
  pathPrefix: string;
  /** The publication's folder. */
  content: string;
}

/**
 * Prints the headers that a host must send. Services in publication.yaml and sites that texts may embed open the content security policy; without that
 * file, it is the strictest. Returns the exit status.
 */
export async function headers({ content, ...options }: HeadersOptions): Promise<number> {
  const { settings, diagnostics } = readSettings(content, content);
  if (hasErrors(diagnostics)) {
    report(formatReport(diagnostics, terminalStyle()));
    return 1;
  }
  if (!settings)
    report(
      `There is no publication.yaml in ${content}: these headers are for a site without services.\n`,
    );
  const needs = settings ? needsOfSettings(settings) : {};
  const hasDesk = settings !== undefined && deskNeedsOf(settings.desk) !== undefined;
  return (await print(headersText(options, needs, hasDesk))) ? 0 : 1;
}

/** The HTTP headers for the site's files, in a host's format. */
export function headersText(
  { for: host, pathPrefix }: Pick<HeadersOptions, "for" | "pathPrefix">,
  needs: PageNeeds = {},
  hasDesk = false,
): string {
  const site = { pathPrefix: `/${pathPrefix.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/") };
  return headersFor(host, {
    ...site,
    headers: securityHeaders(policyOfAll(inlineScripts(site), needs)),
    unchanging: UNCHANGING_FOLDERS,
    ...(hasDesk && { unlisted: [DESK_URL] }),
  });
}

/** What pages of any edition need. */
function needsOfSettings({
  home,
  search,
  comments,
  newsletter,
  editions,
  analytics = [],
  embeds = [],
  desk,
}: Settings): PageNeeds {
  const own = editions.flatMap((edition) => edition.newsletter ?? []);
  const forms = [newsletter, ...own].filter(
    (each): each is Newsletter => each !== undefined && each !== "none",
  );
  const sites = forms.map((form) => ({
    settings: { home, search, comments, newsletter: form },
    counters: [],
  }));
  // The settings say which fonts exist, but not whether their files can be used: the header allows them anyway.
  const settings = { home, search, comments };
  const deskNeeds = deskNeedsOf(desk);
  const site = {
    settings,
    counters: analytics,
    hasFonts: true as const,
    ...(deskNeeds && { deskNeeds }),
  };
  // A server's settings are written once: the next article may embed any of these sites, and play the site's own media.
  const frames = [...PROVIDERS, ...providersOf(embeds)].flatMap(({ origins }) => origins).sort();
  return needsOfSite([...sites, site], { frames, media: true });
}

function deskNeedsOf(desk: Settings["desk"]): PageNeeds | undefined {
  return desk && desk !== "none" ? desk.needs : undefined;
}
