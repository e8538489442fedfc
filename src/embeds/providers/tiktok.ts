import { oembed } from "../described.ts";
import { pathMatch } from "../path.ts";
import { PLAYER } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://www.tiktok.com";
const VIDEO = /^\/(?:@([\w.-]{0,50})\/video|embed(?:\/v2)?|player\/v1)\/(\d{15,21})$/;

/** https://developers.tiktok.com/doc/embed-player */
export const tiktok: Provider = {
  name: "TikTok",
  hosts: ["tiktok.com", "vm.tiktok.com", "vt.tiktok.com"],
  origins: [FRAMES],
  kind: "video",
  shape: "tall",
  ...PLAYER,
  shows: "a video",
  forms: [
    "https://www.tiktok.com/@scout2015/video/6718335390845095173",
    "https://www.tiktok.com/embed/v2/6718335390845095173",
  ],
  described: oembed("https://www.tiktok.com/oembed?url="),
  read: (url) => {
    const [user = "", id] = pathMatch(url, VIDEO) ?? [];
    if (id === undefined || /^v[mt]\./.test(url.hostname)) return undefined;
    return { url: `${FRAMES}/@${user}/video/${id}`, frame: `${FRAMES}/player/v1/${id}` };
  },
};
