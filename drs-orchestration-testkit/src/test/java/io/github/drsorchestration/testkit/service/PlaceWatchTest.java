package io.github.drsorchestration.testkit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.notification.Notification;
import io.github.drsorchestration.api.notification.NotificationSeverity;
import io.github.drsorchestration.api.notification.NotificationType;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.watch.PlaceWatch;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of health and capacity are noticed, and told once. */
class PlaceWatchTest {

  private static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");

  private final Simulation simulation =
      Simulation.of(SimulatedWorld.builder().server(server(0)).build())
          .with(
              ProtectionGroup.builder()
                  .groupId("db")
                  .name("Databases")
                  .accountId(PLACE.accountId())
                  .region(PLACE.region())
                  .addServerIds(server(0).serverId())
                  .build());
  private final Instant begun = simulation.time().now();
  private final List<Notification> told = new ArrayList<>();
  private final PlaceWatch watch = watch();

  private static SimulatedServer server(int number) {
    return SimulatedServer.of("s-%017d".formatted(number), PLACE);
  }

  private PlaceWatch watch() {
    return new PlaceWatch(
        simulation.ports(),
        simulation.orchestrator().health(),
        simulation.orchestrator().capacity(),
        told::add);
  }

  private void look(PlaceWatch looking, int times) {
    for (int i = 0; i < times; i++) {
      List<Notification> unused = looking.lookIfDue(simulation.time().now());
      simulation.runFor(PlaceWatch.EVERY);
    }
  }

  private void fill(int from, int to) {
    for (int i = from; i < to; i++) {
      simulation.world().add(server(i));
    }
  }

  @Test
  void what_looks_well_is_no_news() {
    look(watch, 5);

    assertThat(told).isEmpty();
  }

  @Test
  void a_place_that_becomes_dark_and_is_well_again_is_told_once_each() {
    look(watch, 2);
    Fault dark =
        Fault.builder()
            .kind(FaultKind.ACCESS_DENIED)
            .operation(ServiceCall.ASSUME_ROLE)
            .where(PLACE)
            .until(Duration.between(begun, simulation.time().now().plus(Duration.ofMinutes(20))))
            .build();
    simulation.world().add(dark);
    look(watch, 3);

    assertThat(told)
        .singleElement()
        .satisfies(
            news -> {
              assertThat(news.type()).isEqualTo(NotificationType.HEALTH);
              assertThat(news.severity()).isEqualTo(NotificationSeverity.ERROR);
              assertThat(news.title()).isEqualTo("111122223333/eu-west-1 does not answer");
              assertThat(news.text()).contains("Next step:");
              assertThat(news.region()).contains("eu-west-1");
            });

    look(watch, 5);
    assertThat(told)
        .extracting(Notification::notificationId)
        .containsExactly("health/111122223333/eu-west-1/1", "health/111122223333/eu-west-1/2");
    assertThat(told.get(1).title()).endsWith("answers");
  }

  @Test
  void thresholds_of_the_capacity_are_told_on_the_way_up_and_down() {
    look(watch, 1);
    fill(1, 230);
    look(watch, 3);
    fill(230, 285);
    look(watch, 3);

    assertThat(told)
        .extracting(news -> news.severity() + " " + news.title())
        .containsExactly(
            "WARNING the capacity of 111122223333/eu-west-1 is WARNING",
            "CRITICAL the capacity of 111122223333/eu-west-1 is HYPER-CRITICAL");
  }

  @Test
  void one_look_is_not_enough_to_be_believed() {
    look(watch, 1);
    simulation
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.ACCESS_DENIED)
                .operation(ServiceCall.ASSUME_ROLE)
                .where(PLACE)
                .until(Duration.between(begun, simulation.time().now().plus(Duration.ofMinutes(4))))
                .build());
    look(watch, 4);

    assertThat(told).isEmpty();
  }

  @Test
  void of_several_processes_one_looks() {
    PlaceWatch other = watch();
    look(watch, 1);
    fill(1, 230);
    for (int i = 0; i < 3; i++) {
      List<Notification> one = watch.lookIfDue(simulation.time().now());
      List<Notification> two = other.lookIfDue(simulation.time().now());
      assertThat(one.isEmpty() || two.isEmpty()).isTrue();
      simulation.runFor(PlaceWatch.EVERY);
    }

    assertThat(told).hasSize(1);
  }

  @Test
  void news_that_a_crashed_process_did_not_tell_are_told_by_the_next_look() {
    PlaceWatch crashing =
        new PlaceWatch(
            simulation.ports(),
            simulation.orchestrator().health(),
            simulation.orchestrator().capacity(),
            news -> {
              throw new IllegalStateException("crashed");
            });
    look(watch, 1);
    fill(1, 230);
    look(watch, 1);
    assertThatThrownBy(() -> crashing.lookIfDue(simulation.time().now())).hasMessage("crashed");
    simulation.runFor(PlaceWatch.EVERY);
    look(watch, 2);

    assertThat(told)
        .extracting(Notification::notificationId)
        .containsExactly("capacity/111122223333/eu-west-1/1");
  }
}
