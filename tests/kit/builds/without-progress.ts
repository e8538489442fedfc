/** A command's messages without progress lines, which appear only if a build takes more than a second. */
export function withoutProgress(stderr: string): string {
  return stderr.replace(/^[A-Z][a-z]+…\n/gm, "");
}
