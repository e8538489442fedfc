import { pathMatch } from "../path.ts";
import { WIDGET } from "../rights.ts";
import type { Provider } from "../types.ts";

const SITE = "https://www.instagram.com";
const POST = /^\/(?:[\w.]{1,30}\/)?(p|reel|reels|tv)\/([\w-]{8,40})(?:\/embed(?:\/captioned)?)?$/;

/** https://developers.facebook.com/docs/instagram-platform/oembed */
export const instagram: Provider = {
  name: "Instagram",
  hosts: ["instagram.com", "instagr.am"],
  origins: [SITE],
  kind: "post",
  shape: "post",
  ...WIDGET,
  shows: "a post or a reel",
  forms: [
    "https://www.instagram.com/p/fA9uwTtkSN/",
    "https://www.instagram.com/reel/CpQ1xnVoZ9A/",
    "https://www.instagram.com/nasa/p/fA9uwTtkSN/",
  ],
  read: (url) => {
    const [form = "", id] = pathMatch(url, POST) ?? [];
    if (id === undefined) return undefined;
    const kind = form.startsWith("reel") ? "reel" : "p";
    return { url: `${SITE}/${kind}/${id}/`, frame: `${SITE}/${kind}/${id}/embed/captioned/` };
  },
};
