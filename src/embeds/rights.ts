import type { FrameRights } from "./types.ts";

/** A program that keeps settings in its own site's storage, and whose links open in a new tab. */
const SANDBOX = [
  "allow-scripts",
  "allow-same-origin",
  "allow-popups",
  "allow-popups-to-escape-sandbox",
] as const;

/** Posts, charts, maps and documents. */
export const WIDGET: FrameRights = { sandbox: SANDBOX, allow: ["fullscreen"] };

/** Videos, which may be sent to a television. */
export const PLAYER: FrameRights = {
  sandbox: [...SANDBOX, "allow-presentation"],
  allow: ["fullscreen", "picture-in-picture", "encrypted-media"],
};

/** Sound. Some songs are encrypted. */
export const SOUND: FrameRights = { sandbox: SANDBOX, allow: ["encrypted-media"] };
