package io.github.drsorchestration.api.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An actor together with what it is allowed to do. Operations decide by it, so it must come from
 * whoever authenticated the actor and never from a request's own text.
 *
 * <pre>{@code
 * Principal ada = Principal.of(Actor.of("ada"), Role.RECOVERY_MANAGER);
 * }</pre>
 *
 * @param actor who it is
 * @param roles its roles; without one it may do nothing
 * @param scope what it can reach
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Principal(Actor actor, List<Role> roles, AccessScope scope) {

  /** Somebody who is not signed in. */
  public static final Principal ANONYMOUS = of(Actor.of("anonymous"));

  public Principal {
    Check.present("actor", actor).exceptEngine("actor");
    roles = List.copyOf(Check.present("roles", roles));
    Check.present("scope", scope);
  }

  /** A principal with these roles, without a limit of scope. */
  public static Principal of(Actor actor, Role... roles) {
    return new Principal(actor, List.of(roles), AccessScope.EVERYTHING);
  }

  /**
   * A principal whose roles come by name, as from the groups of an identity provider. Names of
   * other groups are common there; they allow nothing.
   */
  public static Principal ofStandardRoles(Actor actor, Collection<String> roleNames) {
    List<Role> roles = roleNames.stream().flatMap(it -> Role.standard(it).stream()).toList();
    return new Principal(actor, roles, AccessScope.EVERYTHING);
  }

  public Principal within(AccessScope limits) {
    return new Principal(actor, roles, limits);
  }

  public boolean isAnonymous() {
    return equals(ANONYMOUS);
  }

  public boolean has(Permission permission) {
    return roles.stream().anyMatch(role -> role.permissions().contains(permission));
  }

  /** What all its roles allow together. */
  public Set<Permission> permissions() {
    Set<Permission> all = EnumSet.noneOf(Permission.class);
    roles.forEach(role -> all.addAll(role.permissions()));
    return all;
  }
}
