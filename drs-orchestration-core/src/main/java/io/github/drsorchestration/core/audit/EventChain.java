package io.github.drsorchestration.core.audit;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.execution.event.ExecutionEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Chains the events of an execution by their hashes, and verifies such a chain without any store.
 *
 * <pre>{@code
 * Optional<String> problem = EventChain.problem(execution.planHash(), events);
 * }</pre>
 */
public final class EventChain {

  private EventChain() {}

  /** The hash that an event must carry: of its content and of the hash before it. */
  public static String hash(ExecutionEvent event) {
    StringBuilder text = new StringBuilder(256);
    append(text, event.executionId());
    append(text, Long.toString(event.sequence()));
    append(text, event.at().toString());
    append(text, event.type().name());
    append(text, event.actor());
    append(text, event.reason());
    append(text, event.wave());
    append(text, event.serverId());
    new TreeMap<>(event.flatDetails())
        .forEach(
            (name, value) -> {
              append(text, name);
              append(text, value);
            });
    append(text, event.previousHash());
    return sha256(text.toString());
  }

  /** SHA-256 of a text's UTF-8 form, as 64 hexadecimal digits. */
  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * What is wrong with a chain that starts at the first event: a gap, a changed, a missing or an
   * inserted entry. Empty if it is intact.
   *
   * @param planHash the hash of the execution's plan, to which the first event is tied
   * @param events the events in order
   */
  public static Optional<String> problem(String planHash, List<ExecutionEvent> events) {
    String previous = planHash;
    long sequence = 1;
    for (ExecutionEvent event : events) {
      if (event.sequence() != sequence) {
        return Optional.of("event " + sequence + " is missing, found " + event.sequence());
      }
      if (!event.previousHash().equals(previous)) {
        return Optional.of("event " + sequence + " does not follow the one before it");
      }
      if (!event.hash().equals(hash(event))) {
        return Optional.of("event " + sequence + " was changed");
      }
      previous = event.hash();
      sequence++;
    }
    return Optional.empty();
  }

  /** An id alone is one part; no id is empty, so that nothing else gives the same text. */
  private static void append(StringBuilder text, Actor actor) {
    if (!actor.equals(Actor.of(actor.id()))) {
      append(text, "");
      append(text, actor.name());
      append(text, actor.authenticatedBy());
    }
    append(text, actor.id());
  }

  /** What is absent is not the same as what is empty. */
  private static void append(StringBuilder text, Optional<String> part) {
    append(text, part.map(present -> "=" + present).orElse(""));
  }

  /** Each part is preceded by its length, so that no two different events give the same text. */
  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }
}
