package io.github.drsorchestration.aws.drs.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.NotInitializedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.QuotaExceededException;
import io.github.drsorchestration.api.failure.ServerBusyException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.api.port.recovery.Replication;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.drs.DrsRecoveryService;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DrsReplicationTest {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);
  private static final String SERVER = "s-1a2b3c4d5e6f70001";
  private static final String INSTANCE = "i-0aa11bb22cc33dd44";
  private static final String BUSY =
      "One or more of the Source Servers included in API call are currently being processed by a"
          + " Job";

  static List<Arguments> verbs() {
    return List.of(
        verb("ReverseReplication", it -> it.reverseReplication(WHERE, INSTANCE)),
        verb("StartReplication", it -> it.startReplication(WHERE, SERVER)),
        verb("StopReplication", it -> it.stopReplication(WHERE, SERVER)),
        verb("RetryDataReplication", it -> it.retryReplication(WHERE, SERVER)),
        verb("DisconnectSourceServer", it -> it.disconnectServer(WHERE, SERVER)),
        verb("DeleteSourceServer", it -> it.deleteServer(WHERE, SERVER)),
        verb("DisconnectRecoveryInstance", it -> it.disconnectInstance(WHERE, INSTANCE)),
        verb("DeleteRecoveryInstance", it -> it.deleteInstance(WHERE, INSTANCE)),
        verb(
            "StartFailbackLaunch",
            it -> it.startFailbackLaunch(WHERE, List.of(INSTANCE), Map.of("attempt", "7c1e"))),
        verb("StopFailback", it -> it.stopFailback(WHERE, INSTANCE)));
  }

  private static Arguments verb(String operation, Consumer<Replication> call) {
    return Arguments.of(operation, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void each_is_sent_once_and_its_error_has_a_type(String operation, Consumer<Replication> call) {
    refused(operation, call, 500, "InternalServerException", "oops", OutcomeUnknownException.class);
    refused(operation, call, 429, "ThrottlingException", "slow", ThrottledException.class);
    refused(operation, call, 403, "AccessDeniedException", "no", AccessDeniedException.class);
    refused(operation, call, 409, "ConflictException", BUSY, ServerBusyException.class);
    refused(operation, call, 409, "ConflictException", "stopped", CallRejectedException.class);
    refused(operation, call, 400, "ValidationException", "bad", CallRejectedException.class);
    refused(
        operation,
        call,
        400,
        "UninitializedAccountException",
        "DRS is not in use in the origin",
        NotInitializedException.class);
    refused(
        operation,
        call,
        402,
        "ServiceQuotaExceededException",
        "full",
        QuotaExceededException.class);
  }

  private static void refused(
      String operation,
      Consumer<Replication> call,
      int status,
      String code,
      String message,
      Class<? extends Exception> failure) {
    try (StandIn drs =
            StandIn.answering(
                it ->
                    it.path().equals("/DescribeRecoveryInstances")
                        ? Answer.json("{\"items\":[{\"recoveryInstanceID\":\"" + INSTANCE + "\"}]}")
                        : Answer.error(status, code, message));
        AwsClients clients = drs.clients().build()) {
      assertThatThrownBy(() -> call.accept(DrsRecoveryService.over(clients)))
          .as("%s answered by %s", operation, code)
          .isInstanceOf(failure)
          .hasMessageContaining(operation);
      assertThat(drs.times("/" + operation)).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void what_drs_does_not_know_is_not_found_even_where_its_model_has_no_error_for_that(
      String operation, Consumer<Replication> call) {
    boolean modelled =
        !List.of("DeleteRecoveryInstance", "StartFailbackLaunch").contains(operation);
    try (StandIn drs =
            StandIn.answering(
                it ->
                    it.path().equals("/DescribeRecoveryInstances")
                        ? Answer.json("{\"items\":[]}")
                        : modelled
                            ? Answer.error(404, "ResourceNotFoundException", "unknown")
                            : Answer.error(409, "ConflictException", "unknown"));
        AwsClients clients = drs.clients().build()) {
      assertThatThrownBy(() -> call.accept(DrsRecoveryService.over(clients)))
          .isInstanceOf(NotFoundException.class);
      assertThat(drs.times("/" + operation)).isEqualTo(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbs")
  void the_outcome_of_each_is_unknown_if_its_response_is_lost(
      String operation, Consumer<Replication> call) {
    try (StandIn drs = StandIn.answering(it -> Answer.lostOnTheWay());
        AwsClients clients = drs.clients().build()) {
      assertThatThrownBy(() -> call.accept(DrsRecoveryService.over(clients)))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(drs.times("/" + operation)).isEqualTo(1);
    }
  }

  @Test
  void a_refusal_stays_what_it_is_where_the_instances_cannot_be_read() {
    try (StandIn drs =
            StandIn.answering(
                it ->
                    it.path().equals("/DescribeRecoveryInstances")
                        ? Answer.error(403, "AccessDeniedException", "no")
                        : Answer.error(409, "ConflictException", "not disconnected"));
        AwsClients clients = drs.clients().build()) {
      assertThatThrownBy(() -> DrsRecoveryService.over(clients).deleteInstance(WHERE, INSTANCE))
          .isInstanceOf(CallRejectedException.class)
          .hasMessageContaining("not disconnected");
    }
  }

  @Test
  void the_server_in_the_origin_is_read_from_its_arn() {
    assertThat(reversed("arn:aws:drs:eu-central-1:777788889999:source-server/" + SERVER))
        .isEqualTo(new ServerReference(new AccountRegion("777788889999", "eu-central-1"), SERVER));
    for (String odd : List.of("", "nonsense", "arn:aws:drs:eu-central-1:777788889999:job/j")) {
      assertThatThrownBy(() -> reversed(odd)).isInstanceOf(OutcomeUnknownException.class);
    }
  }

  private static ServerReference reversed(String arn) {
    try (StandIn drs =
            StandIn.answering(
                it -> Answer.json("{\"reversedDirectionSourceServerArn\":\"" + arn + "\"}"));
        AwsClients clients = drs.clients().build()) {
      return DrsRecoveryService.over(clients).reverseReplication(WHERE, INSTANCE);
    }
  }
}
