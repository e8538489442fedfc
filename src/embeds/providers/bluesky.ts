import { pathMatch } from "../path.ts";
import { WIDGET } from "../rights.ts";
import type { Provider } from "../types.ts";

const FRAMES = "https://embed.bsky.app";

/** A handle or DID, and the post's key: https://atproto.com/specs/record-key */
const POST =
  /^\/profile\/((?:[a-z\d-]+\.)+[a-z\d-]+|did:[a-z]+:[\w.:-]{1,200})\/post\/([\w-]{8,64})$/i;

/** https://docs.bsky.app/docs/advanced-guides/oembed */
export const bluesky: Provider = {
  name: "Bluesky",
  hosts: ["bsky.app"],
  origins: [FRAMES],
  kind: "post",
  shape: "post",
  ...WIDGET,
  shows: "a post",
  forms: [
    "https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l",
    "https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur/post/3l6oveex3ii2l",
  ],
  described: {
    form: "bluesky",
    at: (address) => {
      const [, author, post] = /profile\/(.+)\/post\/(.+)$/.exec(address) ?? [];
      const uri = encodeURIComponent(`at://${author}/app.bsky.feed.post/${post}`);
      return `https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?depth=0&parentHeight=0&uri=${uri}`;
    },
  },
  read: (url) => {
    const [author, post] = pathMatch(url, POST) ?? [];
    if (author === undefined) return undefined;
    return {
      url: `https://bsky.app/profile/${author}/post/${post}`,
      frame: `${FRAMES}/embed/${author}/app.bsky.feed.post/${post}`,
    };
  },
};
