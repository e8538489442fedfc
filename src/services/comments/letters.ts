import { commentProvider } from "./comment-provider.ts";

/** Email to the editor, which names the article and the question. */
export const letters = commentProvider({ name: "Email", fields: {}, make: () => ({}) });
