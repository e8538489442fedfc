import type { Counter } from "../../content/services.ts";
import { provider, token } from "../provider.ts";
import { cookieless } from "./counter.ts";

const SCRIPT = "https://static.cloudflareinsights.com";
const SERVER = "https://cloudflareinsights.com";

/** https://developers.cloudflare.com/web-analytics/get-started/ */
export const cloudflare = provider({
  fields: {
    token: token.meta({
      description: "The token in the snippet that Cloudflare Web Analytics shows.",
      examples: ["0123456789abcdef0123456789abcdef"],
    }),
  },
  make: ({ token: own }): Counter =>
    cookieless({
      name: "Cloudflare Web Analytics",
      scripts: [
        { src: `${SCRIPT}/beacon.min.js`, data: { "cf-beacon": JSON.stringify({ token: own }) } },
      ],
      needs: { "script-src": [SCRIPT], "connect-src": [SERVER] },
    }),
});
