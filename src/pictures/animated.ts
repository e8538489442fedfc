/**
 * The diagnostic for animated pictures. WCAG 2.2.2 requires that readers can stop motion, which a page without scripts
 * can't offer.
 */
export const ANIMATED_PICTURE = {
  rule: "image/moving",
  message:
    "The picture is an animation: readers see only its first frame, because they could not stop it",
  hint: "Export the most important frame as PNG or JPEG, or link to a video.",
} as const;
