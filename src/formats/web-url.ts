/**
 * Returns http and https URLs only. Programs follow links in these formats, so this excludes schemes such as
 * `javascript:` and `data:`.
 */
export function webUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
