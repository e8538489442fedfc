import type { Counter } from "../../content/services.ts";
import { provider, token } from "../provider.ts";
import { below, originOf, serverUrl } from "../server-url.ts";
import { cookieless } from "./counter.ts";

/** Where the script of Umami Cloud is, and where it sends visits to. */
const CLOUD = { script: "https://cloud.umami.is", server: "https://gateway.umami.is" };

/** https://umami.is/docs/tracker-configuration. Without `identity-stitching`, no id is kept in the browser. */
export const umami = provider({
  fields: {
    website: token.meta({
      description: "The id of your website at Umami.",
      examples: ["94db1cb1-74f4-4a40-ad6c-962362670409"],
    }),
    url: serverUrl.exactOptional().meta({
      description: "The address of your own Umami, if you run one.",
      examples: ["https://umami.example.org"],
    }),
  },
  make: ({ website, url }): Counter => {
    const { script, server } = url === undefined ? CLOUD : { script: url, server: url };
    return cookieless({
      name: "Umami",
      scripts: [
        {
          src: below(script, "script.js"),
          data: {
            "website-id": website,
            "host-url": server.replace(/\/+$/, ""),
            "do-not-track": "true",
            "identity-stitching": "false",
          },
        },
      ],
      needs: { "script-src": [originOf(script)], "connect-src": [originOf(server)] },
    });
  },
});
