package io.github.drsorchestration.server.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that tokens are signed with. A new one is made every day; the one before is known until
 * no token of it can be valid. They are stored, so that tokens outlive the process and are good at
 * others on the same state.
 */
final class SigningKeys {

  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
  private static final Duration USED_FOR = Duration.ofDays(1);
  private static final Duration KNOWN_FOR = USED_FOR.plusHours(2);
  private static final Duration READ_EVERY = Duration.ofMinutes(1);
  private static final Duration READ_FOR_UNKNOWN = Duration.ofSeconds(1);

  private final Records<StoredKey> records;
  private final Time time;
  private final Ids ids;
  private List<StoredKey> known = List.of();
  private Instant read = Instant.MIN;

  SigningKeys(RecordStore store, Time time, Ids ids) {
    this.records = new Records<>(store, "signing-key", StoredKey.class);
    this.time = time;
    this.ids = ids;
  }

  /**
   * A stored key.
   *
   * @param jwk with its private part
   * @param createdAt when it was made
   */
  record StoredKey(String jwk, Instant createdAt) {
    ECKey key() {
      try {
        return ECKey.parse(jwk);
      } catch (ParseException e) {
        throw new IllegalStateException("a stored key cannot be read", e);
      }
    }

    @Override
    public String toString() {
      return "StoredKey[" + createdAt + "]";
    }
  }

  /** The key to sign with now. */
  synchronized ECKey current() {
    readIfOlderThan(READ_EVERY);
    Instant now = time.now();
    return known.stream()
        .filter(it -> it.createdAt().plus(USED_FOR).isAfter(now))
        .max(Comparator.comparing(StoredKey::createdAt))
        .orElseGet(this::rotate)
        .key();
  }

  /** Makes a new key, and forgets those that are good for nothing any more. */
  synchronized StoredKey rotate() {
    Instant now = time.now();
    try {
      ECKey key =
          new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).keyID(ids.next()).generate();
      Versioned<StoredKey> stored =
          records.create(key.getKeyID(), new StoredKey(key.toJSONString(), now));
      OldRecords.delete(records, it -> it.createdAt().plus(KNOWN_FOR).isBefore(now));
      readIfOlderThan(Duration.ZERO);
      return stored.value();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of a token, if it is one of these. */
  synchronized Optional<ECKey> find(String keyId) {
    readIfOlderThan(READ_EVERY);
    Optional<ECKey> key = lookUp(keyId);
    if (key.isEmpty()) {
      readIfOlderThan(READ_FOR_UNKNOWN);
      return lookUp(keyId);
    }
    return key;
  }

  private Optional<ECKey> lookUp(String keyId) {
    Instant now = time.now();
    return known.stream()
        .filter(it -> it.createdAt().plus(KNOWN_FOR).isAfter(now))
        .map(StoredKey::key)
        .filter(it -> it.getKeyID().equals(keyId))
        .findFirst();
  }

  /** The public parts, for others that verify tokens. */
  synchronized JWKSet published() {
    ECKey unused = current();
    return new JWKSet(known.stream().map(it -> (JWK) it.key().toPublicJWK()).toList());
  }

  /** Those that are known stay good while the store is away. */
  private void read(Instant now) {
    try {
      known = records.listAll().stream().map(Versioned::value).toList();
    } catch (ServiceUnavailableException e) {
      if (known.isEmpty()) {
        throw e;
      }
      LOG.warn("the keys cannot be read again", e);
    }
    read = now;
  }

  private void readIfOlderThan(Duration age) {
    Instant now = time.now();
    if (read.isBefore(now.minus(age)) || age.isZero()) {
      read(now);
    }
  }
}
