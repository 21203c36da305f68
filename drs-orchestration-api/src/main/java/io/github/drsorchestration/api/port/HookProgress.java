package io.github.drsorchestration.api.port;

import io.github.drsorchestration.api.internal.Check;
import java.util.Optional;

/**
 * How far a run of a hook is.
 *
 * @param state how far
 * @param problem why it failed
 */
public record HookProgress(State state, Optional<String> problem) {

  public HookProgress {
    Check.present("state", state);
    Check.present("problem", problem);
  }

  /** How far a run is. */
  public enum State {
    /** No run with this id was ever started. */
    NOT_STARTED,
    RUNNING,
    SUCCEEDED,
    FAILED
  }

  public static HookProgress of(State state) {
    return new HookProgress(state, Optional.empty());
  }

  public static HookProgress failed(String problem) {
    return new HookProgress(State.FAILED, Optional.of(problem));
  }
}
