package io.github.drsorchestration.server.gameday.rehearsal;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.server.gameday.surprise.Surprise;
import io.github.drsorchestration.server.gameday.surprise.SurpriseKind;
import java.time.Duration;
import java.util.Optional;

/**
 * A surprise, and when it was one.
 *
 * @param surpriseId its id within the game
 * @param at how long after the start
 * @param by who thought of it; absent, it is part of the scenario
 * @param surprise what went wrong
 * @param liftedAt how long after the start it was put right
 */
public record Injection(
    String surpriseId,
    Duration at,
    Optional<Actor> by,
    Surprise surprise,
    Optional<Duration> liftedAt) {

  /** One that is there from the start. */
  public static Injection atTheStart(String surpriseId, Surprise surprise) {
    return new Injection(surpriseId, Duration.ZERO, Optional.empty(), surprise, Optional.empty());
  }

  public Injection liftedAt(Duration moment) {
    return new Injection(surpriseId, at, by, surprise, Optional.of(moment));
  }

  /** Whether the world begins like that. */
  boolean shapesTheWorld() {
    boolean shapes =
        surprise.kind().onlyAtTheStart() || surprise.kind() == SurpriseKind.QUOTA_SHORT;
    return shapes && at.isZero();
  }
}
