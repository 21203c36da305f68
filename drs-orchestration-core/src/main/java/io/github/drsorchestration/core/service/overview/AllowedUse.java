package io.github.drsorchestration.core.service.overview;

import io.github.drsorchestration.api.access.Permission;
import io.github.drsorchestration.api.access.Principal;
import java.util.Optional;

/**
 * Whether a caller can do something now.
 *
 * @param allowed whether it can
 * @param permission what it takes
 * @param permitted whether a role of the caller has that
 * @param why why not: for want of the permission, or because of the present state
 */
public record AllowedUse(
    boolean allowed, Permission permission, boolean permitted, Optional<String> why) {

  /**
   * @param obstacle what stands in the way whoever asks
   */
  static AllowedUse of(Principal who, Permission permission, Optional<String> obstacle) {
    boolean permitted = who.has(permission);
    Optional<String> why =
        permitted ? obstacle : Optional.of("no role of the caller has " + permission.code());
    return new AllowedUse(why.isEmpty(), permission, permitted, why);
  }
}
