import { oembed } from "../described.ts";
import { pathMatch } from "../path.ts";
import { SOUND } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://w.soundcloud.com";
/** An account, a track or a set of tracks, and the secret of a private one. */
const SOUND_PATH = /^\/([\w-]{2,60})\/(?:(sets)\/)?([\w-]{1,255})(?:\/(s-[A-Za-z\d]{4,20}))?$/;
/** Pages that are not accounts, and lists of an account. */
const PAGES =
  /^(?:charts|discover|jobs|pages|people|popular|search|settings|stations|stream|tags|upload|you)$/;
const LISTS = /^(?:albums|comments|followers|following|likes|popular-tracks|reposts|sets|tracks)$/;

/** https://developers.soundcloud.com/docs/api/html5-widget */
export const soundcloud: Provider = {
  name: "SoundCloud",
  hosts: ["soundcloud.com", "on.soundcloud.com"],
  origins: [FRAMES],
  kind: "audio",
  shape: "player",
  ...SOUND,
  shows: "a track or a set",
  forms: [
    "https://soundcloud.com/forss/flickermood",
    "https://soundcloud.com/forss/sets/soulhack",
    "https://soundcloud.com/forss/flickermood/s-a1B2c",
  ],
  described: oembed("https://soundcloud.com/oembed?format=json&url="),
  read: (url) => {
    const [account = "", sets = "", name = "", secret = ""] = pathMatch(url, SOUND_PATH) ?? [];
    const isPage = PAGES.test(account) || (sets === "" && LISTS.test(name));
    if (account === "" || isPage || url.hostname.startsWith("on.")) return undefined;
    const path = [account, sets, name, secret].filter((part) => part !== "").join("/");
    const sound = `https://soundcloud.com/${path}`;
    const frame = `${FRAMES}/player/?url=${encodeURIComponent(sound)}`;
    return { url: sound, frame, ...(sets !== "" && { shape: "list" as const }) };
  },
};
