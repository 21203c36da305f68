package io.github.drsorchestration.testkit.world.failback;

import io.github.drsorchestration.testkit.world.place.Instance;
import io.github.drsorchestration.testkit.world.place.ParticipantRun;
import io.github.drsorchestration.testkit.world.place.Server;
import io.github.drsorchestration.testkit.world.rule.WorldRules;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The failback clients of machines on premises, by the instances that they copy. */
final class FailbackClients {

  private final WorldRules rules;
  private final Map<Instance, FailbackClient> clients = new HashMap<>();
  private final Set<Instance> stopped = new HashSet<>();

  FailbackClients(WorldRules rules) {
    this.rules = rules;
  }

  void boot(Server server, Instance instance, Instant now) {
    clients.put(instance, booted(server, instance, now));
  }

  /** The client that copies an instance; a server may say when its machine is booted. */
  Optional<FailbackClient> of(Server server, Instance instance, Instant now) {
    return Optional.ofNullable(clients.get(instance))
        .or(
            () ->
                bootedByItself(server, instance)
                    .filter(boot -> !boot.isAfter(now))
                    .map(boot -> booted(server, instance, boot)));
  }

  private Optional<Instant> bootedByItself(Server server, Instance instance) {
    return instance.drill() || stopped.contains(instance)
        ? Optional.empty()
        : server.definition().failbackClientAfter().map(instance.existsFrom()::plus);
  }

  private FailbackClient booted(Server server, Instance instance, Instant now) {
    Duration copying =
        server
            .definition()
            .reverseSync()
            .or(() -> rules.timing().reverseSync())
            .orElseGet(() -> rules.timing().initialSync(rules.random(), instance.id(), now));
    return new FailbackClient(
        "fc-" + rules.random().hex(16, "failbackClient", instance.id(), now),
        now,
        now.plus(copying),
        Optional.empty());
  }

  /** Launches the machine of an instance. */
  void launch(Server server, Instance instance, Instant now, String jobId, ParticipantRun run) {
    of(server, instance, now)
        .ifPresent(client -> clients.put(instance, client.launchedBy(jobId, run)));
  }

  /** The client is stopped until the machine is booted again. */
  void stop(Instance instance) {
    clients.remove(instance);
    stopped.add(instance);
  }
}
