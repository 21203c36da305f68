package io.github.drsorchestration.core.service.launch;

import io.github.drsorchestration.api.ec2.LaunchTarget;
import java.util.List;

/**
 * The existing instances that have the name of a server.
 *
 * @param serverId the server
 * @param names the names that were looked for: its host name and its tag {@code Name}
 * @param outcome whether one of them can be the target
 * @param candidates the instances with one of the names
 * @param problems why DRS would not launch into the only one
 */
public record TargetMatch(
    String serverId,
    List<String> names,
    Outcome outcome,
    List<LaunchTarget> candidates,
    List<String> problems) {

  public TargetMatch {
    names = List.copyOf(names);
    candidates = List.copyOf(candidates);
    problems = List.copyOf(problems);
  }

  /** What a search by name has come to. */
  public enum Outcome {
    /** Exactly one, which DRS would launch into. */
    MATCHED,
    UNMATCHED,
    /** Several: which one is meant must be said by its id. */
    AMBIGUOUS,
    /** Exactly one, into which DRS would not launch. */
    UNSUITABLE
  }
}
