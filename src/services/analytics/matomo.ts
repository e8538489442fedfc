import { z } from "zod";
import type { Counter } from "../../content/services.ts";
import { provider } from "../provider.ts";
import { below, originOf, serverUrl } from "../server-url.ts";
import { cookieless } from "./counter.ts";

/**
 * Without inline scripts: https://matomo.org/faq/general/faq_20904/. The setup script turns cookies off before the
 * first visit is counted.
 */
export const matomo = provider({
  fields: {
    url: serverUrl.meta({
      description: "The address of your Matomo.",
      examples: ["https://matomo.example.org"],
    }),
    site: z
      .int()
      .min(1)
      .meta({
        description: "The number of your site in Matomo.",
        examples: [1],
      }),
  },
  make: ({ url, site }): Counter => {
    const to = originOf(url);
    return cookieless({
      name: "Matomo",
      scripts: [
        { src: { setup: "matomo" }, data: { url: below(url, "matomo.php"), site: String(site) } },
        { src: below(url, "matomo.js"), data: {} },
      ],
      needs: { "script-src": [to], "connect-src": [to], "img-src": [to] },
    });
  },
});
