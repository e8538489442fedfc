import { originOf } from "../server-url.ts";
import { backend, REPOSITORY_FIELDS, signIn } from "./backend.ts";
import { workflow } from "./workflow.ts";

/** A repository on GitHub: https://sveltiacms.app/en/docs/backends/github */
export const github = backend({
  fields: { ...REPOSITORY_FIELDS, signIn, workflow },
  make: ({ repo, branch, folder, signIn: worker, workflow: way }) => ({
    backend: {
      name: "github",
      repo,
      ...(branch && { branch }),
      ...(worker ? { base_url: originOf(worker) } : { auth_methods: ["token"] }),
    },
    folder,
    hasReview: way === "editorial",
    needs: {
      "connect-src": ["https://api.github.com"],
      "img-src": ["https://avatars.githubusercontent.com"],
    },
  }),
});
