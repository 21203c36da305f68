package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.account.TargetAccount;
import java.util.Set;

/** Knows the Regions in which an account can use DRS, for accounts that name none themselves. */
@FunctionalInterface
public interface RegionSource {

  /** The codes of the Regions; none where it does not know. Nothing is called for it. */
  Set<String> regions(TargetAccount account);
}
