/** What is said of an animation. WCAG 2.2.2: what moves by itself must be possible to stop, and a page without scripts can't offer that. */
export const MOVING_PICTURE = {
  rule: "image/moving",
  message: "The picture is an animation: readers, who could not stop it, see its first frame",
  hint: "Export the frame that tells most as PNG or JPEG, or link to a film.",
} as const;
