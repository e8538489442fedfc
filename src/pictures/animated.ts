/**
 * The diagnostic for animated pictures. WCAG 2.2.2 requires that readers can stop motion, which a page without scripts
 * can't offer.
 */
export const ANIMATED_PICTURE = {
  rule: "image/moving",
  message: "The picture is an animation: readers, who could not stop it, see its first frame",
  hint: "Export the frame that tells most as PNG or JPEG, or link to a film.",
} as const;
