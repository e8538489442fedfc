import type { EmbedKind } from "../vocabularies.ts";

/** The form of a frame: an aspect ratio, or the height that such content needs at any width. */
export const EMBED_SHAPES = [
  "wide",
  "tall",
  "square",
  "chart",
  "page",
  "post",
  "player",
  "list",
] as const;
export type EmbedShape = (typeof EMBED_SHAPES)[number];

/** A valid address of a provider. */
export interface Target {
  /** The address for readers, without parameters that track them. */
  url: string;
  /** The address of the frame. */
  frame: string;
  /** If they differ from the provider's. */
  kind?: EmbedKind;
  shape?: EmbedShape;
}

/** How the frames of a provider are restricted. Each has the least that its content works with. */
export interface FrameRights {
  /** https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-sandbox */
  sandbox: readonly SandboxFlag[];
  /** https://html.spec.whatwg.org/multipage/iframe-embed-object.html#attr-iframe-allow */
  allow: readonly FrameFeature[];
  /** Players that only work on allowed sites must know which site this is. */
  seesSite?: true;
}

export type SandboxFlag =
  | "allow-scripts"
  | "allow-same-origin"
  | "allow-popups"
  | "allow-popups-to-escape-sandbox"
  | "allow-presentation"
  | "allow-forms";
export type FrameFeature = "fullscreen" | "picture-in-picture" | "encrypted-media";

/** The form of a description, and its address for that of a post or the like. */
export interface Description {
  form: "oembed" | "mastodon" | "bluesky" | "tweet";
  at: (address: string) => string;
}

/** A site whose content texts can show. */
export interface Provider extends FrameRights {
  /** As readers know it: `YouTube`. */
  name: string;
  /** Lower-case, without `www.` and `m.`. */
  hosts: readonly string[];
  /** The origins of its frames. */
  origins: readonly string[];
  kind: EmbedKind;
  shape: EmbedShape;
  /** What can be shown, with an article: `a video or a playlist`. */
  shows: string;
  /** An address of each form that `read` accepts. */
  forms: readonly string[];
  /** Where the site describes it as JSON. */
  described?: Description;
  /** Reads an address with one of the hosts; undefined if it can't be shown. */
  read: (url: URL) => Target | undefined;
}

/** What a text shows of another site. */
export interface Embed extends FrameRights {
  /** The provider's name, or the host's. */
  site: string;
  kind: EmbedKind;
  shape: EmbedShape;
  url: string;
  /** Absent if this site is not allowed to show frames here: readers get a link. */
  frame?: string;
}
