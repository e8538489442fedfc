import { checked } from "../../content/front-matter/fields.ts";
import type { Counter } from "../../content/services.ts";
import { provider } from "../provider.ts";
import { below, originOf, serverProblem, serverUrl } from "../server-url.ts";
import { cookieless } from "./counter.ts";

const CLOUD = "https://plausible.io";

const domain = checked((value) =>
  /^[\p{L}\p{N}.-]+(?:\/[\w.-]+)*$/u.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: "This is not a site's name at Plausible",
        hint: "Write it as in example.org, without https://.",
      },
);

/**
 * https://plausible.io/docs/plausible-script: sites added since October 2025 have separate scripts, which a setup
 * script starts. Older sites, and self-hosted servers, may name the domain instead.
 */
export const plausible = provider({
  fields: {
    script: checked((value) => serverProblem(value))
      .exactOptional()
      .meta({
        description: "The address of your site's script, from the snippet that Plausible shows.",
        examples: ["https://plausible.io/js/pa-A1b2C3.js"],
      }),
    domain: domain.exactOptional().meta({
      description: "The site's name at Plausible, instead of a script.",
      examples: ["example.org"],
    }),
    url: serverUrl.default(CLOUD).meta({
      description: "The address of your own Plausible, if you run one. Only with `domain`.",
      examples: ["https://plausible.example.org"],
    }),
  },
  problem: ({ script, domain: name }) =>
    (script === undefined) === (name === undefined)
      ? {
          at: script === undefined ? "provider" : "domain",
          message: "Plausible needs either a `script` or a `domain`",
          hint: "Copy the address of the script from the snippet: `script: https://plausible.io/js/pa-….js`.",
        }
      : undefined,
  make: ({ script, domain: name = "", url }): Counter => {
    const src = script ?? below(url, "js/script.js");
    const own = { src, data: script === undefined ? { domain: name } : {} };
    const origin = originOf(src);
    return cookieless({
      name: "Plausible",
      scripts: script === undefined ? [own] : [{ src: { setup: "plausible" }, data: {} }, own],
      needs: { "script-src": [origin], "connect-src": [origin] },
    });
  },
});
