import { below, hostOf, serverUrl } from "../server-url.ts";
import { commentProvider } from "./comment-provider.ts";

/** A self-hosted server: https://waline.js.org/en/. Its client is on a page of the site, which a frame shows. */
export const waline = commentProvider({
  name: "Waline",
  fields: {
    url: serverUrl.meta({
      description: "The address of your Waline server.",
      examples: ["https://comments.example.org"],
    }),
  },
  make: ({ url }) => ({
    service: { name: "Waline", hosts: [hostOf(url)] },
    frame: { kind: "waline", server: below(url, "").slice(0, -1), languages: { ja: "jp" } },
  }),
});
