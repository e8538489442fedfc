/**
 * The url if it leads to the web, else undefined: formats hold links that other programs follow, so whatever else
 * has come this far (`javascript:`, `data:`) ends here.
 */
export function webUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
