package io.github.drsorchestration.architecture.breach;

import io.github.drsorchestration.api.internal.Check;
import io.github.drsorchestration.architecture.breach.util.Other;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Never run; only read by the rules. */
public final class BreachesEveryRule {

  final Supplier<Instant> clock = Instant::now;
  final LongSupplier ticks = System::nanoTime;
  final Supplier<UUID> ids = UUID::randomUUID;
  final Random seeded = new Random(7);

  public List<ImmutableValue> shown() {
    return List.of();
  }

  public Other taken(ImmutableValue value) {
    return new Other(this);
  }

  void waitsAndRolls() throws InterruptedException {
    Thread.sleep(Clock.systemUTC().millis() + (long) (9 * Math.random()));
    Check.atLeast("roll", new Random().nextInt(), 0);
  }
}
