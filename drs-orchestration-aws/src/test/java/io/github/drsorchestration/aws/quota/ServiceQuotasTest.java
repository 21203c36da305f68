package io.github.drsorchestration.aws.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.port.QuotaSource;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ServiceQuotasTest {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Test
  void applied_values_lie_over_the_defaults_of_aws_and_those_over_ours() {
    try (StandIn aws =
            StandIn.answering(
                it ->
                    isDefaults(it)
                        ? quotas("L-D88FAC3A", 21, "L-E28BE5E0", 4_001)
                        : quotas("L-E28BE5E0", 9_000));
        AwsClients clients = aws.clients().build()) {
      assertThat(source(clients).quotas(WHERE)).isEqualTo(new Quotas(300, 9_000, 21, 100, 500));
      assertThat(aws.requests()).hasSize(2);
    }
  }

  @Test
  void what_was_read_is_believed_for_an_hour() {
    try (StandIn aws =
            StandIn.answering(
                it ->
                    quotas(
                        "L-C1D14A2B",
                        1,
                        "L-E28BE5E0",
                        2,
                        "L-D88FAC3A",
                        3,
                        "L-B827C881",
                        4,
                        "L-05AFA8C6",
                        5));
        AwsClients clients = aws.clients().build()) {
      QuotaSource source = source(clients);
      assertThat(source.quotas(WHERE)).isEqualTo(new Quotas(1, 2, 3, 4, 5));
      now.set(START.plus(Duration.ofMinutes(59)));
      source.quotas(WHERE);
      assertThat(aws.requests()).hasSize(1);

      now.set(START.plus(Duration.ofMinutes(60)));
      source.quotas(WHERE);
      assertThat(aws.requests()).hasSize(2);
    }
  }

  @Test
  void what_cannot_be_read_is_tried_again_after_five_minutes() {
    try (StandIn aws = StandIn.answering(it -> Answer.error(403, "AccessDeniedException", "no"));
        AwsClients clients = aws.clients().build()) {
      QuotaSource source = source(clients);
      Quotas assumed = source.quotas(WHERE);
      assertThat(assumed.assumed().orElseThrow()).contains("ListServiceQuotas");
      assertThat(assumed).isEqualTo(Quotas.assumed(assumed.assumed().orElseThrow()));
      now.set(START.plus(Duration.ofSeconds(299)));
      assertThat(source.quotas(WHERE)).isEqualTo(assumed);
      assertThat(aws.requests()).hasSize(1);

      now.set(START.plus(Duration.ofMinutes(5)));
      source.quotas(WHERE);
      assertThat(aws.requests()).hasSize(2);
    }
  }

  @Test
  void a_quota_that_makes_no_sense_counts_as_not_readable() {
    try (StandIn aws = StandIn.answering(it -> quotas("L-D88FAC3A", 0));
        AwsClients clients = aws.clients().build()) {
      assertThat(source(clients).quotas(WHERE).assumed()).isPresent();
    }
  }

  private QuotaSource source(AwsClients clients) {
    return new ServiceQuotas(clients, now::get);
  }

  private static boolean isDefaults(ReceivedRequest asked) {
    return asked.header("X-Amz-Target").orElse("").endsWith("ListAWSDefaultServiceQuotas");
  }

  private static Answer quotas(Object... codesAndValues) {
    StringBuilder quotas = new StringBuilder();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      quotas
          .append(i == 0 ? "" : ",")
          .append("{\"QuotaCode\":\"")
          .append(codesAndValues[i])
          .append("\",\"Value\":")
          .append(codesAndValues[i + 1])
          .append("}");
    }
    return Answer.json("{\"Quotas\":[" + quotas + "]}");
  }
}
