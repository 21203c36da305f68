package io.github.drsorchestration.core.operation.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.failure.ThrottledException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCodeTest {

  static Stream<Class<?>> failures() {
    return new ClassFileImporter()
            .importPackages("io.github.drsorchestration.api", "io.github.drsorchestration.core")
            .stream()
            .filter(type -> type.isAssignableTo(OrchestrationException.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> !type.getPackageName().endsWith(".rest.reading"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void every_failure_that_an_operation_can_throw_has_a_code_of_its_own(Class<?> failure) {
    assertThat(ErrorCode.of(failure)).isNotEqualTo(ErrorCode.INTERNAL);
  }

  @Test
  void a_defect_is_told_by_its_request_id_alone() {
    ErrorBody body = ErrorBody.of(new IllegalStateException("the password is 12345"), "r1");

    assertThat(body.code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(body.message()).contains("r1").doesNotContain("12345");
  }

  @Test
  void a_value_that_breaks_a_rule_is_told_by_its_path() {
    assertThat(ErrorBody.of(new InvalidValueException("limit", "must be at least 1"), "r1"))
        .returns(ErrorCode.INVALID_INPUT, ErrorBody::code)
        .returns(List.of(new Problem("limit", "must be at least 1")), ErrorBody::details)
        .returns(false, ErrorBody::retryable);
  }

  @Test
  void what_may_succeed_later_says_when_to_try_again() {
    ThrottledException throttled =
        new ThrottledException("DescribeJobs", "slow down", Duration.ofSeconds(17));

    assertThat(ErrorBody.of(throttled, "r1").retryAfter()).contains(17L);
    assertThat(ErrorBody.of(new NotFoundException("plan", "p"), "r1").retryAfter()).isEmpty();
  }
}
