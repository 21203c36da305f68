package io.github.drsorchestration.core.service.encryption;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.core.planning.encryption.KeyCheck;
import io.github.drsorchestration.core.planning.encryption.KeyStatements;
import io.github.drsorchestration.core.planning.encryption.ReplicaKeys;
import java.util.Optional;

/** Looks at the keys of servers. */
public final class ServerKeys {

  private final EncryptionKeys keys;

  public ServerKeys(EncryptionKeys keys) {
    this.keys = keys;
  }

  /**
   * The key of a server.
   *
   * @param replicated the server whose replication settings count
   * @param launching the place that is to launch it
   * @throws ServiceException if it cannot be looked at
   */
  public ServerEncryption of(ServerReference replicated, AccountRegion launching) {
    DiskEncryption encryption = encryption(replicated);
    Optional<EncryptionKey> first =
        ReplicaKeys.look(replicated, launching, encryption).map(this::key);
    Optional<EncryptionKey> key =
        first
            .flatMap(it -> ReplicaKeys.lookFromOutside(it, launching))
            .map(this::key)
            .or(() -> first);
    return new ServerEncryption(
        encryption.choice(),
        key,
        key.flatMap(it -> KeyCheck.impossible(it, launching)),
        key.filter(KeyCheck::isClosed).map(it -> KeyStatements.letting(launching.accountId(), it)));
  }

  /** A staging account may have deleted what another account still shows. */
  private DiskEncryption encryption(ServerReference replicated) {
    try {
      return keys.ofServer(replicated.where(), replicated.serverId());
    } catch (NotFoundException gone) {
      return DiskEncryption.UNKNOWN;
    }
  }

  private EncryptionKey key(ReplicaKeys.Look look) {
    return look.arn()
        .map(arn -> keys.key(look.where(), arn))
        .orElseGet(() -> keys.defaultKey(look.where()));
  }
}
