import { oembed } from "../described.ts";
import { pathMatch, secondsOf } from "../path.ts";
import { PLAYER } from "../rights.ts";
import type { Provider, Target } from "../types.ts";

const SITE = "https://www.youtube.com";
/** Sets no cookies before the video plays. */
const FRAMES = "https://www.youtube-nocookie.com";

const VIDEO = /^[\w-]{11}$/;
const PLAYLIST = /^[A-Z]{2}[\w-]{10,60}$/;

/** https://developers.google.com/youtube/player_parameters */
export const youtube: Provider = {
  name: "YouTube",
  hosts: ["youtube.com", "youtu.be", "youtube-nocookie.com"],
  origins: [FRAMES],
  kind: "video",
  shape: "wide",
  ...PLAYER,
  // Without it, the player shows “Error 153”.
  seesSite: true,
  shows: "a video or a playlist",
  forms: [
    "https://www.youtube.com/watch?v=M7lc1UVf-VE",
    "https://youtu.be/M7lc1UVf-VE?t=90",
    "https://www.youtube.com/shorts/M7lc1UVf-VE",
    "https://www.youtube.com/live/M7lc1UVf-VE",
    "https://www.youtube.com/embed/M7lc1UVf-VE",
    "https://www.youtube.com/playlist?list=PLBCF2DAC6FFB574DE",
  ],
  described: oembed("https://www.youtube.com/oembed?format=json&url="),
  read: (url) => {
    const id = videoOf(url);
    if (id !== undefined) return video(id, url);
    const list = url.searchParams.get("list") ?? "";
    const isList = pathMatch(url, /^\/(?:playlist|embed\/videoseries)$/) && PLAYLIST.test(list);
    if (!isList || isShort(url)) return undefined;
    return {
      url: `${SITE}/playlist?list=${list}`,
      frame: `${FRAMES}/embed/videoseries?list=${list}`,
    };
  },
};

function isShort({ hostname }: URL): boolean {
  return hostname === "youtu.be";
}

function videoOf(url: URL): string | undefined {
  const inPath = isShort(url) ? /^\/([^/]+)$/ : /^\/(?:shorts|live|embed|v)\/([^/]+)$/;
  const isWatch = !isShort(url) && pathMatch(url, /^\/watch$/);
  const [id = ""] = isWatch ? [url.searchParams.get("v") ?? ""] : (pathMatch(url, inPath) ?? []);
  // An embedded playlist has the place of a video's id.
  return VIDEO.test(id) && id !== "videoseries" ? id : undefined;
}

function video(id: string, url: URL): Target {
  const { searchParams: query } = url;
  const start = secondsOf(query.get("t") ?? query.get("start"));
  const frame = `${FRAMES}/embed/${id}${start > 0 ? `?start=${start}` : ""}`;
  if (pathMatch(url, /^\/shorts\/.+$/))
    return { url: `${SITE}/shorts/${id}`, frame, shape: "tall" };
  return { url: `${SITE}/watch?v=${id}${start > 0 ? `&t=${start}s` : ""}`, frame };
}
