package io.github.drsorchestration.core.planning.encryption;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.api.server.SourceServer;
import java.util.Optional;

/** Whom to ask about the key of a server. */
public final class ReplicaKeys {

  private ReplicaKeys() {}

  /**
   * The server whose replication settings count: an extended server is replicated by its staging
   * account, in the same Region.
   */
  public static ServerReference replicated(SourceServer server) {
    return server
        .stagingAccountId()
        .flatMap(
            account ->
                server
                    .stagingServerId()
                    .map(
                        id ->
                            new ServerReference(
                                new AccountRegion(account, server.where().region()), id)))
        .orElseGet(() -> new ServerReference(server.where(), server.serverId()));
  }

  /**
   * A key, and the account that is to be asked about it.
   *
   * @param where the place in which it is looked at
   * @param arn the key; absent, the one that EBS uses by default there
   */
  public record Look(AccountRegion where, Optional<String> arn) {}

  /**
   * How to look at the key; empty where there is none, or none is known. A key that is named is
   * looked at by the account that is to launch the server, since that must be able to use it. What
   * EBS uses by default, only the account itself can say that replicates.
   */
  public static Optional<Look> look(
      ServerReference replicated, AccountRegion launching, DiskEncryption encryption) {
    return switch (encryption.choice()) {
      case CUSTOM -> Optional.of(new Look(launching, encryption.keyArn()));
      case DEFAULT -> Optional.of(new Look(replicated.where(), Optional.empty()));
      case NONE, UNKNOWN -> Optional.empty();
    };
  }

  /** How to look again at the key of another account: the account must be let in that launches. */
  public static Optional<Look> lookFromOutside(EncryptionKey key, AccountRegion launching) {
    boolean another = !key.accountId().equals(launching.accountId());
    return another && !key.awsManaged() && !key.state().isUnusable()
        ? Optional.of(new Look(launching, Optional.of(key.arn())))
        : Optional.empty();
  }
}
