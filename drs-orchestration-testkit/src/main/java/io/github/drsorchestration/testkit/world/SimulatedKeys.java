package io.github.drsorchestration.testkit.world;

import io.github.drsorchestration.api.encryption.DiskEncryption;
import io.github.drsorchestration.api.encryption.EncryptionKey;
import io.github.drsorchestration.api.encryption.KeyState;
import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.port.recovery.EncryptionKeys;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.world.place.GuardedPlaces;
import io.github.drsorchestration.testkit.world.place.Place;
import io.github.drsorchestration.testkit.world.place.ReplicationKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of the disks of a simulated world. Unless a test says otherwise, each server has the
 * default key of its place, which every account may use. Thread-safe.
 *
 * <pre>{@code
 * AccountRegion staging = new AccountRegion("777788889999", "eu-west-1");
 * String arn = "arn:aws:kms:eu-west-1:777788889999:key/0a1b2c3d";
 * world.keys()
 *     .key(EncryptionKey.ofCustomer(arn))
 *     .encrypt(staging, "s-00000000000000001", arn)
 *     .share(arn, "111122223333");
 * }</pre>
 */
public final class SimulatedKeys implements EncryptionKeys {

  private final GuardedPlaces world;
  private final Map<String, EncryptionKey> keys = new HashMap<>();
  private final Map<String, Set<String>> sharedWith = new HashMap<>();
  private final Map<AccountRegion, String> defaults = new HashMap<>();
  private final Set<AccountRegion> unreadable = new HashSet<>();

  SimulatedKeys(GuardedPlaces world) {
    this.world = world;
  }

  /** There is this key, which its own account may use. */
  public synchronized SimulatedKeys key(EncryptionKey key) {
    keys.put(key.arn(), key);
    return this;
  }

  /** The policy of the key lets this account in. */
  public synchronized SimulatedKeys share(String keyArn, String accountId) {
    sharedWith.computeIfAbsent(keyArn, none -> new HashSet<>()).add(accountId);
    return this;
  }

  /** This key encrypts the copies of a server's disks. */
  public SimulatedKeys encrypt(AccountRegion where, String serverId, String keyArn) {
    world.run(
        places ->
            ReplicationKey.put(places.get(where).documents(), serverId, DiskEncryption.by(keyArn)));
    return this;
  }

  /** This is the key that EBS uses by default in a place. */
  public synchronized SimulatedKeys useByDefault(AccountRegion where, EncryptionKey key) {
    defaults.put(where, key.arn());
    return key(key);
  }

  /** The role of the place must not look at keys, nor at replication settings. */
  public synchronized SimulatedKeys unreadable(AccountRegion where) {
    unreadable.add(where);
    return this;
  }

  @Override
  public synchronized DiskEncryption ofServer(AccountRegion where, String serverId) {
    mustBeReadable(where, "GetReplicationConfiguration", "drs:GetReplicationConfiguration");
    return world.with(
        places ->
            places
                .find(where)
                .filter(place -> place.server(serverId).isPresent())
                .map(Place::documents)
                .map(documents -> ReplicationKey.of(documents, serverId))
                .orElseThrow(() -> new NotFoundException("source server", serverId)));
  }

  @Override
  public synchronized EncryptionKey defaultKey(AccountRegion where) {
    mustBeReadable(where, "GetEbsDefaultKmsKeyId", "ec2:GetEbsDefaultKmsKeyId");
    return Optional.ofNullable(defaults.get(where))
        .map(keys::get)
        .orElseGet(() -> EncryptionKey.ofCustomer(usual(where)));
  }

  @Override
  public synchronized EncryptionKey key(AccountRegion where, String keyArn) {
    mustBeReadable(where, "DescribeKey", "kms:DescribeKey");
    EncryptionKey unseen = new EncryptionKey(keyArn, false, KeyState.UNKNOWN);
    if (!unseen.region().equals(where.region())) {
      return unseen;
    }
    AccountRegion owner = new AccountRegion(unseen.accountId(), unseen.region());
    if (keyArn.equals(usual(owner))) {
      return EncryptionKey.ofCustomer(keyArn);
    }
    boolean own = owner.equals(where);
    if (!own && !sharedWith.getOrDefault(keyArn, Set.of()).contains(where.accountId())) {
      return new EncryptionKey(keyArn, false, KeyState.NOT_SHARED);
    }
    return keys.getOrDefault(keyArn, new EncryptionKey(keyArn, false, KeyState.MISSING));
  }

  /** Why DRS does not extend a server into another account; empty if its key is no reason. */
  public Optional<String> whyNotShared(AccountRegion staging, String serverId) {
    DiskEncryption encryption =
        world.with(places -> ReplicationKey.of(places.get(staging).documents(), serverId));
    synchronized (this) {
      return encryption
          .keyArn()
          .or(() -> Optional.ofNullable(defaults.get(staging)))
          .map(keys::get)
          .filter(EncryptionKey::awsManaged)
          .map(key -> "the disks of " + serverId + " are encrypted with " + key.arn());
    }
  }

  private void mustBeReadable(AccountRegion where, String operation, String action) {
    if (unreadable.contains(where)) {
      throw new AccessDeniedException(
          operation, "the role of account " + where.accountId() + " needs " + action);
    }
  }

  private static String usual(AccountRegion where) {
    return "arn:aws:kms:%s:%s:key/00000000-0000-4000-8000-000000000000"
        .formatted(where.region(), where.accountId());
  }
}
