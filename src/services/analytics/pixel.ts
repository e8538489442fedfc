import type { Counter } from "../../content/services.ts";
import { provider } from "../provider.ts";
import { hostOf, originOf, serverUrl } from "../server-url.ts";

/** A picture that counts without a script. */
export const pixel = provider({
  fields: {
    url: serverUrl.meta({
      description: "The address of the picture. `{path}` is replaced by the page's path.",
      examples: ["https://stats.example.org/count?p={path}"],
    }),
  },
  make: ({ url }): Counter => ({
    service: { name: hostOf(url), hosts: [hostOf(url)] },
    scripts: [],
    pixel: url,
    needs: { "img-src": [originOf(url)] },
  }),
});
