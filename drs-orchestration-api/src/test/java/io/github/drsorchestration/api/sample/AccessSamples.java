package io.github.drsorchestration.api.sample;

import io.github.drsorchestration.api.access.Actor;
import java.util.List;
import java.util.Optional;

/** Samples of who acts. */
final class AccessSamples {

  private AccessSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        Sample.of(
            Actor.class,
            new Actor("a1b2c3", Optional.of("Ann Archer"), Optional.of("cognito")),
            Actor.of("a1b2c3"),
            "id"));
  }
}
