/** What a command said of its work: all but the lines that tell how far a build is that takes more than a second. */
export function withoutProgress(stderr: string): string {
  return stderr.replace(
    /^(?:Reading|Planning|Making|Rendering|Drawing|Indexing|Putting in place) …\n/gm,
    "",
  );
}
