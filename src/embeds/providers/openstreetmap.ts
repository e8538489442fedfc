import { fragmentValue, pathMatch } from "../path.ts";
import { WIDGET } from "../rights.ts";
import type { Provider } from "../types.ts";

const SITE = "https://www.openstreetmap.org";

/** A map's view: https://wiki.openstreetmap.org/wiki/Browsing#Sharing_a_link */
const VIEW = /^(\d{1,2}(?:\.\d{1,3})?)\/(-?\d{1,2}(?:\.\d{1,8})?)\/(-?\d{1,3}(?:\.\d{1,8})?)$/;
const PLACE = /^(?:|\/(node|way|relation)\/(\d{1,14}))$/;

/** Pixels of the frame, whose view the address describes. */
const FRAME = { width: 640, height: 480 };
const TILE = 256;

export const openstreetmap: Provider = {
  name: "OpenStreetMap",
  hosts: ["openstreetmap.org", "osm.org"],
  origins: [SITE],
  kind: "map",
  shape: "chart",
  ...WIDGET,
  shows: "a map with its position, as in #map=15/51.5/-0.12",
  forms: [
    "https://www.openstreetmap.org/#map=15/51.5033/-0.1195",
    "https://www.openstreetmap.org/?mlat=51.5033&mlon=-0.1195#map=15/51.5033/-0.1195",
    "https://www.openstreetmap.org/node/691128860#map=19/51.50332/-0.11953",
  ],
  read: (url) => {
    const [what = "", id = ""] = pathMatch(url, PLACE) ?? [];
    const view = VIEW.exec(fragmentValue(url, "map") ?? "");
    if (!view || !pathMatch(url, PLACE)) return undefined;
    const [zoom = 0, latitude = 0, longitude = 0] = view.slice(1).map(Number);
    if (zoom > 20 || Math.abs(latitude) > 85 || Math.abs(longitude) > 180) return undefined;
    const pin = pinOf(url.searchParams);
    const query = pin ? `?mlat=${pin[0]}&mlon=${pin[1]}` : "";
    const box = boxAround({ zoom, latitude, longitude }).join("%2C");
    const marker = pin ? `&marker=${pin.join("%2C")}` : "";
    return {
      url: `${SITE}/${what && `${what}/${id}`}${query}#map=${zoom}/${latitude}/${longitude}`,
      frame: `${SITE}/export/embed.html?bbox=${box}&layer=mapnik${marker}`,
    };
  },
};

function pinOf(query: URLSearchParams): [number, number] | undefined {
  const [latitude, longitude] = [query.get("mlat"), query.get("mlon")];
  const isPlain = [latitude, longitude].every((each) =>
    /^-?\d{1,3}(?:\.\d{1,8})?$/.test(each ?? ""),
  );
  return isPlain ? [Number(latitude), Number(longitude)] : undefined;
}

/** West, south, east and north of a frame, in degrees: https://wiki.openstreetmap.org/wiki/Zoom_levels */
function boxAround(view: { zoom: number; latitude: number; longitude: number }): string[] {
  const { zoom, latitude, longitude } = view;
  const degreesPerPixel = 360 / (TILE * 2 ** zoom);
  const across = (FRAME.width / 2) * degreesPerPixel;
  const up = (FRAME.height / 2) * degreesPerPixel * Math.cos((latitude * Math.PI) / 180);
  return [
    Math.max(-180, longitude - across),
    Math.max(-85, latitude - up),
    Math.min(180, longitude + across),
    Math.min(85, latitude + up),
  ].map((degrees) => degrees.toFixed(6));
}
