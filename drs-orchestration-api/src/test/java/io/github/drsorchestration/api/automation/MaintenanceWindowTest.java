package io.github.drsorchestration.api.automation;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaintenanceWindowTest {

  private static final Instant TEN = Instant.parse("2026-03-04T22:00:00Z");

  private static MaintenanceWindow.Builder window() {
    return MaintenanceWindow.builder().windowId("w").name("Patch night");
  }

  private static MaintenanceWindow weekly() {
    return window().begins(new Timetable("0 22 * * WED", "UTC")).lasts(Duration.ofHours(8)).build();
  }

  @Test
  void a_window_that_recurs_is_on_from_each_beginning_for_its_length() {
    assertThat(weekly().activeUntil(TEN.minusSeconds(1))).isEmpty();
    assertThat(weekly().activeUntil(TEN)).contains(TEN.plus(Duration.ofHours(8)));
    assertThat(weekly().activeUntil(TEN.plusSeconds(28_799))).isPresent();
    assertThat(weekly().activeUntil(TEN.plusSeconds(28_800))).isEmpty();
  }

  @Test
  void a_window_that_happens_once_is_on_between_its_two_moments() {
    MaintenanceWindow once = window().startsAt(TEN).endsAt(TEN.plusSeconds(60)).build();

    assertThat(once.activeUntil(TEN.minusSeconds(1))).isEmpty();
    assertThat(once.activeUntil(TEN)).contains(TEN.plusSeconds(60));
    assertThat(once.activeUntil(TEN.plusSeconds(60))).isEmpty();
  }

  @Test
  void a_window_is_about_everything_or_about_its_plans_and_accounts() {
    Set<String> accounts = Set.of("111122223333");
    MaintenanceWindow ofPlan = weekly().toBuilder().addPlanIds("shop").build();
    MaintenanceWindow ofAccount = weekly().toBuilder().addAccountIds("111122223333").build();

    assertThat(weekly().covers("bank", Set.of())).isTrue();
    assertThat(ofPlan.covers("shop", accounts)).isTrue();
    assertThat(ofPlan.covers("bank", accounts)).isFalse();
    assertThat(ofAccount.covers("bank", accounts)).isTrue();
    assertThat(ofAccount.covers("bank", Set.of("444455556666"))).isFalse();
  }

  @Test
  void a_window_that_does_not_say_when_it_is_is_refused() {
    String rule =
        "and lasts, or startsAt and endsAt, must say when it is: exactly one of the two pairs";
    assertRefused(() -> window().build(), "begins", rule);
    assertRefused(() -> window().startsAt(TEN).build(), "begins", rule);
    assertRefused(
        () -> weekly().toBuilder().startsAt(TEN).endsAt(TEN.plusSeconds(1)).build(),
        "begins",
        rule);
    assertRefused(
        () -> window().startsAt(TEN).endsAt(TEN).build(), "endsAt", "must be after startsAt");
  }
}
