import { scanContent } from "../../../src/content/files/scan.ts";
import { mediaFinder } from "../../../src/content/media-files/find-media.ts";
import {
  type MediaMemory,
  measureMedia,
  NO_MEDIA,
} from "../../../src/content/media-files/measure-media.ts";
import { type Files, writeContent } from "../../kit/publications/publication-files.ts";

/** The files of `media/` of a content folder, and the finder of them. */
export function mediaIn(folder: string, files: Files = {}, memory: MediaMemory = NO_MEDIA) {
  const root = { folder: writeContent(folder, files), shown: "content" };
  const found = scanContent(root);
  const media = measureMedia(root.folder, found.media, { memory, program: "1" });
  return { media, finder: mediaFinder(media, found.images, root) };
}
