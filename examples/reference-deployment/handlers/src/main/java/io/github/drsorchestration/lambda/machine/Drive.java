package io.github.drsorchestration.lambda.machine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of the run that drives an execution or watches over a disaster. It is kept while it
 * is being driven, and forgotten at its end.
 *
 * @param run the name of the run
 * @param token the task token with which the run waits, unless it is taking a step
 * @param used whether the token was used; a run that was woken takes a moment to say so
 * @param wanted whether the next wait is to end at once, because something came during the step
 * @param awaited what an event can be about that is worth a step: jobs, servers, instances
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Drive(
    Optional<String> run,
    Optional<String> token,
    boolean used,
    boolean wanted,
    Set<String> awaited) {

  static final Drive NONE = new Drive(Optional.empty(), Optional.empty(), false, false, Set.of());

  Drive {
    awaited = new TreeSet<>(awaited);
  }

  boolean isBy(String name) {
    return run.filter(name::equals).isPresent();
  }

  /** Whether it waits with a token that nobody has used. */
  boolean waits() {
    return token.isPresent() && !used;
  }

  boolean waitsWith(String other) {
    return waits() && token.filter(other::equals).isPresent();
  }

  /** A run begins a step; what was wanted before is what it looks at now. */
  Drive stepping(String name) {
    return new Drive(Optional.of(name), Optional.empty(), false, false, awaited);
  }

  Drive waiting(String with) {
    return new Drive(run, Optional.of(with), false, false, awaited);
  }

  Drive woken() {
    return new Drive(run, token, true, wanted, awaited);
  }

  Drive wantingStep() {
    return new Drive(run, token, used, true, awaited);
  }

  Drive obeyed() {
    return new Drive(run, token, used, false, awaited);
  }

  Drive driven(String name) {
    return new Drive(Optional.of(name), Optional.empty(), false, wanted, awaited);
  }

  Drive awaiting(Set<String> ids) {
    return new Drive(run, token, used, wanted, ids);
  }
}
