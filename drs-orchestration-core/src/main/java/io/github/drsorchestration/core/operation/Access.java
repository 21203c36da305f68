package io.github.drsorchestration.core.operation;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.access.Principal;
import java.util.Optional;

/**
 * Who may use an operation.
 *
 * @param permission the permission that it takes; absent where it takes none
 * @param signedIn whether a caller must be known
 */
public record Access(Optional<Permission> permission, boolean signedIn) {

  /** For everybody, signed in or not. */
  public static final Access ANYBODY = new Access(Optional.empty(), false);

  /** For everybody who is signed in, about themselves. */
  public static final Access SIGNED_IN = new Access(Optional.empty(), true);

  /** For those of whose roles one has the permission. */
  public static Access needs(Permission permission) {
    return new Access(Optional.of(permission), true);
  }

  public boolean allows(Principal principal) {
    return (!signedIn || !principal.isAnonymous()) && permission.stream().allMatch(principal::has);
  }
}
