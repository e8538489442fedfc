import { webManifest } from "../src/formats/web-manifest.ts";
import { layout } from "./parts/layout.ts";

export default layout("manifest", (_, site) => webManifest(site));
