package io.github.drsorchestration.testkit.memory;

import io.github.drsorchestration.api.plan.HealthCheck;
import io.github.drsorchestration.api.port.HealthProbe;
import io.github.drsorchestration.api.server.RecoveryInstance;
import io.github.drsorchestration.api.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A health probe that follows a script, by server id; servers without a script are healthy at once.
 *
 * <pre>{@code
 * new ScriptedHealth(world.time(), world::launchedAt).healthyAfter(webServer, Duration.ofMinutes(2));
 * }</pre>
 */
public final class ScriptedHealth implements HealthProbe {

  private final Time time;
  private final Function<String, Optional<Instant>> launchedAt;
  private final Map<String, Health> byServer = new HashMap<>();
  private final Map<String, Instant> firstAsked = new HashMap<>();

  /**
   * @param time the world's time
   * @param launchedAt when an instance was launched; if unknown, the time of the first probe counts
   */
  public ScriptedHealth(Time time, Function<String, Optional<Instant>> launchedAt) {
    this.time = time;
    this.launchedAt = launchedAt;
  }

  /** Instances of the server become healthy this long after their launch. */
  public synchronized ScriptedHealth healthyAfter(String serverId, Duration delay) {
    byServer.put(serverId, age -> age.compareTo(delay) >= 0);
    return this;
  }

  public synchronized ScriptedHealth neverHealthy(String serverId) {
    byServer.put(serverId, age -> false);
    return this;
  }

  /**
   * Instances of the server alternate between unhealthy and healthy, starting unhealthy, for this
   * long each.
   */
  public synchronized ScriptedHealth flapping(String serverId, Duration period) {
    byServer.put(serverId, age -> age.dividedBy(period) % 2 == 1);
    return this;
  }

  @Override
  public synchronized boolean healthy(HealthCheck check, RecoveryInstance instance) {
    Instant launched = launchedAt.apply(instance.instanceId()).orElseGet(() -> ask(instance));
    return byServer
        .getOrDefault(instance.serverId(), age -> true)
        .at(Duration.between(launched, time.now()));
  }

  private Instant ask(RecoveryInstance instance) {
    return firstAsked.computeIfAbsent(instance.instanceId(), id -> time.now());
  }

  private interface Health {
    boolean at(Duration age);
  }
}
