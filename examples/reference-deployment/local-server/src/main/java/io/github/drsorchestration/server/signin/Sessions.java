package io.github.drsorchestration.server.signin;

import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.VersionConflictException;
import io.github.drsorchestration.api.port.store.RecordStore;
import io.github.drsorchestration.api.time.Ids;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.record.Records;
import io.github.drsorchestration.core.record.Versioned;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is signed in, from the password to the sign-out. A refresh token is good once; one that comes
 * again was stolen, so it ends the session of both its users. Only hashes are stored.
 */
final class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final Duration LIFETIME = Duration.ofHours(12);
  private static final Duration FORGET_EVERY = Duration.ofHours(1);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final int MAX_LOOKED_AT = 10_000;

  private final Records<Session> records;
  private final Time time;
  private final Ids ids;

  private final Map<String, Looked> looked =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Looked> eldest) {
          return size() > MAX_LOOKED_AT;
        }
      };

  private Instant forgetAgainAt = Instant.MIN;

  Sessions(RecordStore store, Time time, Ids ids) {
    this.records = new Records<>(store, "session", Session.class);
    this.time = time;
    this.ids = ids;
  }

  /**
   * A stored session.
   *
   * @param user whose it is
   * @param refreshHash the hash of the refresh token that is good now
   * @param expiresAt when a password is needed again
   * @param ended whether it was signed out, or a token of it stolen
   */
  record Session(String user, String refreshHash, Instant expiresAt, boolean ended) {}

  /**
   * A session, and its new refresh token.
   *
   * @param id the id of the session
   * @param user whose it is
   * @param refreshToken the token for the next refresh
   */
  record Granted(String id, String user, String refreshToken) {
    @Override
    public String toString() {
      return "Granted[" + id + ", " + user + "]";
    }
  }

  private record Looked(boolean good, Instant at) {}

  Granted begin(String user) {
    forgetOld();
    String id = ids.next();
    String secret = secret();
    Versioned<Session> unused =
        records.create(id, new Session(user, hash(secret), time.now().plus(LIFETIME), false));
    return new Granted(id, user, id + "." + secret);
  }

  /** Takes a refresh token and gives the next one; empty if it is not good. */
  Optional<Granted> refresh(String token) {
    String[] parts = token.split("\\.", 2);
    Optional<Versioned<Session>> found =
        parts.length == 2 ? records.find(parts[0]) : Optional.empty();
    if (found.isEmpty() || !isGood(found.get().value())) {
      return Optional.empty();
    }
    Session session = found.get().value();
    if (!session.refreshHash().equals(hash(parts[1]))) {
      LOG.warn("a refresh token of {} was used again: the session ends", session.user());
      end(parts[0]);
      return Optional.empty();
    }
    String secret = secret();
    Session next = new Session(session.user(), hash(secret), session.expiresAt(), false);
    try {
      Versioned<Session> unused = records.replace(parts[0], found.get().version(), next);
    } catch (VersionConflictException | NotFoundException e) {
      LOG.debug("another refresh was faster", e);
      return Optional.empty();
    }
    return Optional.of(new Granted(parts[0], session.user(), parts[0] + "." + secret));
  }

  /** Ends a session: its tokens are good for nothing any more. */
  void end(String id) {
    boolean unusedGood = remember(id, new Looked(false, Instant.MAX));
    while (!endsInStore(id)) {
      LOG.debug("session {} was refreshed while it ended", id);
    }
  }

  /** Tries to end a stored session; false if somebody else wrote it meanwhile. */
  private boolean endsInStore(String id) {
    Optional<Versioned<Session>> found = records.find(id);
    if (found.isEmpty()) {
      return true;
    }
    Session old = found.get().value();
    Session ended = new Session(old.user(), "", old.expiresAt(), true);
    try {
      Versioned<Session> unused = records.replace(id, found.get().version(), ended);
      return true;
    } catch (VersionConflictException e) {
      return false;
    } catch (NotFoundException e) {
      return true;
    }
  }

  /** Whether a session goes on; what other processes end is seen some seconds later. */
  boolean goesOn(String id) {
    Instant now = time.now();
    Optional<Boolean> known = known(id, now);
    if (known.isPresent()) {
      return known.get();
    }
    boolean good = records.find(id).filter(it -> isGood(it.value())).isPresent();
    return remember(id, new Looked(good, now));
  }

  private synchronized Optional<Boolean> known(String id, Instant now) {
    return Optional.ofNullable(looked.get(id))
        .filter(it -> it.at().isAfter(now.minus(LOOK_EVERY)))
        .map(Looked::good);
  }

  /** One that was ended here while it was looked at stays ended. */
  private synchronized boolean remember(String id, Looked seen) {
    Looked before = looked.get(id);
    if (before != null && before.at().equals(Instant.MAX)) {
      return false;
    }
    looked.put(id, seen);
    return seen.good();
  }

  private boolean isGood(Session session) {
    return !session.ended() && session.expiresAt().isAfter(time.now());
  }

  private synchronized void forgetOld() {
    Instant now = time.now();
    if (!now.isBefore(forgetAgainAt)) {
      forgetAgainAt = now.plus(FORGET_EVERY);
      OldRecords.delete(records, it -> it.expiresAt().isBefore(now));
    }
  }

  private String secret() {
    return (ids.next() + ids.next()).replace("-", "");
  }

  private static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
