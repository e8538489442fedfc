import { createHash, hash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { siteDesk } from "../../desk/site-desk.ts";
import { byCode } from "../../order.ts";
import { DESK_FILES } from "../../pages/site-urls.ts";
import { modulePath } from "../../root.ts";
import type { KeptAsset } from "../plan/asset.ts";
import type { Product } from "../plan/product.ts";
import { inShard } from "../request/shard.ts";

/** A file of the desk's script. Its fingerprint is the hash of its bytes. */
interface DeskAsset extends KeptAsset {
  product: "desk";
}

/** The published package's own bundle. */
export const OWN_DESK = "clients/desk";
const OUTPUT_FOLDER = DESK_FILES.slice(1);

/** Absolute path of a folder with the bundle, or for it. */
interface Bundle {
  folder: string;
}

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

/** The sources of the script, and of its bundling. */
const BUNDLED = ["src/desk/**/*.ts", "src/content/patch/*.ts", "src/pack/{desk,keep-bytes}.ts"];

/**
 * In a checkout, a folder of this version of the script. Not in the publication's cache: a repository could bring that
 * along, and editors' browsers run the script with their rights.
 */
function bundleFolder(root: string): string {
  const own = join(root, OWN_DESK);
  if (existsSync(own)) return own;
  const version = createHash("sha1");
  const sources = globSync(BUNDLED, { cwd: root }).toSorted(byCode);
  for (const path of [...sources, "package-lock.json"])
    version.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  return join(root, "node_modules/.cache/dateline/desk", version.digest("hex").slice(0, 20));
}

/** Bundles beside the folder and renames it, so that it is whole if it exists. */
async function makeBundle(root: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  // By name, so that the package does not bundle the bundler.
  const { writeDesk } = await import(modulePath("src/pack/desk"));
  await writeDesk(root, unfinished);
  if (existsSync(folder)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, folder);
}
