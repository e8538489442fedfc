import { backend } from "./backend.ts";

/** No desk, not even in previews. */
export const none = backend({ fields: {}, make: () => undefined });
