import { token } from "../provider.ts";

/** An OAuth application that needs no secret: https://www.rfc-editor.org/rfc/rfc7636 */
export const appId = token.exactOptional().meta({
  description:
    "The id of the OAuth application that you registered for the desk, for a sign-in button. Without it, editors sign in with an access token.",
  examples: ["2bf5a1e8c07d4be2a3b6d9c8"],
});

/** What the desk needs to offer a sign-in button, or an access token alone. */
export function signInWith(app: string | undefined) {
  return app ? { app_id: app } : { auth_methods: ["token"] };
}
