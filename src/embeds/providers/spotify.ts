import { oembed } from "../described.ts";
import { pathMatch } from "../path.ts";
import { SOUND } from "../rights.ts";
import type { Provider } from "../types.ts";

const SITE = "https://open.spotify.com";
const ITEM =
  /^(?:\/intl-[a-z]{2}(?:-[a-z]{2})?)?(?:\/embed)?\/(track|album|episode|show|playlist)\/([A-Za-z\d]{22})$/i;

/** https://developer.spotify.com/documentation/embeds */
export const spotify: Provider = {
  name: "Spotify",
  hosts: ["open.spotify.com"],
  origins: [SITE],
  kind: "audio",
  shape: "list",
  ...SOUND,
  shows: "a track, album, episode, show or playlist",
  forms: [
    "https://open.spotify.com/track/11dFghVXANMlKmJXsNCbNl",
    "https://open.spotify.com/album/4aawyAB9vmqN3uQ7FjRGTy",
    "https://open.spotify.com/episode/512ojhOuo1ktJprKbVcKyQ",
    "https://open.spotify.com/show/38bS44xjbVVZ3No3ByF1dJ",
    "https://open.spotify.com/intl-de/playlist/37i9dQZF1DXcBWIGoYBM5M",
  ],
  described: oembed("https://open.spotify.com/oembed?url="),
  read: (url) => {
    const [what = "", id] = pathMatch(url, ITEM) ?? [];
    if (id === undefined) return undefined;
    const path = `${what.toLowerCase()}/${id}`;
    const isOne = path.startsWith("track/") || path.startsWith("episode/");
    return {
      url: `${SITE}/${path}`,
      frame: `${SITE}/embed/${path}`,
      ...(isOne && { shape: "player" as const }),
    };
  },
};
