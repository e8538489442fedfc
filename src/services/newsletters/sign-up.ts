import type { Newsletter, SignupForm } from "../../content/services.ts";
import { hostOf } from "../server-url.ts";

/** What a provider makes of its settings: who receives the address, and how. */
export type SignupService = Pick<Newsletter, "service" | "signup">;

/** A form that posts to `action`. */
export function formAt(
  action: string,
  {
    name = hostOf(action),
    ...fields
  }: Partial<Omit<SignupForm, "action">> & { name?: string } = {},
): SignupService {
  return {
    service: { name, hosts: [hostOf(action)] },
    signup: { action, field: "email", hidden: [], ...fields },
  };
}
