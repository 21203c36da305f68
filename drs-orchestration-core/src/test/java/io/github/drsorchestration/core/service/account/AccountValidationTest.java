package io.github.drsorchestration.core.service.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.core.service.place.Diagnosis;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountValidationTest {

  private static final Optional<Diagnosis> FAILED =
      Optional.of(Diagnosis.of(new NotInitializedException("DescribeSourceServers", "no")));
  private static final Optional<Diagnosis> FINE = Optional.empty();

  @Test
  void every_region_that_is_needed_has_to_answer() {
    assertThat(isValidated(check("eu-west-1", true, FINE), check("us-east-1", true, FINE)))
        .isTrue();
    assertThat(isValidated(check("eu-west-1", true, FINE), check("us-east-1", true, FAILED)))
        .isFalse();
  }

  @Test
  void regions_that_nobody_needs_may_be_dark_as_long_as_one_answers() {
    assertThat(isValidated(check("eu-west-1", false, FINE), check("us-east-1", false, FAILED)))
        .isTrue();
    assertThat(isValidated(check("eu-west-1", false, FAILED))).isFalse();
  }

  private static boolean isValidated(RegionCheck... checks) {
    return AccountValidation.of("111122223333", Instant.EPOCH, List.of(checks)).validated();
  }

  private static RegionCheck check(String region, boolean needed, Optional<Diagnosis> problem) {
    return new RegionCheck(region, needed, problem);
  }
}
