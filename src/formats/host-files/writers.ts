import type { HostFileFormat } from "../../hosts/host.ts";
import { azureConfig } from "./azure.ts";
import { cloudfrontFunction } from "./cloudfront.ts";
import { firebaseJson } from "./firebase.ts";
import { headersFile } from "./headers-file.ts";
import type { HostFileOptions, HostFileWriter } from "./host-file.ts";
import { redirectsFile } from "./redirects-file.ts";
import { caddyMap, nginxMap } from "./server-maps.ts";
import { vercelJson } from "./vercel.ts";

const WRITERS: Readonly<Record<HostFileFormat, HostFileWriter>> = {
  headers: headersFile,
  redirects: redirectsFile,
  vercel: vercelJson,
  azure: azureConfig,
  firebase: firebaseJson,
  cloudfront: cloudfrontFunction,
  "nginx-map": nginxMap,
  "caddy-map": caddyMap,
};

/** A host's file in its format. */
export function hostFile(format: HostFileFormat, options: HostFileOptions): string {
  return WRITERS[format](options);
}
