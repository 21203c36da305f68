package io.github.drsorchestration.core.service.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.AccessDeniedException.Reason;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotConfiguredException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisTest {

  private static final String CALL = "DescribeSourceServers";

  private static final Map<PlaceProblemCode, Throwable> EXAMPLES =
      Map.ofEntries(
          Map.entry(PlaceProblemCode.NOT_INITIALIZED, new NotInitializedException(CALL, "no")),
          Map.entry(PlaceProblemCode.DENIED_BY_IAM, denied(Reason.PERMISSION, null)),
          Map.entry(PlaceProblemCode.DENIED_BY_ORGANIZATION, denied(Reason.ORGANIZATION, null)),
          Map.entry(PlaceProblemCode.ROLE_NOT_ASSUMED, denied(Reason.ROLE, "sts:AssumeRole")),
          Map.entry(PlaceProblemCode.NOT_REGISTERED, denied(Reason.NOT_REGISTERED, null)),
          Map.entry(PlaceProblemCode.BAD_CREDENTIALS, denied(Reason.CREDENTIALS, null)),
          Map.entry(PlaceProblemCode.NOT_OPTED_IN, denied(Reason.REGION_NOT_ENABLED, null)),
          Map.entry(
              PlaceProblemCode.NOT_OFFERED,
              ServiceUnavailableException.notOffered(CALL, "no such host", null)),
          Map.entry(PlaceProblemCode.THROTTLED, new ThrottledException(CALL, "slow down", null)),
          Map.entry(PlaceProblemCode.UNREACHABLE, new ServiceUnavailableException(CALL, "503")),
          Map.entry(PlaceProblemCode.NO_ANSWER_IN_TIME, new OutcomeUnknownException(CALL, "late")),
          Map.entry(PlaceProblemCode.REJECTED, new CallRejectedException(CALL, "bad token")),
          Map.entry(PlaceProblemCode.NOT_CONFIGURED, new NotConfiguredException("drs")),
          Map.entry(PlaceProblemCode.FAILED, new IllegalStateException("a defect")));

  @ParameterizedTest
  @EnumSource(PlaceProblemCode.class)
  void every_code_is_that_of_a_failure(PlaceProblemCode code) {
    assertThat(EXAMPLES).containsKey(code);
    assertThat(Diagnosis.of(EXAMPLES.get(code)).code()).isEqualTo(code);
  }

  @Test
  void every_code_has_a_sentence_and_a_next_step_of_its_own() {
    List<PlaceProblemCode> codes = Arrays.asList(PlaceProblemCode.values());

    assertThat(codes).extracting(PlaceProblemCode::meaning).doesNotHaveDuplicates();
    assertThat(codes).extracting(PlaceProblemCode::nextStep).doesNotContain("").isNotEmpty();
  }

  @Test
  void the_missing_action_is_named() {
    assertThat(Diagnosis.of(denied(Reason.PERMISSION, "drs:DescribeJobs")))
        .isEqualTo(
            new Diagnosis(
                PlaceProblemCode.DENIED_BY_IAM,
                "DescribeSourceServers: no",
                "allow drs:DescribeJobs in the policy of the role"));
  }

  @Test
  void to_allow_what_the_organization_denies_would_not_help() {
    assertThat(Diagnosis.of(denied(Reason.ORGANIZATION, "drs:DescribeJobs")).nextStep())
        .contains("administrators of the organization")
        .doesNotContain("drs:DescribeJobs");
  }

  private static AccessDeniedException denied(Reason reason, @Nullable String action) {
    return new AccessDeniedException(CALL, "no", reason, action, null);
  }
}
