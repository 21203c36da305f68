package io.github.drsorchestration.testkit.operation;

import static io.github.drsorchestration.testkit.operation.Office.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.AlreadyRunningException;
import io.github.drsorchestration.api.group.LaunchSettings;
import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.port.recovery.ForwardingRecoveryService;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.time.Calls;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.core.service.launch.ApplyRequest;
import io.github.drsorchestration.core.service.launch.GroupSettingsStatus;
import io.github.drsorchestration.core.service.launch.LaunchSettingsRuns;
import io.github.drsorchestration.core.service.launch.SettingsStatus;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.conformance.process.FaultyRecords;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.time.SimulatedCrash;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A run over many servers: how it is watched, cut short, killed and continued. */
class LaunchSettingsRunTest {

  private static final Actor ANN = Actor.of("ann");
  private static final List<String> SERVERS =
      IntStream.range(0, 25).mapToObj("s-%017d"::formatted).toList();

  private final SimulatedWorld world = world();
  private final SlowDrs drs = new SlowDrs(world.drs());
  private final FaultyRecords records = new FaultyRecords(new InMemoryRecordStore());
  private final Simulation simulation =
      Simulation.of(world).withPorts(ports -> ports.recoveryService(drs).recordStore(records));

  LaunchSettingsRunTest() {
    simulation.with(
        ProtectionGroup.builder()
            .groupId("all")
            .name("All")
            .accountId(PLACE.accountId())
            .region(PLACE.region())
            .addAllServerIds(SERVERS)
            .launchConfig(LaunchSettings.builder().copyTags(false).build())
            .build());
  }

  private static SimulatedWorld world() {
    WorldBuilder world = SimulatedWorld.builder();
    SERVERS.forEach(id -> world.server(SimulatedServer.of(id, PLACE)));
    return world.build();
  }

  private final class SlowDrs extends ForwardingRecoveryService {
    private Duration each = Duration.ZERO;
    private Runnable before = () -> {};
    private int written;

    SlowDrs(RecoveryService next) {
      super(next);
    }

    @Override
    public void applyLaunchSettings(AccountRegion where, String serverId, LaunchSettings settings) {
      before.run();
      world.time().spend(each);
      written++;
      super.applyLaunchSettings(where, serverId, settings);
    }
  }

  private LaunchSettingsRuns runs() {
    return simulation.orchestrator().launchSettings();
  }

  private GroupSettingsStatus apply() {
    return runs().apply(ApplyRequest.all("all", ANN));
  }

  private static int applied(GroupSettingsStatus status) {
    return status.totals().getOrDefault(SettingsStatus.APPLIED, 0);
  }

  @Test
  void a_run_can_be_watched_while_it_goes_on() {
    List<String> seen = new ArrayList<>();
    drs.before =
        () -> {
          GroupSettingsStatus now = runs().status("all");
          seen.add(applied(now) + " " + now.running());
        };

    assertThat(applied(apply())).isEqualTo(25);
    assertThat(Set.copyOf(seen)).containsExactlyInAnyOrder("0 true", "10 true", "20 true");
  }

  @Test
  void only_one_run_of_a_group_goes_on_at_a_time() {
    List<Throwable> refused = new ArrayList<>();
    drs.before =
        () -> {
          if (refused.isEmpty()) {
            try {
              apply();
            } catch (AlreadyRunningException e) {
              refused.add(e);
            }
          }
        };
    apply();

    assertThat(refused).hasSize(1);
    assertThat(drs.written).isEqualTo(25);
  }

  @Test
  void what_a_run_had_no_time_for_the_next_one_does() {
    drs.each = Duration.ofSeconds(25);

    GroupSettingsStatus first = apply();
    assertThat(applied(first)).isEqualTo(10);
    assertThat(first.totals()).containsEntry(SettingsStatus.PENDING, 15);
    assertThat(first.running()).isFalse();
    assertThat(applied(apply())).isEqualTo(20);
    assertThat(applied(apply())).isEqualTo(25);
    assertThat(drs.written).isEqualTo(25);
  }

  /**
   * At a hundred times the speed of real time, 25 seconds are a quarter of one that somebody waits.
   */
  @Test
  void the_limit_of_a_run_is_real_time() {
    drs.each = Duration.ofSeconds(25);
    simulation.withPorts(ports -> ports.time(new FastTime(world.time(), 100)));

    assertThat(applied(apply())).isEqualTo(25);
  }

  private record FastTime(Time time, int factor) implements Time {

    @Override
    public Instant now() {
      return time.now();
    }

    @Override
    public Wakeup schedule(Instant at, Runnable task) {
      return time.schedule(at, task);
    }

    @Override
    public Duration during(Duration real) {
      return real.multipliedBy(factor);
    }

    @Override
    public Calls calls() {
      return time.calls();
    }
  }

  @Test
  void a_run_whose_process_died_is_continued_once_it_would_have_ended() {
    records.crashAfter(2); // the first round
    assertThatThrownBy(this::apply).isInstanceOf(SimulatedCrash.class);
    assertThat(applied(runs().status("all"))).isEqualTo(10);
    assertThat(runs().status("all").running()).isTrue();
    assertThatThrownBy(this::apply).isInstanceOf(AlreadyRunningException.class);

    simulation.runFor(Duration.ofMinutes(1));
    assertThat(runs().status("all").running()).isFalse();
    assertThat(runs().status("all").endedAt()).isEmpty();
    assertThat(applied(apply())).isEqualTo(25);
    assertThat(drs.written).isEqualTo(25);
  }

  @Test
  void a_server_that_is_no_member_is_not_written_to() {
    assertThatThrownBy(
            () ->
                runs()
                    .apply(
                        new ApplyRequest(
                            "all",
                            Set.of("s-99999999999999999"),
                            Set.of(),
                            ANN,
                            Duration.ofSeconds(1))))
        .hasMessageContaining("s-99999999999999999");
  }
}
