import { oembed } from "../described.ts";
import { fragmentValue, pathMatch, secondsOf } from "../path.ts";
import { PLAYER } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://player.vimeo.com";

/** A video's number, and the hash of one that is not listed. */
const VIDEO =
  /^\/(?:(?:channels\/[\w-]+|groups\/[\w-]+\/videos|(?:album|showcase)\/\d+\/video|video)\/)?(\d{5,12})(?:\/([\da-f]{8,12}))?$/;

/** https://developer.vimeo.com/player/sdk/embed */
export const vimeo: Provider = {
  name: "Vimeo",
  hosts: ["vimeo.com", "player.vimeo.com"],
  origins: [FRAMES],
  kind: "video",
  shape: "wide",
  ...PLAYER,
  // Videos can be limited to some sites.
  seesSite: true,
  shows: "a video",
  forms: [
    "https://vimeo.com/76979871",
    "https://vimeo.com/76979871/8272103f6e",
    "https://vimeo.com/76979871#t=1m30s",
    "https://vimeo.com/channels/staffpicks/76979871",
    "https://player.vimeo.com/video/76979871?h=8272103f6e",
  ],
  described: oembed("https://vimeo.com/api/oembed.json?url="),
  read: (url) => {
    const [id, inPath = ""] = pathMatch(url, VIDEO) ?? [];
    if (id === undefined) return undefined;
    const given = url.searchParams.get("h") ?? "";
    const hash = /^[\da-f]{8,12}$/.test(given) ? given : inPath;
    const start = secondsOf(fragmentValue(url, "t"));
    const at = start > 0 ? `#t=${start}s` : "";
    return {
      url: `https://vimeo.com/${id}${hash && `/${hash}`}${at}`,
      frame: `${FRAMES}/video/${id}?${hash && `h=${hash}&`}dnt=1${at}`,
    };
  },
};
