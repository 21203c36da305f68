package io.github.drsorchestration.testkit.memory;

import java.time.Duration;
import java.util.Optional;

/**
 * How a hook runs.
 *
 * @param duration how long it runs; absent, it never ends
 * @param problem why it fails; absent, it succeeds
 * @param lost what is lost when it is started the first time
 */
public record ScriptedRun(Optional<Duration> duration, Optional<String> problem, Lost lost) {

  /** What can be lost when a run is started. */
  public enum Lost {
    NOTHING,
    /** The request: nothing is started, and the caller cannot know. */
    REQUEST,
    /** The response: the run is started, and the caller cannot know. */
    RESPONSE
  }

  /** Runs this long and succeeds. */
  public static ScriptedRun succeedsAfter(Duration duration) {
    return new ScriptedRun(Optional.of(duration), Optional.empty(), Lost.NOTHING);
  }

  /** Runs this long and fails. */
  public static ScriptedRun failsAfter(Duration duration, String problem) {
    return new ScriptedRun(Optional.of(duration), Optional.of(problem), Lost.NOTHING);
  }

  public static ScriptedRun neverEnds() {
    return new ScriptedRun(Optional.empty(), Optional.empty(), Lost.NOTHING);
  }

  /** A copy of which something is lost at the start. */
  public ScriptedRun losing(Lost what) {
    return new ScriptedRun(duration, problem, what);
  }
}
