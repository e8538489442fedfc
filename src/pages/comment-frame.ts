import type { Publication } from "../publication/types.ts";
import type { Outline } from "./outline.ts";
import { commentFrameUrl } from "./site-urls.ts";

/** The page that frames below articles show, for services whose script runs on our site. */
export function commentFramePages({ settings }: Publication): Outline<"comment-frame">[] {
  const { frame } = settings.comments;
  if (frame?.kind !== "waline") return [];
  const [primary = "en"] = settings.language.split("-");
  const language = frame.languages[primary] ?? primary;
  const model = { server: frame.server, language };
  return [{ kind: "comment-frame", url: commentFrameUrl(settings), model }];
}
