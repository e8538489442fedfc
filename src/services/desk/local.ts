import { backend } from "./backend.ts";

/**
 * The publication's folder on the editor's own machine. Sveltia CMS offers it only at localhost, and wants a repository
 * named anyway.
 */
export const local = backend({
  fields: {},
  make: () => ({
    backend: { name: "github", repo: "publication/folder", auth_methods: ["token"] },
    folder: "content",
    hasReview: false,
    isLocal: true,
    needs: {},
  }),
});
