package io.github.drsorchestration.server.gameday.game;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.port.store.DocumentStore;
import io.github.drsorchestration.server.gameday.Shop;
import io.github.drsorchestration.server.gameday.surprise.GameScenarios;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryRecordStore;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AbandonedGameTest {

  private final Simulation service = Simulation.of(SimulatedWorld.builder().build());
  private final InMemoryRecordStore records = new InMemoryRecordStore();
  private final AtomicBoolean away = new AtomicBoolean();
  private final Games games =
      new Games(
          service.ports().toBuilder().recordStore(kind -> sometimes(records.of(kind))).build());

  @SuppressWarnings("unchecked")
  private <T> DocumentStore<T> sometimes(DocumentStore<T> store) {
    return (DocumentStore<T>)
        Proxy.newProxyInstance(
            DocumentStore.class.getClassLoader(),
            new Class<?>[] {DocumentStore.class},
            (proxy, method, arguments) -> {
              if (away.get()) {
                throw new ServiceUnavailableException(method.getName(), "the database is away");
              }
              return method.invoke(store, arguments);
            });
  }

  private Game start(String id) {
    return games.start(
        new GamePlan(
            id,
            GameScenarios.get("region-lost"),
            Shop.rehearsal(Shop.databases()),
            Actor.of("olga"),
            Set.of(),
            60,
            Duration.ofDays(1),
            service.time().now()));
  }

  @Test
  void a_score_that_cannot_be_kept_now_disturbs_no_other_game_and_is_kept_later() {
    start("abandoned");
    service.time().advance(Games.ABANDONED_AFTER.plusMinutes(1));
    away.set(true);

    assertThat(games.list(plan -> true)).extracting(Game::hasEnded).containsExactly(true);
    assertThat(start("another").hasEnded()).isFalse();

    away.set(false);
    assertThat(games.list(plan -> true)).hasSize(2);
    assertThat(games.scores().get("abandoned", score -> true).planId()).isNotEmpty();
  }
}
