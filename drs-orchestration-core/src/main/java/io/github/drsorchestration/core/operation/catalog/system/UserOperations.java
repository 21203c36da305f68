package io.github.drsorchestration.core.operation.catalog.system;

import static io.github.drsorchestration.core.operation.OperationEffect.READS;

import io.github.drsorchestration.api.access.AccessScope;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.operation.Access;
import io.github.drsorchestration.core.operation.InputForm;
import io.github.drsorchestration.core.operation.Operation;
import io.github.drsorchestration.core.operation.catalog.call.Nothing;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What callers can find out about themselves and about the service. */
final class UserOperations {

  private UserOperations() {}

  static List<Operation<?, ?>> all() {
    return List.of(profile(), health());
  }

  /**
   * Who a caller is, and what that allows.
   *
   * @param actor the caller
   * @param roles the names of its roles
   * @param permissions what they allow together
   * @param scope what it can reach
   */
  public record Profile(
      Actor actor, List<String> roles, Set<Permission> permissions, AccessScope scope) {

    static Profile of(Principal principal) {
      return new Profile(
          principal.actor(),
          principal.roles().stream().map(Role::name).toList(),
          new TreeSet<>(principal.permissions()),
          principal.scope());
    }
  }

  /**
   * That the service answers.
   *
   * @param status always {@code UP}
   */
  public record Health(String status) {}

  private static Operation<?, ?> profile() {
    return new Operation<>(
        "getProfile",
        Access.SIGNED_IN,
        READS,
        "Tells callers who they are and what they may do.",
        InputForm.of(Nothing.class, "{}"),
        Profile.class,
        (input, call) -> Profile.of(call.principal()));
  }

  private static Operation<?, ?> health() {
    return new Operation<>(
        "getHealth",
        Access.ANYBODY,
        READS,
        "Tells that the service answers.",
        InputForm.of(Nothing.class, "{}"),
        Health.class,
        (input, call) -> new Health("UP"));
  }
}
