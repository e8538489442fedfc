import { pathMatch } from "../path.ts";
import { WIDGET } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://platform.twitter.com";
const POST = /^\/(?:(\w{1,15})|i(?:\/web)?)\/status(?:es)?\/(\d{1,20})(?:\/(?:photo|video)\/\d)?$/;

/** https://developer.x.com/en/docs/x-for-websites/embedded-posts/overview */
export const x: Provider = {
  name: "X",
  hosts: ["x.com", "twitter.com", "mobile.twitter.com", "mobile.x.com"],
  origins: [FRAMES],
  kind: "post",
  shape: "post",
  ...WIDGET,
  shows: "a post",
  forms: [
    "https://x.com/jack/status/20",
    "https://twitter.com/jack/status/20",
    "https://x.com/i/web/status/20",
    "https://x.com/jack/status/20/photo/1",
  ],
  described: {
    form: "tweet",
    at: (address) =>
      `https://publish.twitter.com/oembed?omit_script=1&dnt=1&url=${encodeURIComponent(address)}`,
  },
  read: (url) => {
    const [user = "", post] = pathMatch(url, POST) ?? [];
    if (post === undefined) return undefined;
    return {
      url: `https://x.com/${user || "i"}/status/${post}`,
      frame: `${FRAMES}/embed/Tweet.html?id=${post}&dnt=true`,
    };
  },
};
