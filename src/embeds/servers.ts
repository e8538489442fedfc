import { oembed } from "./described.ts";
import { bareHost } from "./hosts.ts";
import { fragmentValue, pathMatch, secondsOf } from "./path.ts";
import { PLAYER, WIDGET } from "./rights.ts";
import type { Provider } from "./types.ts";

const UUID = "[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}";
/** A UUID in base58. */
const SHORT_UUID = "[1-9A-HJ-NP-Za-km-z]{21,22}";
const VIDEO = new RegExp(`^/(?:w|videos/(?:watch|embed))/(${UUID}|${SHORT_UUID})$`);
const PLAYLIST = new RegExp(
  `^/(?:w/p|videos/watch/playlist|video-playlists/embed)/(${UUID}|${SHORT_UUID})$`,
);

/** A server of PeerTube: https://docs.joinpeertube.org/support/doc/api/embed-player */
export function peertube(host: string): Provider {
  const site = `https://${host}`;
  return {
    name: host,
    hosts: [bareHost(host)],
    origins: [site],
    kind: "video",
    shape: "wide",
    ...PLAYER,
    shows: "a video or a playlist",
    forms: [`${site}/w/kkGMgK9ZtnKfYAgnEtQxbv`, `${site}/w/p/kkGMgK9ZtnKfYAgnEtQxbv`],
    described: oembed(`${site}/services/oembed?format=json&url=`),
    read: (url) => {
      const [list] = pathMatch(url, PLAYLIST) ?? [];
      if (list !== undefined)
        return { url: `${site}/w/p/${list}`, frame: `${site}/video-playlists/embed/${list}` };
      const [id] = pathMatch(url, VIDEO) ?? [];
      if (id === undefined) return undefined;
      const start = secondsOf(url.searchParams.get("start") ?? fragmentValue(url, "t"));
      const at = start > 0 ? `?start=${start}s` : "";
      return { url: `${site}/w/${id}${at}`, frame: `${site}/videos/embed/${id}${at}` };
    },
  };
}

const POST =
  /^(?:\/@([\w.-]{1,100}(?:@[\w.-]{1,250})?)|\/users\/([\w.-]{1,100})\/statuses)\/(\d{1,20})(?:\/embed)?$/;

/** A server of Mastodon: https://docs.joinmastodon.org/methods/oembed/ */
export function mastodon(host: string): Provider {
  const site = `https://${host}`;
  return {
    name: host,
    hosts: [bareHost(host)],
    origins: [site],
    kind: "post",
    shape: "post",
    ...WIDGET,
    shows: "a post",
    forms: [`${site}/@user/100254678717223630`, `${site}/users/user/statuses/100254678717223630`],
    described: {
      form: "mastodon",
      at: (address) => `${site}/api/v1/statuses/${address.slice(address.lastIndexOf("/") + 1)}`,
    },
    read: (url) => {
      const [user = "", name = "", id] = pathMatch(url, POST) ?? [];
      if (id === undefined) return undefined;
      const post = `${site}/@${user || name}/${id}`;
      return { url: post, frame: `${post}/embed` };
    },
  };
}

/** Software that anybody can run. Only the publication knows which servers it trusts with a frame. */
export const SERVERS = { peertube, mastodon };
export type ServerKind = keyof typeof SERVERS;

/** Ids that nothing else on the web is likely to have. */
const LIKELY: Record<ServerKind, RegExp> = {
  peertube: new RegExp(`^/(?:w|videos/watch)/(?:${UUID}|${SHORT_UUID})$`),
  mastodon: /^\/(?:@[^/]+|users\/[^/]+\/statuses)\/\d{17,20}$/,
};

/** The server of a video or post, if the publication has not listed it. */
export function likelyServer(url: URL): Provider | undefined {
  const kind = serverKind(url);
  return kind && SERVERS[kind](url.hostname);
}

/** The software that an address looks like. */
export function serverKind(url: URL): ServerKind | undefined {
  const path = url.pathname.replace(/\/+$/, "");
  if (LIKELY.peertube.test(path)) return "peertube";
  return LIKELY.mastodon.test(path) ? "mastodon" : undefined;
}
