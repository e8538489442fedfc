import { below, originOf, serverUrl } from "../server-url.ts";
import { appId, signInWith } from "./app-id.ts";
import { backend, REPOSITORY_FIELDS } from "./backend.ts";

/** A repository on Gitea or Forgejo, such as Codeberg: https://sveltiacms.app/en/docs/backends/gitea-forgejo */
export const gitea = backend({
  fields: {
    ...REPOSITORY_FIELDS,
    url: serverUrl.meta({
      description: "The address of the Gitea or Forgejo server.",
      examples: ["https://codeberg.org"],
    }),
    appId,
  },
  make: ({ repo, branch, folder, url, appId: app }) => ({
    backend: {
      name: "gitea",
      repo,
      ...(branch && { branch }),
      base_url: below(url, "").slice(0, -1),
      api_root: below(url, "api/v1"),
      ...signInWith(app),
    },
    folder,
    hasReview: false,
    needs: { "connect-src": [originOf(url)], "img-src": [originOf(url)] },
  }),
});
