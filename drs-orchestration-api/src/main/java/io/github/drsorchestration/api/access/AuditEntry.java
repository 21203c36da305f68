package io.github.drsorchestration.api.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One use of an operation, allowed or denied. It names what was dealt with and why a guard was
 * overridden, and holds nothing else of input and output.
 *
 * @param at when it began
 * @param requestId the id that its answer carries too
 * @param operation the operation's name; for one that does not exist, what was asked for, shortened
 * @param actor who asked
 * @param entryPoint how the request came in
 * @param target what it was about, such as {@code planId=p1}
 * @param reason why what stood in the way was to be overridden, at most 1,000 characters
 * @param allowed whether the actor may use the operation
 * @param outcome {@code OK}, or the code of the error
 * @param duration how long it took
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AuditEntry(
    Instant at,
    String requestId,
    String operation,
    Actor actor,
    EntryPoint entryPoint,
    Optional<String> target,
    Optional<String> reason,
    boolean allowed,
    String outcome,
    Duration duration) {

  /** The outcome of an operation that did what was asked. */
  public static final String OK = "OK";

  /** One that overrides nothing. */
  public AuditEntry(
      Instant at,
      String requestId,
      String operation,
      Actor actor,
      EntryPoint entryPoint,
      Optional<String> target,
      boolean allowed,
      String outcome,
      Duration duration) {
    this(
        at,
        requestId,
        operation,
        actor,
        entryPoint,
        target,
        Optional.empty(),
        allowed,
        outcome,
        duration);
  }

  public AuditEntry {
    Check.present("at", at);
    Check.notBlank("requestId", requestId);
    Check.present("operation", operation);
    Check.present("actor", actor);
    Check.present("entryPoint", entryPoint);
    Check.present("target", target);
    Check.present("reason", reason);
    Check.notBlank("outcome", outcome);
    Check.present("duration", duration);
  }
}
