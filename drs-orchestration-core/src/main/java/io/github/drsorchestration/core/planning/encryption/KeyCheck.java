package io.github.drsorchestration.core.planning.encryption;

import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;

/** What is wrong with the key of a server's disks for the account that is to launch it. */
public final class KeyCheck {

  private KeyCheck() {}

  /** Why no launch can succeed with this key, and what to do; empty if one may. */
  public static Optional<String> impossible(EncryptionKey key, AccountRegion launching) {
    if (!key.region().equals(launching.region())) {
      return Optional.of(
          key.arn()
              + " is in "
              + key.region()
              + ", and volumes are encrypted with keys of their own Region; choose one of "
              + launching.region()
              + " in the replication settings, a replica of a multi-Region key for example");
    }
    if (key.awsManaged() && !key.accountId().equals(launching.accountId())) {
      return Optional.of(
          key.arn()
              + " is managed by AWS and cannot be shared with account "
              + launching.accountId()
              + "; choose a customer-managed key in the replication settings of account "
              + key.accountId()
              + ", which may copy the disks anew");
    }
    return Optional.of(key.state())
        .filter(KeyState::isUnusable)
        .map(state -> key.arn() + " " + trouble(state));
  }

  /** Whether the key is one that the launching account is not let use, as far as it can see. */
  public static boolean isClosed(EncryptionKey key) {
    return key.state() == KeyState.NOT_SHARED;
  }

  private static String trouble(KeyState state) {
    return switch (state) {
      case DISABLED -> "is disabled; enable it";
      case PENDING_DELETION ->
          "will be deleted; cancel that, and enable it: what it encrypts is lost with it";
      case PENDING_IMPORT -> "has no key material; import it";
      case UNAVAILABLE -> "is in a key store that is not connected; connect it";
      case MISSING -> "does not exist any more; choose another in the replication settings";
      case ENABLED, NOT_SHARED, UNKNOWN -> throw new IllegalArgumentException(state.name());
    };
  }
}
