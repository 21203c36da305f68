package io.github.drsorchestration.testkit.world;

import static io.github.drsorchestration.testkit.world.ExampleWorld.A;
import static io.github.drsorchestration.testkit.world.ExampleWorld.B;
import static io.github.drsorchestration.testkit.world.ExampleWorld.C;
import static io.github.drsorchestration.testkit.world.ExampleWorld.DUBLIN;
import static io.github.drsorchestration.testkit.world.ExampleWorld.START;
import static io.github.drsorchestration.testkit.world.ExampleWorld.drill;
import static io.github.drsorchestration.testkit.world.ExampleWorld.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.server.LaunchStatus;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaunchEventTest {

  private final List<LaunchResultEvent> events = new ArrayList<>();

  @Test
  void each_launch_that_ends_is_told_at_its_moment() {
    SimulatedWorld world =
        ExampleWorld.world(server(A, 100), server(B, 200), server(C, 300))
            .fault(Fault.ofServer(FaultKind.LAUNCH_FAILS, B))
            .fault(Fault.ofServer(FaultKind.LAUNCH_STALLS, C))
            .build();
    world.onLaunchResult(events::add);

    String jobId = world.drs().startRecovery(drill(A, B, C)).jobId();
    world.time().runUntilIdle();

    assertThat(events)
        .containsExactly(
            new LaunchResultEvent(DUBLIN, A, jobId, true, true, START.plusSeconds(130)),
            new LaunchResultEvent(DUBLIN, B, jobId, true, false, START.plusSeconds(230)));
  }

  @Test
  void what_an_event_tells_can_be_seen_when_it_comes() {
    SimulatedWorld world = ExampleWorld.world(server(A, 100)).build();
    List<LaunchStatus> seen = new ArrayList<>();
    world.onLaunchResult(event -> seen.addAll(JobTimeline.statuses(world, event.jobId())));

    world.drs().startRecovery(drill(A));
    world.time().runUntilIdle();

    assertThat(seen).containsExactly(LaunchStatus.LAUNCHED);
  }

  @Test
  void an_event_may_be_dropped() {
    SimulatedWorld world =
        ExampleWorld.world(server(A, 100), server(B, 100))
            .fault(Fault.ofServer(FaultKind.EVENT_DROPPED, A))
            .build();
    world.onLaunchResult(events::add);

    world.drs().startRecovery(drill(A, B));
    world.time().runUntilIdle();

    assertThat(events).extracting(LaunchResultEvent::serverId).containsExactly(B);
  }
}
