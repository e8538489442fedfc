import type { Counter } from "../../content/services.ts";
import { provider, token } from "../provider.ts";
import { below, originOf, serverUrl } from "../server-url.ts";
import { cookieless } from "./counter.ts";

/** Version 5 of the script never changes: https://www.goatcounter.com/help/countjs-versions */
const SCRIPT = {
  src: "https://gc.zgo.at/count.v5.js",
  integrity: "sha384-atnOLvQb9t+jTSipvd75X2yginT4PjVbqDdlJAmxMm+wYElFmeR6EmLP5bYeoRVQ",
};

/** https://www.goatcounter.com/help/csp */
export const goatcounter = provider({
  fields: {
    code: token.exactOptional().meta({
      description: "Your code at GoatCounter, as in CODE.goatcounter.com.",
      examples: ["my-paper"],
    }),
    url: serverUrl.exactOptional().meta({
      description: "The address of your own GoatCounter, instead of a code.",
      examples: ["https://stats.example.org"],
    }),
  },
  problem: ({ code, url }) =>
    (code === undefined) === (url === undefined)
      ? {
          at: code === undefined ? "provider" : "url",
          message: "GoatCounter needs either a `code` or a `url`",
          hint: "Write `code: my-paper` for my-paper.goatcounter.com, or the `url` of your own server.",
        }
      : undefined,
  make: ({ code, url }): Counter => {
    const server = url ?? `https://${code}.goatcounter.com`;
    const script = url === undefined ? SCRIPT : { src: below(url, "count.js") };
    const to = originOf(server);
    return cookieless({
      name: "GoatCounter",
      scripts: [{ ...script, data: { goatcounter: below(server, "count") } }],
      // The script sends a beacon, or loads a picture where the browser refuses that.
      needs: { "script-src": [originOf(script.src)], "connect-src": [to], "img-src": [to] },
    });
  },
});
