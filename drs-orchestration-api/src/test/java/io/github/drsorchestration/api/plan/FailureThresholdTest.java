package io.github.drsorchestration.api.plan;

import static io.github.drsorchestration.api.sample.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.json.DomainJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureThresholdTest {

  @ParameterizedTest
  @CsvSource({
    "0,   0, 10, true",
    "0,   1, 10, false",
    "2,   2, 10, true",
    "2,   3, 10, false",
    "10%, 1, 10, true",
    "10%, 1,  9, false",
    "10%, 2, 10, false",
    "33%, 1,  3, false",
    "34%, 1,  3, true",
    "0%,  0, 10, true",
    "0%,  1, 10, false",
    "100%, 10, 10, true",
    "50%, 0,  0, true",
    "50%, 2147483647, 2147483647, false",
    "100%, 2147483647, 2147483647, true"
  })
  void tolerates_up_to_the_number_or_the_share_of_critical_servers(
      String threshold, int failed, int critical, boolean tolerated) {
    assertThat(FailureThreshold.parse(threshold).tolerates(failed, critical)).isEqualTo(tolerated);
  }

  @Test
  void both_ends_of_the_range_are_allowed() {
    assertThat(FailureThreshold.servers(0)).isEqualTo(FailureThreshold.NONE);
    assertThat(FailureThreshold.servers(999_999)).hasToString("999999");
    assertThat(FailureThreshold.percent(100)).hasToString("100%");
    assertThat(FailureThreshold.servers(101).percent()).isFalse();
  }

  @Test
  void nothing_beyond_the_range_is() {
    assertRefused(
        () -> FailureThreshold.servers(-1), "failureThreshold", "must be at least 0, is -1");
    assertRefused(() -> FailureThreshold.percent(101), "failureThreshold", "must be at most 100%");
    assertRefused(
        () -> FailureThreshold.servers(1_000_000), "failureThreshold", "must be at most 999999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ten", "-1", "1.5", "10 %", "%", "1000000", "10%%"})
  void a_text_that_is_no_threshold_is_refused(String text) {
    assertRefused(
        () -> FailureThreshold.parse(text),
        "failureThreshold",
        "must be a number or a percentage such as 10%");
  }

  @Test
  void white_space_around_it_does_not_matter() {
    assertThat(FailureThreshold.parse(" 10% ")).isEqualTo(FailureThreshold.percent(10));
  }

  @Test
  void a_json_number_is_a_number_of_servers() throws Exception {
    assertThat(DomainJson.mapper().readValue("2", FailureThreshold.class))
        .isEqualTo(FailureThreshold.servers(2));
  }
}
