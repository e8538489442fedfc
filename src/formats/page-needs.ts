import type { CommentFrame, PageNeeds } from "../content/services.ts";
import type { Settings } from "../content/types.ts";
import type { BodyUses } from "../markdown/uses.ts";
import type { PageKind } from "../pages/kinds.ts";
import { newsletterOn } from "../pages/newsletter-page.ts";
import type { Meta, Prompt, Site } from "../pages/types.ts";
import { originOf } from "../services/server-url.ts";

/** A page that has a content security policy. */
export interface PageWithPolicy {
  kind: PageKind;
  meta: Pick<Meta, "url" | "uses">;
  /** An article's, which says where readers reply. */
  prompt?: Pick<Prompt, "ways">;
}

interface NeedsSite extends Pick<Site, "counters" | "hasFonts" | "deskNeeds"> {
  settings: Pick<Settings, "home" | "newsletter" | "search" | "comments">;
}

/** Something that a page may load from or send to other sites. */
interface Need {
  /** What this page needs of its policy; undefined if it has no such thing. */
  on: (page: PageWithPolicy, site: NeedsSite) => PageNeeds | undefined;
  /** What any page of the site may need, as its settings say. */
  anywhere: (site: NeedsSite) => PageNeeds | undefined;
}

const newsletter: Need = {
  on: ({ kind, meta: { url } }, { settings }) => formNeeds(newsletterOn({ kind, url }, settings)),
  anywhere: ({ settings }) => formNeeds(settings.newsletter),
};

function formNeeds(own: NeedsSite["settings"]["newsletter"]): PageNeeds | undefined {
  if (!own || !("action" in own.signup)) return undefined;
  return { "form-action": [originOf(own.signup.action)] };
}

const counters: Need = {
  on: (_, site) => counterNeeds(site),
  anywhere: counterNeeds,
};

function counterNeeds({ counters: own }: NeedsSite): PageNeeds {
  const hasSetup = own.some(({ scripts }) => scripts.some(({ src }) => typeof src !== "string"));
  return merged([
    ...own.map(({ needs }) => needs),
    ...(hasSetup ? [{ "script-src": ["'self'"] }] : []),
  ]);
}

/** The publication's own fonts. The text-only edition loads none. */
const fonts: Need = {
  on: ({ kind }, site) => (kind.startsWith("lite-") ? undefined : fontNeeds(site)),
  anywhere: fontNeeds,
};

function fontNeeds({ hasFonts }: Pick<Site, "hasFonts">): PageNeeds | undefined {
  return hasFonts ? { "font-src": ["'self'"] } : undefined;
}

/** The search field in the masthead. The text-only edition has none. */
const search: Need = {
  on: ({ kind }, site) => (kind.startsWith("lite-") ? undefined : searchNeeds(site)),
  anywhere: searchNeeds,
};

function searchNeeds({ settings }: Pick<NeedsSite, "settings">): PageNeeds | undefined {
  return settings.search ? { "form-action": ["'self'"] } : undefined;
}

/** What pages' texts show. The text-only edition has only links to it. */
const texts: Need = {
  on: ({ kind, meta: { uses } }) => (kind.startsWith("lite-") ? undefined : needsOfUses(uses)),
  anywhere: () => undefined,
};

/** What a text needs of its page's policy. */
export function needsOfUses(uses: BodyUses | undefined): PageNeeds {
  return {
    ...(uses?.frames && { "frame-src": uses.frames }),
    ...(uses?.media && { "media-src": ["'self'"] }),
  };
}

/** A conversation in a frame, and the page of ours that some of them show. */
const comments: Need = {
  on: ({ prompt }, { settings }) => {
    const { frame } = settings.comments;
    return prompt?.ways.some(({ kind }) => kind === "frame") ? frameNeeds(frame) : undefined;
  },
  anywhere: ({
    settings: {
      comments: { frame },
    },
  }) => merged([frameNeeds(frame), clientNeeds(frame)]),
};

/** What an article needs for the frame, and our script that sizes it. */
function frameNeeds(frame: CommentFrame | undefined): PageNeeds {
  if (!frame) return {};
  const shown = frame.kind === "giscus" ? originOf(frame.src) : "'self'";
  return { "frame-src": [shown], "script-src": ["'self'"] };
}

/** Of an empty style sheet, which Waline's client inserts: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What our page in the frame needs: its script and its server. Waline's client draws icons in `data:` URLs. */
export function clientNeeds(frame: CommentFrame | undefined): PageNeeds {
  if (frame?.kind !== "waline") return {};
  const server = originOf(frame.server);
  return {
    "script-src": ["'self'"],
    "connect-src": [server],
    "img-src": [server, "data:"],
    "style-src": [EMPTY_STYLE],
  };
}

/** Sveltia CMS on the desk's page: it writes styles, reads fonts and pictures, frames its preview, and asks a repository. */
const desk: Need = {
  on: ({ kind }, site) => (kind === "admin" ? deskPageNeeds(site) : undefined),
  anywhere: deskPageNeeds,
};

function deskPageNeeds({ deskNeeds }: Pick<NeedsSite, "deskNeeds">): PageNeeds | undefined {
  if (!deskNeeds) return undefined;
  const own: PageNeeds = {
    "script-src": ["'self'"],
    "style-src": ["'unsafe-inline'"],
    "img-src": ["blob:", "data:"],
    "media-src": ["'self'", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["blob:", "data:"],
    "frame-src": ["blob:"],
  };
  return merged([own, deskNeeds]);
}

/** Everything that opens a policy: a new kind of thing is one entry. */
const NEEDS: readonly Need[] = [newsletter, search, counters, fonts, texts, comments, desk];

/** What a page needs besides what every page of its kind may do. */
export function needsOf(page: PageWithPolicy, site: NeedsSite): PageNeeds {
  return merged(NEEDS.flatMap(({ on }) => on(page, site) ?? []));
}

/** What all pages of a site need, in any edition, with what their texts use. */
export function needsOfSite(sites: readonly NeedsSite[], uses?: BodyUses): PageNeeds {
  const bySettings = sites.flatMap((site) => NEEDS.flatMap(({ anywhere }) => anywhere(site) ?? []));
  return merged([...bySettings, needsOfUses(uses)]);
}

/** The site data of all editions. */
export function editionSites(site: Site): Site[] {
  return [site, ...Object.values(site.others)];
}

/** Each source once, in the order of the needs. */
function merged(all: readonly PageNeeds[]): PageNeeds {
  const sources = new Map<string, Set<string>>();
  for (const [directive, added] of all.flatMap((needs) => Object.entries(needs)))
    sources.set(directive, new Set([...(sources.get(directive) ?? []), ...added]));
  return Object.fromEntries([...sources].map(([directive, own]) => [directive, [...own]]));
}
