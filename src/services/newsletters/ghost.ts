import { provider } from "../provider.ts";
import { below, hostOf, serverUrl } from "../server-url.ts";
import type { SignupService } from "./sign-up.ts";

/**
 * Ghost takes email addresses only from its own script, so readers subscribe on its page:
 * https://ghost.org/help/portal-links/
 */
export const ghost = provider({
  fields: {
    url: serverUrl.meta({
      description: "The address of your Ghost site, which sends the newsletter.",
      examples: ["https://letters.example.org"],
    }),
  },
  make: ({ url }): SignupService => ({
    service: { name: hostOf(url), hosts: [hostOf(url)] },
    signup: { page: below(url, "#/portal/signup") },
  }),
});
