package io.github.drsorchestration.testkit.service.lifecycle;

import static io.github.drsorchestration.core.service.lifecycle.action.ActionStatus.DONE;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DELETE_INSTANCE;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DELETE_SERVER;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DISCONNECT_INSTANCE;
import static io.github.drsorchestration.core.service.lifecycle.action.ServerAction.DISCONNECT_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.ReplicationState;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.core.service.lifecycle.action.Obstacle;
import io.github.drsorchestration.core.service.lifecycle.action.ObstacleOverride;
import io.github.drsorchestration.core.service.lifecycle.action.ServerAction;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductionGuardsTest extends ActionScene {

  @Test
  void production_is_never_given_up() {
    drs.instance(instance(false).build()).state(WEB, ReplicationState.DISCONNECTED);

    for (ServerAction action : List.of(DISCONNECT_INSTANCE, DELETE_INSTANCE)) {
      assertThat(codes(only(request(action, INSTANCE))))
          .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
    }
    assertThat(codes(only(request(DELETE_SERVER, WEB))))
        .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
    assertThatThrownBy(
            () ->
                new ObstacleOverride(
                    Obstacle.Code.CARRIES_PRODUCTION, Set.of(WEB), "I know better"))
        .isInstanceOf(InvalidValueException.class);
    assertThat(drs.calls()).isEmpty();
  }

  @Test
  void production_that_is_protected_again_can_be_forgotten_as_an_instance() {
    drs.instance(instance(false).build())
        .view(WEB, it -> it.toBuilder().reversed(new ServerReference(PARIS, FAR)).build());

    assertThat(only(request(DELETE_INSTANCE, INSTANCE)).status()).isEqualTo(DONE);
  }

  @Test
  void production_whose_protection_has_not_caught_up_is_kept() {
    drs.instance(instance(false).build())
        .view(WEB, it -> it.toBuilder().reversed(new ServerReference(PARIS, FAR)).build())
        .state(FAR, ReplicationState.INITIAL_SYNC);

    assertThat(codes(only(request(DELETE_INSTANCE, INSTANCE))))
        .containsExactly(Obstacle.Code.CARRIES_PRODUCTION);
  }

  @Test
  void the_instance_of_a_drill_has_to_be_terminated_before_its_server_is_disconnected() {
    drs.instance(instance(true).build());

    assertThat(codes(only(request(DISCONNECT_SERVER, WEB))))
        .containsExactly(Obstacle.Code.HAS_DRILL_INSTANCE);
    assertThat(only(request(DELETE_INSTANCE, INSTANCE)).status()).isEqualTo(DONE);
  }
}
