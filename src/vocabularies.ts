// Of what editors choose among, the choices that readers are shown a name of. They stand below all rooms, so that a
// catalogue of words which lacks one does not type-check.

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
/** `open` invites a letter; `closed` keeps the question and says so; `off` asks nothing. */
export type CommentState = (typeof COMMENT_STATES)[number];

/** Standing pages on how the newsroom works, that `publication.yaml` names. */
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
] as const;
export type Policy = (typeof POLICIES)[number];

/** Where a publication has an account that its foot links to. */
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

/** Boxes of a text: `> [!NOTE]`. */
export const CALLOUTS = ["note", "tip", "important", "warning", "caution", "fact"] as const;
export type Callout = (typeof CALLOUTS)[number];
