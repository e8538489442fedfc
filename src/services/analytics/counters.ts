import { cloudflare } from "./cloudflare.ts";
import { goatcounter } from "./goatcounter.ts";
import { matomo } from "./matomo.ts";
import { pixel } from "./pixel.ts";
import { plausible } from "./plausible.ts";
import { umami } from "./umami.ts";

/** Services that count visits, by the name in publication.yaml. */
export const COUNTERS = { goatcounter, plausible, umami, matomo, cloudflare, pixel };
