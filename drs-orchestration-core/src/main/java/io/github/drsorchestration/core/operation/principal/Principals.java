package io.github.drsorchestration.core.operation.principal;

import io.github.drsorchestration.api.access.Principal;

/**
 * Says who a caller is, by what an entry point has verified. Whoever cannot be told is {@link
 * Principal#ANONYMOUS}, whoever is known but nothing more has no role; nothing makes it throw.
 *
 * <pre>{@code
 * Principals<Map<String, ?>> cognito = ClaimPrincipals.COGNITO;
 * Principals<String> mine = user -> Principal.of(Actor.of(user), Role.READ_ONLY);
 * }</pre>
 *
 * @param <C> what the entry point knows: the claims of a token, an ARN, the session of a service
 */
@FunctionalInterface
public interface Principals<C> {

  Principal principal(C caller);
}
