import { installedPackage } from "./installed-package.ts";

/** Vitest's global setup: installs the package before test files that run at once would each install it. */
export default async function setup(): Promise<void> {
  await installedPackage();
}
