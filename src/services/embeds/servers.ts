import { checked, quoted } from "../../content/front-matter/fields.ts";
import type { OwnSite } from "../../embeds/own-sites.ts";
import type { ServerKind } from "../../embeds/servers.ts";
import { provider } from "../provider.ts";

/** A name without scheme, path and port. It goes into the content security policy. */
const HOST = /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

const host = checked((value) =>
  HOST.test(value)
    ? undefined
    : {
        rule: "field/value",
        message: `${quoted(value)} is not the name of a server`,
        hint: "Write only the lower-case name, as in video.example.org, without https:// and /.",
      },
);

function server(kind: ServerKind, example: string) {
  return provider({
    fields: { host: host.meta({ description: "The name of the server.", examples: [example] }) },
    make: (own): OwnSite => ({ server: kind, host: own.host }),
  });
}

export const peertube = server("peertube", "video.example.org");
export const mastodon = server("mastodon", "social.example.org");
