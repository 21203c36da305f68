package io.github.drsorchestration.aws.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.Quotas;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrsQuotaTest {

  private static final Quotas ODD = new Quotas(1, 2, 3, 4, 5);

  @Test
  void there_is_one_per_field_of_the_quotas() {
    assertThat(Stream.of(Quotas.class.getRecordComponents()))
        .filteredOn(it -> it.getType() == int.class)
        .hasSameSizeAs(DrsQuota.values());
    assertThat(Stream.of(DrsQuota.values()).map(quota -> quota.in(ODD)))
        .containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void codes_are_those_of_service_quotas() {
    assertThat(DrsQuota.values())
        .extracting(DrsQuota::code)
        .containsExactly("L-C1D14A2B", "L-E28BE5E0", "L-D88FAC3A", "L-B827C881", "L-05AFA8C6");
    assertThat(DrsQuota.SERVICE_CODE).isEqualTo("drs");
  }

  @Test
  void what_is_not_answered_has_the_default() {
    assertThat(DrsQuota.quotas(Map.of())).isEqualTo(Quotas.DEFAULTS);
    assertThat(DrsQuota.quotas(Map.of("L-DD6D028C", 1.0))).isEqualTo(Quotas.DEFAULTS);
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_changes_its_own_field_only(DrsQuota quota) {
    Quotas quotas = DrsQuota.quotas(Map.of(quota.code(), 7.9));

    for (DrsQuota any : DrsQuota.values()) {
      assertThat(any.in(quotas)).isEqualTo(any == quota ? 7 : any.in(Quotas.DEFAULTS));
    }
  }

  @Test
  void a_complete_answer_leaves_no_default() {
    Map<String, Double> answer = new HashMap<>();
    for (DrsQuota quota : DrsQuota.values()) {
      answer.put(quota.code(), (double) quota.in(ODD));
    }

    assertThat(DrsQuota.quotas(answer)).isEqualTo(ODD);
  }

  @Test
  void a_quota_below_one_is_refused() {
    assertThatThrownBy(() -> DrsQuota.quotas(Map.of("L-D88FAC3A", 0.5)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("concurrentJobs must be at least 1, is 0");
  }
}
