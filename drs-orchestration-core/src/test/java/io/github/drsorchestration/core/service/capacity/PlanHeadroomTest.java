package io.github.drsorchestration.core.service.capacity;

import static io.github.drsorchestration.core.engine.Samples.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.group.ProtectionGroup;
import io.github.drsorchestration.api.group.TagCriteria;
import io.github.drsorchestration.api.plan.RecoveryPlan;
import io.github.drsorchestration.api.plan.Wave;
import io.github.drsorchestration.core.service.capacity.PlaceHeadroom.Fit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlanHeadroomTest {

  private static final ProtectionGroup WEB = group("web");
  private static final ProtectionGroup DB = group("db");
  private static final RecoveryPlan SHOP =
      RecoveryPlan.builder()
          .planId("shop")
          .name("Shop")
          .addWaves(wave("databases", "db"), wave("web", "web"))
          .build();

  @Test
  void a_plan_takes_jobs_of_a_hundred_servers_wave_by_wave() {
    assertThat(headroom(Surveys.place(Surveys.servers(350))))
        .isEqualTo(expected(16, 150, Fit.AT_ONCE, 0));
  }

  @Test
  void waves_that_cannot_be_launched_at_once_fit_one_after_the_other() {
    assertThat(headroom(Surveys.place(Surveys.servers(350), 100, 100)))
        .isEqualTo(expected(14, -50, Fit.WAVE_BY_WAVE, 200));
  }

  @Test
  void a_wave_without_room_waits() {
    assertThat(headroom(Surveys.place(Surveys.servers(350), 100, 100, 100, 99)))
        .isEqualTo(expected(12, -249, Fit.WAITS, 399));
  }

  @Test
  void a_place_without_servers_of_the_plan_is_not_named() {
    assertThat(PlanHeadroom.of(SHOP, List.of(WEB, DB), List.of(Surveys.place(List.of()))).places())
        .isEmpty();
  }

  private static PlaceHeadroom expected(int jobsLeft, int serversLeft, Fit fit, int inJobs) {
    return new PlaceHeadroom(
        PLACE,
        350,
        200,
        4,
        jobsLeft,
        serversLeft,
        fit,
        Usage.of(inJobs, 500),
        Usage.of(350, 300),
        Optional.empty());
  }

  private static PlaceHeadroom headroom(PlaceSurvey place) {
    PlanHeadroom headroom = PlanHeadroom.of(SHOP, List.of(WEB, DB), List.of(place));
    assertThat(headroom.planId()).isEqualTo("shop");
    return headroom.places().get(0);
  }

  private static ProtectionGroup group(String tier) {
    return ProtectionGroup.builder()
        .groupId(tier)
        .name(tier)
        .accountId(PLACE.accountId())
        .region(PLACE.region())
        .tagCriteria(new TagCriteria(Map.of("tier", tier)))
        .build();
  }

  private static Wave wave(String name, String groupId) {
    return Wave.builder().name(name).addGroupIds(groupId).build();
  }
}
