package io.github.drsorchestration.testkit.world.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultInjectorTest {

  private final ObjectMapper json = DomainJson.mapper();

  @Test
  void a_fault_is_written_in_json_as_people_would_type_it() throws Exception {
    Fault fault =
        Fault.builder()
            .kind(FaultKind.THROTTLED)
            .operation(ServiceCall.DESCRIBE_JOBS)
            .where(new AccountRegion("111122223333", "eu-west-1"))
            .since(Duration.ofMinutes(5))
            .until(Duration.ofMinutes(6))
            .probability(0.5)
            .magnitude(Duration.ofSeconds(2))
            .build();

    String text =
        """
        {"kind":"THROTTLED","operation":"DescribeJobs",\
        "where":{"accountId":"111122223333","region":"eu-west-1"},\
        "since":"PT5M","until":"PT6M","probability":0.5,"magnitude":"PT2S"}""";
    assertThat(json.writeValueAsString(fault)).isEqualTo(text);
    assertThat(json.readValue(text, Fault.class)).isEqualTo(fault);
  }

  @Test
  void what_is_left_out_matches_everything() throws Exception {
    Fault fault = json.readValue("{\"kind\":\"LAUNCH_FAILS\"}", Fault.class);

    assertThat(fault).isEqualTo(Fault.always(FaultKind.LAUNCH_FAILS));
    assertThat(fault.probability()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void every_kind_can_be_built_from_what_it_says_about_itself(FaultKind kind) throws Exception {
    Fault.Builder builder = Fault.builder().kind(kind).probability(0.1);
    if (kind.magnitude() != FaultKind.Magnitude.NONE) {
      builder.magnitude(Duration.ofSeconds(1));
    }
    Fault fault = builder.build();

    assertThat(json.readValue(json.writeValueAsString(fault), Fault.class)).isEqualTo(fault);
  }

  @ParameterizedTest
  @EnumSource
  void a_kind_without_a_size_refuses_one_and_a_kind_with_one_wants_it(FaultKind kind) {
    Fault.Builder without = Fault.builder().kind(kind);
    Fault.Builder with = Fault.builder().kind(kind).magnitude(Duration.ofSeconds(1));
    switch (kind.magnitude()) {
      case NONE -> refuses(with, "magnitude");
      case REQUIRED -> refuses(without, "magnitude");
      case OPTIONAL -> assertThat(with.build()).isNotEqualTo(without.build());
    }
  }

  @Test
  void selectors_that_make_no_sense_are_refused() {
    refuses(Fault.builder().kind(FaultKind.THROTTLED).serverId("s-1"), "serverId");
    refuses(
        Fault.builder().kind(FaultKind.LAUNCH_FAILS).operation(ServiceCall.START_RECOVERY),
        "operation");
    refuses(
        Fault.builder().kind(FaultKind.SERVER_BUSY).operation(ServiceCall.DESCRIBE_JOBS),
        "operation");
    refuses(Fault.builder().kind(FaultKind.LAUNCH_FAILS).occurrence(0), "occurrence");
    refuses(Fault.builder().kind(FaultKind.LAUNCH_FAILS).probability(0), "probability");
    refuses(Fault.builder().kind(FaultKind.LAUNCH_FAILS).probability(1.1), "probability");
    refuses(
        Fault.builder().kind(FaultKind.LAUNCH_LATE).magnitude(Duration.ofSeconds(-1)), "magnitude");
  }

  private static void refuses(Fault.Builder builder, String field) {
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            InvalidValueException.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
