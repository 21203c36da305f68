package io.github.drsorchestration.api.failure;

import io.github.drsorchestration.api.internal.Check;

/**
 * One thing that is wrong with a document.
 *
 * @param path where, in the form {@code waves[2].dependsOn[0]}
 * @param rule what is wrong there, and what would be right
 */
public record Problem(String path, String rule) {

  public Problem {
    Check.present("path", path);
    Check.present("rule", rule);
  }

  @Override
  public String toString() {
    return path.isEmpty() ? rule : path + ": " + rule;
  }
}
