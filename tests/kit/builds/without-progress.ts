/** A command's messages without progress lines, which appear only if a build takes more than a second. */
export function withoutProgress(stderr: string): string {
  return stderr.replace(
    /^(?:Reading|Planning|Making|Rendering|Drawing|Indexing|Putting in place) …\n/gm,
    "",
  );
}
