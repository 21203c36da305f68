package io.github.drsorchestration.api.port;

/** Makes ids that nobody has used before. */
@FunctionalInterface
public interface Ids {
  String next();
}
