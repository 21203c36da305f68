package io.github.drsorchestration.springboot.access;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.core.operation.principal.Principals;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The authorities {@code ROLE_DRSOperator} and the like become the standard roles. */
@Component
class AuthorityPrincipals implements Principals<Authentication> {

  private static final String PREFIX = "ROLE_";

  @Override
  public Principal principal(Authentication caller) {
    List<String> roles =
        caller.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(Objects::nonNull)
            .filter(it -> it.startsWith(PREFIX))
            .map(it -> it.substring(PREFIX.length()))
            .toList();
    try {
      return Principal.ofStandardRoles(Actor.of(caller.getName()), roles);
    } catch (InvalidValueException e) {
      return Principal.ANONYMOUS; // a name that no actor may have
    }
  }
}
