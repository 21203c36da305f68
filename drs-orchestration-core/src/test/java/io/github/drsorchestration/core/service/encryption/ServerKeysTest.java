package io.github.drsorchestration.core.service.encryption;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionChoice;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerKeysTest {

  private static final AccountRegion HERE = new AccountRegion("111122223333", "eu-west-1");
  private static final ServerReference STAGED =
      new ServerReference(new AccountRegion("777788889999", "eu-west-1"), "s-00000000000000001");
  private static final String KEY =
      "arn:aws:kms:eu-west-1:777788889999:key/0a1b2c3d-0000-4000-8000-000000000001";

  /**
   * Keys of a server, of which none lets another account in.
   *
   * @param encryption of the server; empty, there is none
   */
  private record Closed(Optional<DiskEncryption> encryption) implements EncryptionKeys {

    @Override
    public DiskEncryption ofServer(AccountRegion where, String serverId) {
      return encryption.orElseThrow(() -> new NotFoundException("source server", serverId));
    }

    @Override
    public EncryptionKey defaultKey(AccountRegion where) {
      return EncryptionKey.ofCustomer(KEY);
    }

    @Override
    public EncryptionKey key(AccountRegion where, String keyArn) {
      return new EncryptionKey(keyArn, false, KeyState.NOT_SHARED);
    }
  }

  private static ServerEncryption look(Optional<DiskEncryption> encryption) {
    return new ServerKeys(new Closed(encryption)).of(STAGED, HERE);
  }

  @Test
  void the_default_key_of_another_account_is_looked_at_from_outside() {
    ServerEncryption found = look(Optional.of(DiskEncryption.byDefault()));

    assertThat(found.key()).contains(new EncryptionKey(KEY, false, KeyState.NOT_SHARED));
    assertThat(found.problem()).isEmpty();
    assertThat(found.statements().orElseThrow()).contains("111122223333:root");
  }

  @Test
  void nothing_is_known_of_a_server_that_its_staging_account_has_no_more() {
    assertThat(look(Optional.empty()))
        .isEqualTo(
            new ServerEncryption(
                EncryptionChoice.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty()));
  }
}
