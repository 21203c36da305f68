package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.Quotas;
import io.github.drsorchestration.testkit.call.ServiceCall;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.AccessDeniedException;
import software.amazon.awssdk.services.drs.model.ConflictException;
import software.amazon.awssdk.services.drs.model.DrsException;
import software.amazon.awssdk.services.drs.model.InternalServerException;
import software.amazon.awssdk.services.drs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.drs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.drs.model.StartRecoveryRequestSourceServer;
import software.amazon.awssdk.services.drs.model.ThrottlingException;
import software.amazon.awssdk.services.drs.model.UninitializedAccountException;
import software.amazon.awssdk.services.drs.model.ValidationException;

/** What goes wrong arrives as the exception that the SDK has for it. */
class ErrorsTest {

  private final DrsServer drsServer =
      DrsServer.start(Wired.worldOf(4).quotas(DUBLIN, new Quotas(300, 4_000, 2, 2, 500)));
  private final DrsClient drs = Wired.client(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drs.close();
    drsServer.close();
  }

  @Test
  void a_server_in_two_jobs_is_a_409() {
    start(1);

    DrsException refused = refusedToStart(ConflictException.class, 1);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.awsErrorDetails().errorMessage()).contains("processed by a Job");
  }

  @Test
  void a_job_too_many_and_a_server_too_many_are_402s() {
    assertThat(refusedToStart(ServiceQuotaExceededException.class, 1, 2, 3).statusCode())
        .isEqualTo(402);
    start(1);
    start(2);
    assertThat(refusedToStart(ServiceQuotaExceededException.class, 3).statusCode()).isEqualTo(402);
  }

  @Test
  void an_unknown_server_is_a_404() {
    ResourceNotFoundException refused =
        catchThrowableOfType(
            ResourceNotFoundException.class,
            () -> drs.getLaunchConfiguration(it -> it.sourceServerID(server(99))));

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.resourceId()).isEqualTo(server(99));
    assertThat(refused.resourceType()).isEqualTo("SourceServer");
    assertThat(refusedToStart(DrsException.class, 99).awsErrorDetails().errorCode())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void a_region_without_drs_is_uninitialized() {
    try (DrsClient elsewhere =
        Wired.client(drsServer, new AccountRegion(DUBLIN.accountId(), "us-east-1"))) {
      UninitializedAccountException refused =
          catchThrowableOfType(
              UninitializedAccountException.class, () -> elsewhere.describeJobs(it -> {}));

      assertThat(refused.statusCode()).isEqualTo(400);
    }
  }

  @Test
  void a_field_that_breaks_a_rule_is_named() {
    ValidationException refused =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                drs.describeJobs(
                    it -> it.maxResults(0).filters(f -> f.jobIDs("job-1").fromDate("today"))));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.reasonAsString()).isEqualTo("fieldValidationFailed");
    assertThat(refused.fieldList())
        .extracting(field -> field.name())
        .contains("maxResults", "filters.jobIDs[0]", "filters.fromDate");
  }

  @Test
  void more_than_the_model_allows_in_one_call_is_a_400_not_a_402() {
    int[] many = IntStream.rangeClosed(1, 201).toArray();

    assertThat(refusedToStart(DrsException.class, many).awsErrorDetails().errorCode())
        .isEqualTo("ValidationException");
  }

  @Test
  void a_token_of_something_else_is_refused() {
    ValidationException refused =
        catchThrowableOfType(
            ValidationException.class,
            () -> drs.describeSourceServers(it -> it.nextToken("no token")));

    assertThat(refused.fieldList()).extracting(field -> field.name()).containsExactly("nextToken");
  }

  @Test
  void throttling_says_how_long_to_wait_in_whole_seconds() {
    drsServer
        .world()
        .add(
            Fault.builder()
                .kind(FaultKind.THROTTLED)
                .operation(ServiceCall.DESCRIBE_JOBS)
                .magnitude(Duration.ofMillis(2_500))
                .build());

    ThrottlingException refused =
        catchThrowableOfType(ThrottlingException.class, () -> drs.describeJobs(it -> {}));

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("Retry-After"))
        .hasValue("3");
    assertThat(refused.isThrottlingException()).isTrue();
  }

  @Test
  void faults_of_calls_have_the_exceptions_of_the_sdk() {
    fail(FaultKind.ACCESS_DENIED);
    assertThat(
            catchThrowableOfType(
                    AccessDeniedException.class, () -> drs.describeRecoveryInstances(it -> {}))
                .statusCode())
        .isEqualTo(403);
    assertThat(refusedToStart(DrsException.class, 1).awsErrorDetails().errorCode())
        .isEqualTo("AccessDeniedException");
    drsServer.world().clearFaults();

    fail(FaultKind.NOT_INITIALIZED);
    assertThat(refusedToStart(UninitializedAccountException.class, 1).statusCode()).isEqualTo(400);
    drsServer.world().clearFaults();

    fail(FaultKind.UNAVAILABLE);
    assertThat(refusedToStart(InternalServerException.class, 1).statusCode()).isEqualTo(500);
    drsServer.world().clearFaults();

    fail(FaultKind.SERVER_BUSY);
    assertThat(refusedToStart(ConflictException.class, 1).statusCode()).isEqualTo(409);
    drsServer.world().clearFaults();

    fail(FaultKind.QUOTA_EXCEEDED);
    assertThat(refusedToStart(ServiceQuotaExceededException.class, 1).statusCode()).isEqualTo(402);
    assertThat(drsServer.world().record().launches()).isEmpty();
  }

  @Test
  void a_lost_answer_closes_the_connection_after_the_job_was_started() {
    fail(FaultKind.RESPONSE_LOST);

    assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> start(1));

    assertThat(drsServer.world().record().launches()).hasSize(1);
    assertThat(drsServer.calls()).containsEntry("StartRecovery", 1L);
  }

  @Test
  void a_lost_request_closes_the_connection_and_starts_nothing() {
    fail(FaultKind.REQUEST_LOST);

    assertThatExceptionOfType(SdkClientException.class).isThrownBy(() -> start(1));

    assertThat(drsServer.world().record().launches()).isEmpty();
    assertThat(drsServer.calls()).containsEntry("StartRecovery", 1L);
  }

  @Test
  void operations_that_the_port_does_not_have_fail_too() {
    fail(FaultKind.UNAVAILABLE);
    String arn = "arn:aws:drs:eu-west-1:111122223333:source-server/" + server(1);

    assertThatExceptionOfType(InternalServerException.class)
        .isThrownBy(() -> drs.listTagsForResource(it -> it.resourceArn(arn)));
  }

  @Test
  void a_body_that_is_no_json_and_a_request_without_a_signature_are_refused() {
    RawClient raw = new RawClient(drsServer, DUBLIN);

    var broken = raw.post("DescribeJobs", "{\"filters\"");
    assertThat(broken.statusCode()).isEqualTo(400);
    assertThat(RawClient.json(broken).path("reason").asText()).isEqualTo("cannotParse");
    assertThat(raw.sendUnsigned("POST", "/DescribeJobs", "{}").statusCode()).isEqualTo(403);
  }

  private void fail(FaultKind kind) {
    drsServer.world().add(Fault.always(kind));
  }

  private <E extends DrsException> E refusedToStart(Class<E> type, int... servers) {
    return catchThrowableOfType(type, () -> start(servers));
  }

  private void start(int... servers) {
    Stream<StartRecoveryRequestSourceServer> items =
        IntStream.of(servers)
            .mapToObj(
                number ->
                    StartRecoveryRequestSourceServer.builder()
                        .sourceServerID(server(number))
                        .build());
    drs.startRecovery(it -> it.sourceServers(items.toList()));
  }
}
