import { bluesky } from "./providers/bluesky.ts";
import { datawrapper } from "./providers/datawrapper.ts";
import { documentcloud } from "./providers/documentcloud.ts";
import { flourish } from "./providers/flourish.ts";
import { infogram } from "./providers/infogram.ts";
import { instagram } from "./providers/instagram.ts";
import { openstreetmap } from "./providers/openstreetmap.ts";
import { soundcloud } from "./providers/soundcloud.ts";
import { spotify } from "./providers/spotify.ts";
import { tiktok } from "./providers/tiktok.ts";
import { vimeo } from "./providers/vimeo.ts";
import { x } from "./providers/x.ts";
import { youtube } from "./providers/youtube.ts";
import type { Provider } from "./types.ts";

/** Sites that every publication's texts can show. A new site is a file and a line. */
export const PROVIDERS: readonly Provider[] = [
  youtube,
  vimeo,
  bluesky,
  x,
  tiktok,
  instagram,
  datawrapper,
  flourish,
  infogram,
  openstreetmap,
  spotify,
  soundcloud,
  documentcloud,
];
