// Choices of editors that readers see by name. They are in the lowest room, so that a catalogue that lacks one is a
// type error.

/** The front matter's `type`. */
export const ARTICLE_TYPES = [
  "news",
  "analysis",
  "opinion",
  "explainer",
  "interview",
  "review",
  "live",
  "fact-check",
  "sponsored",
  "obituary",
] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** The front matter's `comments`. */
export const COMMENT_STATES = ["open", "closed", "off"] as const;
/** `open` invites replies; `closed` shows the question and says so; `off` shows nothing. */
export type CommentState = (typeof COMMENT_STATES)[number];

/** Standing pages about how the newsroom works, which `publication.yaml` names. */
export const POLICIES = [
  "ethics",
  "corrections",
  "ownership",
  "funding",
  "verification",
  "feedback",
  "diversity",
  "unnamedSources",
  "masthead",
  "comments",
  "privacy",
] as const;
export type Policy = (typeof POLICIES)[number];

/** Networks whose accounts the footer links to. */
export const SOCIAL_NETWORKS = [
  "mastodon",
  "bluesky",
  "facebook",
  "instagram",
  "linkedin",
  "threads",
  "x",
  "youtube",
] as const;
export type SocialNetwork = (typeof SOCIAL_NETWORKS)[number];

/** Callout boxes in a text: `> [!NOTE]`. */
export const CALLOUTS = ["note", "tip", "important", "warning", "caution", "fact"] as const;
export type Callout = (typeof CALLOUTS)[number];

/** What a text shows of another site. */
export const EMBED_KINDS = [
  "video",
  "audio",
  "post",
  "chart",
  "map",
  "document",
  "interactive",
] as const;
export type EmbedKind = (typeof EMBED_KINDS)[number];

/** All blocks that begin like a callout: `more` unfolds, `small` is small print. */
export const QUOTED_BLOCKS = [...CALLOUTS, "quote", "more", "timeline", "small"] as const;
export type QuotedBlock = (typeof QUOTED_BLOCKS)[number];

/** The `kind` of a chart in a text. */
export const CHART_KINDS = ["line", "bar", "stacked", "dot", "slope", "multiples"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];
