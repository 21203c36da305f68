package io.github.drsorchestration.aws.drs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryService;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.drs.DrsClient;

class DrsFailuresTest {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);
  private static final LaunchCommand COMMAND =
      new LaunchCommand(
          WHERE,
          List.of(new LaunchCommand.Item("s-1a2b3c4d5e6f70001", Optional.empty())),
          true,
          Map.of("drs-orchestration:attempt", "very-secret-tag"));
  private static final String BUSY =
      "One or more of the Source Servers included in API call are currently being processed by a"
          + " Job";

  static List<Arguments> answers() {
    return List.of(
        answer(409, "ConflictException", BUSY, ServerBusyException.class),
        answer(409, "ConflictException", "blocked by a replication", CallRejectedException.class),
        answer(402, "ServiceQuotaExceededException", "too many", QuotaExceededException.class),
        answer(429, "ThrottlingException", "slow down", ThrottledException.class),
        answer(400, "ThrottlingException", "slow down", ThrottledException.class),
        answer(403, "AccessDeniedException", "not allowed", AccessDeniedException.class),
        answer(403, "UnrecognizedClientException", "bad token", AccessDeniedException.class),
        answer(403, "ExpiredTokenException", "expired", AccessDeniedException.class),
        answer(400, "UninitializedAccountException", "no", NotInitializedException.class),
        answer(400, "ValidationException", "bad", CallRejectedException.class),
        answer(404, "ResourceNotFoundException", "unknown", CallRejectedException.class),
        answer(418, "BrandNewException", "what", CallRejectedException.class),
        answer(500, "InternalServerException", "oops", OutcomeUnknownException.class),
        answer(503, "ServiceUnavailable", "oops", OutcomeUnknownException.class),
        answer(408, "RequestTimeout", "oops", OutcomeUnknownException.class));
  }

  private static Arguments answer(
      int status, String code, String message, Class<? extends ServiceException> failure) {
    return Arguments.of(status, code, message, failure);
  }

  @ParameterizedTest
  @MethodSource("answers")
  void a_start_is_sent_once_whatever_is_answered_and_the_answer_has_a_type(
      int status, String code, String message, Class<? extends ServiceException> failure) {
    try (StandIn drs = StandIn.answering(it -> Answer.error(status, code, message));
        AwsClients clients = drs.clients().build()) {
      RecoveryService service = DrsRecoveryService.over(clients);

      ServiceException thrown =
          catchThrowableOfType(ServiceException.class, () -> service.startRecovery(COMMAND));

      assertThat(thrown).isInstanceOf(failure);
      assertThat(thrown.operation()).isEqualTo("StartRecovery");
      assertThat(thrown)
          .hasMessageContaining(code)
          .hasMessageContaining(WHERE.toString())
          .hasMessageNotContaining("very-secret-tag");
      assertThat(drs.times("/StartRecovery")).isEqualTo(1);
    }
  }

  @Test
  void a_start_whose_answer_is_lost_is_sent_once_and_its_outcome_is_unknown() {
    try (StandIn drs =
            StandIn.answering(
                it ->
                    it.path().equals("/DescribeJobs")
                        ? Answer.json("{\"items\":[]}")
                        : Answer.lostOnTheWay());
        AwsClients clients = drs.clients().build()) {
      RecoveryService service = DrsRecoveryService.over(clients);
      // Leaves a connection open, on which the JDK would send a request again by itself.
      service.jobsSince(WHERE, Instant.EPOCH);

      assertThatThrownBy(() -> service.startRecovery(COMMAND))
          .isInstanceOf(OutcomeUnknownException.class)
          .hasMessageNotContaining("very-secret-tag");
      assertThatThrownBy(() -> service.terminateInstances(WHERE, List.of("i-0aa11bb22cc33dd44")))
          .isInstanceOf(OutcomeUnknownException.class);

      assertThat(drs.times("/StartRecovery")).isEqualTo(1);
      assertThat(drs.times("/TerminateRecoveryInstances")).isEqualTo(1);
    }
  }

  @Test
  void a_client_of_the_caller_that_would_try_again_sends_a_start_once_as_well() {
    try (StandIn drs =
            StandIn.answering(it -> Answer.error(500, "InternalServerException", "oops"));
        DrsClient own = eager(drs);
        AwsClients clients = drs.clients().use(DrsRecoveryService.DRS, where -> own).build()) {
      RecoveryService service = DrsRecoveryService.over(clients);

      assertThatThrownBy(() -> service.startRecovery(COMMAND))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThatThrownBy(() -> service.jobsSince(WHERE, Instant.EPOCH))
          .isInstanceOf(ServiceUnavailableException.class);

      assertThat(drs.times("/StartRecovery")).isEqualTo(1);
      assertThat(drs.times("/DescribeJobs")).isEqualTo(3);
    }
  }

  private static DrsClient eager(StandIn drs) {
    return DrsClient.builder()
        .endpointOverride(drs.endpoint())
        .region(software.amazon.awssdk.regions.Region.of(StandIn.REGION))
        .credentialsProvider(
            software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider.create())
        .httpClient(
            software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient.builder().build())
        .overrideConfiguration(
            it ->
                it.retryStrategy(
                    DefaultRetryStrategy.standardStrategyBuilder().maxAttempts(3).build()))
        .build();
  }

  @Test
  void a_start_that_made_no_connection_has_certainly_not_happened() {
    try (StandIn sts = StandIn.answering(it -> Answer.lostOnTheWay());
        AwsClients clients = sts.clients().endpoint("drs", nobody()).build()) {
      assertThatThrownBy(() -> DrsRecoveryService.over(clients).startRecovery(COMMAND))
          .isInstanceOf(ServiceUnavailableException.class)
          .hasMessageContaining("ConnectException");
    }
  }

  /** An address where something has just stopped to listen. */
  private static URI nobody() {
    try (StandIn gone = StandIn.answering(it -> Answer.lostOnTheWay())) {
      return gone.endpoint();
    }
  }

  @Test
  void a_read_is_tried_again_after_an_error_a_lost_answer_and_a_short_wait() {
    List<Answer> answers =
        List.of(
            Answer.error(500, "InternalServerException", "oops"),
            Answer.lostOnTheWay(),
            Answer.error(429, "ThrottlingException", "slow down"),
            Answer.json("{\"items\":[]}"));
    try (StandIn drs = StandIn.answering(it -> answers.get(it.number() - 1));
        AwsClients clients = drs.clients().build()) {
      assertThat(DrsRecoveryService.over(clients).jobsSince(WHERE, Instant.EPOCH)).isEmpty();
      assertThat(drs.requests()).hasSize(4);
    }
  }

  @Test
  void a_long_wait_that_drs_asks_for_is_handed_on_and_not_waited_for() {
    Answer patience =
        Answer.error(429, "ThrottlingException", "slow down").with("Retry-After", "30");
    try (StandIn drs = StandIn.answering(it -> patience);
        AwsClients clients = drs.clients().build()) {
      RecoveryService service = DrsRecoveryService.over(clients);

      for (Runnable call :
          List.<Runnable>of(
              () -> service.startRecovery(COMMAND), () -> service.sourceServers(WHERE))) {
        ThrottledException thrown = catchThrowableOfType(ThrottledException.class, call::run);
        assertThat(thrown.retryAfter()).contains(Duration.ofSeconds(30));
      }
      assertThat(drs.requests()).hasSize(2);
    }
  }

  @Test
  void a_read_that_keeps_failing_is_unavailable() {
    try (StandIn drs = StandIn.answering(it -> Answer.error(502, "", "bad gateway"));
        AwsClients clients = drs.clients().build()) {
      assertThatThrownBy(() -> DrsRecoveryService.over(clients).sourceServers(WHERE))
          .isInstanceOf(ServiceUnavailableException.class);
      assertThat(drs.requests()).hasSize(4);
    }
  }
}
