package io.github.drsorchestration.core.service.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityStatusTest {

  @ParameterizedTest
  @CsvSource({
    "0, OK",
    "199, OK",
    "200, INFO",
    "224, INFO",
    "225, WARNING",
    "249, WARNING",
    "250, CRITICAL",
    "279, CRITICAL",
    "280, HYPER_CRITICAL",
    "300, HYPER_CRITICAL",
    "301, HYPER_CRITICAL"
  })
  void the_thresholds_are_those_of_three_hundred_servers(int used, CapacityStatus expected) {
    assertThat(CapacityStatus.of(used, 300)).isEqualTo(expected);
  }

  @Test
  void other_limits_have_them_in_proportion() {
    assertThat(CapacityStatus.of(2_666, 4_000)).isEqualTo(CapacityStatus.OK);
    assertThat(CapacityStatus.of(2_667, 4_000)).isEqualTo(CapacityStatus.INFO);
    assertThat(CapacityStatus.of(3_000, 4_000)).isEqualTo(CapacityStatus.WARNING);
  }

  @Test
  void quotas_that_stand_in_for_each_other_are_one_and_others_are_not() {
    List<Usage> two = List.of(Usage.of(290, 300), Usage.of(10, 300));

    assertThat(Usage.together(two)).isEqualTo(new Usage(300, 600, 300, CapacityStatus.OK));
    assertThat(Usage.sideBySide(two))
        .isEqualTo(new Usage(300, 600, 300, CapacityStatus.HYPER_CRITICAL));
    assertThat(Usage.sideBySide(List.of()).status()).isEqualTo(CapacityStatus.UNKNOWN);
  }

  @Test
  void a_quota_that_is_exceeded_has_nothing_free() {
    assertThat(Usage.of(310, 300).free()).isZero();
  }
}
