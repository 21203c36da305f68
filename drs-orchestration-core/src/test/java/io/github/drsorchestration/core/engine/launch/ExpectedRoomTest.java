package io.github.drsorchestration.core.engine.launch;

import static io.github.drsorchestration.core.engine.Given.planned;
import static io.github.drsorchestration.core.engine.Samples.NOW;
import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static io.github.drsorchestration.core.engine.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.engine.Situation;
import io.github.drsorchestration.core.engine.decision.Demand;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedRoomTest {

  @Test
  void an_execution_that_was_created_expects_room_for_its_first_waves() {
    Execution execution =
        created(planned("db"), planned("web"), planned("mail").dependsOn(Set.of()))
            .plan(b -> b.priority(1))
            .execution();

    assertThat(ExpectedRoom.of(execution)).isEqualTo(Map.of(PLACE, new Demand(1, 2, 4, true)));
  }

  @Test
  void a_wave_that_waits_for_people_or_hooks_expects_nothing() {
    assertThat(ExpectedRoom.of(created(planned("db").pauseBefore(true)).execution())).isEmpty();
  }

  @Test
  void only_servers_that_take_part_count() {
    Situation part = created(planned("db")).start(b -> b.addServerIds(id("a")));

    assertThat(ExpectedRoom.of(part.execution()))
        .isEqualTo(Map.of(PLACE, new Demand(5, 1, 1, true)));
  }

  @Test
  void an_execution_that_has_started_says_itself_what_it_wants() {
    assertThat(ExpectedRoom.of(created(planned("db")).with(b -> b.startedAt(NOW)).execution()))
        .isEmpty();
  }

  private static Situation created(Wave.Builder... waves) {
    return Situation.created(List.of(waves), "a", "b");
  }
}
