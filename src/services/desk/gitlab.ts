import { below, originOf, serverUrl } from "../server-url.ts";
import { appId, signInWith } from "./app-id.ts";
import { backend, REPOSITORY_FIELDS } from "./backend.ts";
import { workflow } from "./workflow.ts";

/** A project on gitlab.com or a GitLab of your own: https://sveltiacms.app/en/docs/backends/gitlab */
export const gitlab = backend({
  fields: {
    ...REPOSITORY_FIELDS,
    url: serverUrl.default("https://gitlab.com").meta({
      description: "The address of your GitLab.",
      examples: ["https://gitlab.example.org"],
    }),
    appId,
    workflow,
  },
  make: ({ repo, branch, folder, url, appId: app, workflow: way }) => ({
    backend: {
      name: "gitlab",
      repo,
      ...(branch && { branch }),
      base_url: below(url, "").slice(0, -1),
      api_root: below(url, "api/v4"),
      ...(app && { auth_type: "pkce" }),
      ...signInWith(app),
    },
    folder,
    hasReview: way === "editorial",
    needs: { "connect-src": [originOf(url)], "img-src": [originOf(url)] },
  }),
});
