package io.github.drsorchestration.api.failure;

import java.util.Objects;

/**
 * One thing that is wrong with a document.
 *
 * @param path where, in the form {@code waves[2].dependsOn[0]}
 * @param rule what is wrong there, and what would be right
 */
public record Problem(String path, String rule) {

  public Problem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(rule, "rule");
  }

  @Override
  public String toString() {
    return path.isEmpty() ? rule : path + ": " + rule;
  }
}
