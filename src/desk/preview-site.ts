import type { Settings } from "../content/types.ts";
import type { Site } from "../pages/types.ts";

/** What the desk's preview needs of the site. Everybody can read it, so it has only settings that pages show. */
export function previewSite(site: Site): Site {
  const { others, setupScripts: _, deskNeeds: __, review: ___, ...own } = site;
  const editions = Object.entries(others).map(([home, each]) => [home, previewSite(each)]);
  return {
    ...own,
    settings: shownSettings(site.settings),
    counters: [],
    sections: [],
    navigation: { masthead: [], foot: { sections: [], pages: [] } },
    others: Object.fromEntries(editions),
  };
}

/**
 * Without what only checks, feeds and servers read, and without the sites that texts may embed: an article that is not
 * public may be the first to show one.
 */
function shownSettings(settings: Settings): Settings {
  const { houseStyle, rules, security, podcast, host, ...shown } = settings;
  const { feedAliases, oldAddresses, analytics, desk, newsletter, embeds, ...own } = shown;
  return { ...own, editions: [] };
}
