package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link EncryptionKeys} must do. */
public abstract class EncryptionKeysConformance {

  private static final AccountRegion HERE = new AccountRegion("111122223333", "eu-west-1");
  private static final AccountRegion STAGING = new AccountRegion("777788889999", "eu-west-1");
  private static final String SERVER = "s-00000000000000001";
  private static final String KEY = keyIn("eu-west-1", "0001");

  /** What a key that is there can be. */
  private static final Set<KeyState> STATES =
      EnumSet.of(
          KeyState.ENABLED,
          KeyState.DISABLED,
          KeyState.PENDING_DELETION,
          KeyState.PENDING_IMPORT,
          KeyState.UNAVAILABLE);

  protected EncryptionKeysConformance() {}

  /** The keys of a world; the caller's account is that of the place of each call. */
  protected abstract EncryptionKeys keysOf(SimulatedWorld world);

  /** Makes the world, such as one that is served by a protocol. */
  protected abstract SimulatedWorld make(WorldBuilder world);

  private SimulatedWorld world() {
    return make(SimulatedWorld.builder().place(HERE).server(SimulatedServer.of(SERVER, STAGING)));
  }

  private static String keyIn(String region, String end) {
    return "arn:aws:kms:" + region + ":777788889999:key/0a1b2c3d-0000-4000-8000-00000000" + end;
  }

  @Test
  void a_server_has_the_default_key_or_one_of_its_own() {
    SimulatedWorld world = world();
    EncryptionKeys keys = keysOf(world);
    assertThat(keys.ofServer(STAGING, SERVER)).isEqualTo(DiskEncryption.byDefault());

    world.keys().encrypt(STAGING, SERVER, KEY);

    assertThat(keys.ofServer(STAGING, SERVER)).isEqualTo(DiskEncryption.by(KEY));
  }

  @Test
  void there_is_no_encryption_of_a_server_that_does_not_exist() {
    EncryptionKeys keys = keysOf(world());

    assertThatThrownBy(() -> keys.ofServer(HERE, SERVER)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_default_key_may_be_one_of_aws() {
    SimulatedWorld world = world();
    EncryptionKey ofAws =
        new EncryptionKey(
            "arn:aws:kms:eu-west-1:777788889999:alias/aws/ebs", true, KeyState.ENABLED);
    world.keys().useByDefault(STAGING, ofAws);

    assertThat(keysOf(world).defaultKey(STAGING)).isEqualTo(ofAws);
  }

  @Test
  void the_default_key_may_be_one_of_a_customer() {
    SimulatedWorld world = world();
    world.keys().useByDefault(STAGING, new EncryptionKey(KEY, false, KeyState.DISABLED));

    assertThat(keysOf(world).defaultKey(STAGING))
        .isEqualTo(new EncryptionKey(KEY, false, KeyState.DISABLED));
  }

  @Test
  void the_state_of_a_key_is_told() {
    SimulatedWorld world = world();
    EncryptionKeys keys = keysOf(world);
    for (KeyState state : STATES) {
      world.keys().key(new EncryptionKey(KEY, false, state));

      assertThat(keys.key(STAGING, KEY)).isEqualTo(new EncryptionKey(KEY, false, state));
    }
  }

  @Test
  void a_key_that_does_not_exist_is_missing() {
    assertThat(keysOf(world()).key(STAGING, KEY).state()).isEqualTo(KeyState.MISSING);
  }

  @Test
  void a_key_of_another_account_is_seen_once_it_is_shared() {
    SimulatedWorld world = world();
    EncryptionKeys keys = keysOf(world);
    world.keys().key(EncryptionKey.ofCustomer(KEY));
    assertThat(keys.key(HERE, KEY).state()).isEqualTo(KeyState.NOT_SHARED);

    world.keys().share(KEY, HERE.accountId());

    assertThat(keys.key(HERE, KEY)).isEqualTo(EncryptionKey.ofCustomer(KEY));
  }

  @Test
  void nothing_is_said_of_a_key_of_another_region() {
    String elsewhere = keyIn("eu-central-1", "0002");

    assertThat(keysOf(world()).key(STAGING, elsewhere))
        .isEqualTo(new EncryptionKey(elsewhere, false, KeyState.UNKNOWN));
  }

  @Test
  void who_must_not_look_is_told_so_instead_of_that_the_key_is_closed() {
    SimulatedWorld world = world();
    EncryptionKeys keys = keysOf(world);
    world.keys().key(EncryptionKey.ofCustomer(KEY)).unreadable(STAGING);

    assertThatThrownBy(() -> keys.defaultKey(STAGING)).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> keys.key(STAGING, KEY)).isInstanceOf(AccessDeniedException.class);
  }
}
