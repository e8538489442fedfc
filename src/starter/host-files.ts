import { CONTENT_TYPES, TEXT_WITHOUT_CHARSET } from "../formats/host-files/content-types.ts";
import { FEED_FILES } from "../formats/host-files/host-file.ts";
import type { HostStarter } from "../hosts/host.ts";
import { HOSTS } from "../hosts/hosts.ts";
import { type Answers, pathPrefixOf, prefixOption } from "./answers.ts";
import { asciiId } from "./ascii-id.ts";
import { fillText, type Values } from "./fill-template.ts";
import { NODE_VERSION } from "./node-version.ts";
import type { StarterFile } from "./starter-file.ts";
import { readTemplate } from "./template-files.ts";

/** The files with which the publication's host builds and serves the site. */
export function hostFiles(answers: Answers, { lfs = false } = {}): StarterFile[] {
  const values = valuesOf(answers, lfs);
  return [
    ...HOSTS[answers.host].starter.map((file) => hostFile(file, values)),
    ...(lfs ? [{ path: ".gitattributes", text: LFS_ATTRIBUTES }] : []),
  ];
}

function hostFile({ path, template, parts = {} }: HostStarter, values: Values): StarterFile {
  const entries = Object.entries(parts).map(([name, file]) => [name, readPart(file)] as const);
  const known = Object.fromEntries(entries);
  // Parts come first: they have placeholders too, and values may look like some.
  const whole = readTemplate(`hosts/${template}`).replace(
    /\{\{(\w+)\}\}/g,
    (placeholder, name: string) => known[name] ?? placeholder,
  );
  return { path, text: fillText(whole, values) };
}

/** A part, without its last line break: the template has that. */
function readPart(file: string): string {
  return readTemplate(`hosts/${file}`).replace(/\n$/, "");
}

function valuesOf(answers: Answers, lfs: boolean): Values {
  const { title, url } = answers;
  return {
    // Cloudflare's limit, the lowest: https://developers.cloudflare.com/workers/configuration/routing/workers-dev/
    name: (asciiId(title) ?? "newspaper").slice(0, 58).replace(/-$/, ""),
    domain: new URL(url).hostname,
    folder: folderOf(answers),
    prefix: prefixOption(answers),
    types: S3_TYPES,
    node: NODE_VERSION,
    lfs: lfs ? "\n          lfs: true" : "",
    lfsNetlify: lfs ? '\n  GIT_LFS_ENABLED = "true"' : "",
  };
}

/** Names of files with the type that the bucket keeps for them: a line each, in the step of a workflow. */
const S3_TYPES = [
  ...FEED_FILES.map(({ file, type }) => `${file} ${type.value}`),
  ...[...TEXT_WITHOUT_CHARSET, ...CONTENT_TYPES].map(([ending, type]) => `*.${ending} ${type}`),
].join(`\n${" ".repeat(10)}`);

/** The folder below the host's root, without a slash at the end, in characters that no shell or server reads as its own. */
function folderOf(answers: Answers): string {
  const folder = pathPrefixOf(answers).slice(0, -1);
  return folder.replace(/[^\w.~/%-]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Large files that Git only names, and keeps elsewhere: https://git-lfs.com */
const LFS_ATTRIBUTES = [
  "jpg",
  "jpeg",
  "png",
  "webp",
  "avif",
  "gif",
  "mp3",
  "m4a",
  "mp4",
  "webm",
  "pdf",
]
  .map((ending) => `*.${ending} filter=lfs diff=lfs merge=lfs -text\n`)
  .join("");
