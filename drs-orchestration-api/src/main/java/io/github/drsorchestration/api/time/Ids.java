package io.github.drsorchestration.api.time;

/** Makes ids that nobody has used before. */
@FunctionalInterface
public interface Ids {
  String next();
}
