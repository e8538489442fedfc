import { hash } from "node:crypto";
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteDesk } from "../../desk/site-desk.ts";
import { byCode } from "../../order.ts";
import { DESK_FILES } from "../../pages/site-urls.ts";
import type { KeptAsset } from "../plan/asset.ts";
import type { Product } from "../plan/product.ts";
import { inShard } from "../request/shard.ts";
import { type Bundle, bundleFolder, makeBundle } from "./desk-bundle.ts";

/** A file of the desk's script. Its fingerprint is the hash of its bytes. */
interface DeskAsset extends KeptAsset {
  product: "desk";
}

const OUTPUT_FOLDER = DESK_FILES.slice(1);

/** The script of `/admin/`. The package has it; a checkout bundles it once, and again when it changed. */
export const desk: Product<DeskAsset, Bundle, Bundle> = {
  name: "desk",
  items: ({ publication: { settings } }, request) =>
    siteDesk(settings, request) ? [{ folder: bundleFolder(request.root) }] : undefined,
  isHashed: true,
  isBinary: true,
  put: ({ from }, to) => {
    const bytes = readFileSync(from);
    writeFileSync(to, bytes);
    return hash("sha1", bytes, "base64url");
  },
  late: {
    folder: OUTPUT_FOLDER,
    placeOf: () => `${OUTPUT_FOLDER}desk.js`,
    files: (bundles, { request: { shard } }) =>
      bundles.flatMap(assetsIn).filter(({ url }) => !shard || inShard(url.slice(1), shard)),
  },
  making: {
    when: "beside",
    server: "now",
    jobs: (bundles) => bundles,
    cached: ({ folder }) => existsSync(folder),
    make: async (bundles, { request: { root } }) => {
      for (const { folder } of bundles) await makeBundle(root, folder);
    },
  },
};

function assetsIn({ folder }: Bundle): DeskAsset[] {
  const files = globSync("**/*", { cwd: folder }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return files.toSorted(byCode).map((path) => {
    const from = join(folder, path);
    const fingerprint = hash("sha1", readFileSync(from), "base64url");
    return { product: "desk", url: DESK_FILES + path.replaceAll("\\", "/"), from, fingerprint };
  });
}
