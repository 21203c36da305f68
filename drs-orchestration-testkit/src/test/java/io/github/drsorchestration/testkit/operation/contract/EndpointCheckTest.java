package io.github.drsorchestration.testkit.operation.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.core.rest.route.Method;
import io.github.drsorchestration.core.rest.route.PathTemplate;
import io.github.drsorchestration.core.rest.route.Route;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

class EndpointCheckTest {

  /** Skipped unless the test below runs it, because three of four have to fail. */
  static final class Claims {

    private static final ThreadLocal<Boolean> WANTED = ThreadLocal.withInitial(() -> false);

    @BeforeEach
    void only_if_wanted() {
      assumeTrue(WANTED.get());
    }

    private static void exchange(Optional<Principal> who, int status) {
      Route route =
          new Route(
              Method.GET,
              PathTemplate.of("/plans/{id}"),
              "getPlan",
              200,
              Optional.empty(),
              Optional.empty());
      Exchanges.record(
          new RestRequest("GET", "/plans/a", "", Headers.NONE, new byte[0], who),
          route,
          RestResponse.withoutBody(status));
    }

    @Test
    @ThroughRest("GET /plans/{id}")
    void kept() {
      exchange(Optional.of(Principal.of(Actor.of("ada"))), 200);
    }

    @Test
    @ThroughRest("GET /plans/{id}")
    void of_another_test() {}

    @Test
    @ThroughRest("GET /plans/{id}")
    void refused() {
      exchange(Optional.of(Principal.of(Actor.of("ada"))), 403);
    }

    @Test
    @ThroughRest("GET /plans/{id}")
    void without_a_principal() {
      exchange(Optional.empty(), 200);
    }
  }

  private static boolean passes(String test) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    Claims.WANTED.set(true);
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(Claims.class, test))
                .build(),
            summary);
    Claims.WANTED.remove();
    assertThat(summary.getSummary().getTestsAbortedCount()).isZero();
    assertThat(summary.getSummary().getTestsStartedCount()).isEqualTo(1);
    return summary.getSummary().getTestsFailedCount() == 0;
  }

  @Test
  void a_test_has_to_use_the_endpoints_that_it_names_with_a_principal_and_with_success() {
    assertThat(passes("kept")).isTrue();
    assertThat(passes("of_another_test")).isFalse();
    assertThat(passes("refused")).isFalse();
    assertThat(passes("without_a_principal")).isFalse();
  }
}
