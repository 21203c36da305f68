package io.github.drsorchestration.aws.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What becomes of exceptions that are made here; {@link LostConnectionTest} has real ones. */
class AwsErrorsTest {

  private static final Retries NEVER = new Retries(0, Duration.ofMillis(1), Duration.ofMillis(1));

  private final AwsCalls<String> calls = AwsCalls.to("Launchpad", "pad 39", "a client").at(NEVER);

  static List<IOException> failuresBeforeAnythingWasSent() {
    return List.of(
        new ConnectException("refused"),
        new NoRouteToHostException("no route"),
        new UnknownHostException("nowhere.example"),
        new HttpConnectTimeoutException("too slow"),
        new ConnectTimeoutException(),
        new ConnectionPoolTimeoutException(),
        new org.apache.hc.client5.http.ConnectTimeoutException());
  }

  @ParameterizedTest
  @MethodSource("failuresBeforeAnythingWasSent")
  void a_call_that_made_no_connection_has_certainly_not_happened(IOException cause) {
    ServiceException failure = once(wrapped(new UncheckedIOException(cause)));

    assertThat(failure)
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessage(
            "Launch: Launchpad (pad 39) could not be reached ("
                + cause.getClass().getSimpleName()
                + ")");
  }

  @Test
  void an_exception_without_a_message_is_told_by_its_class_and_who_was_called() {
    assertThat(once(SdkClientException.builder().build()))
        .hasMessage("Launch: Launchpad (pad 39) gave no answer (SdkClientException)");
    assertThat(once((SdkException) AwsServiceException.builder().build()))
        .hasMessage("Launch: Launchpad (pad 39) answered AwsServiceException");
  }

  static List<SdkException> failuresAfterSomethingMayHaveBeenSent() {
    return List.of(
        wrapped(new SocketTimeoutException("Connect timed out, says the text, and the text lies")),
        wrapped(new SocketException("Connection reset")),
        wrapped(new SSLHandshakeException("bad certificate")),
        wrapped(new IOException("Unable to load credentials")),
        ApiCallAttemptTimeoutException.create(25_000),
        ApiCallTimeoutException.create(60_000),
        Crc32MismatchException.create("the answer is damaged", new IOException()),
        SdkClientException.create("Unable to load credentials"));
  }

  @ParameterizedTest
  @MethodSource("failuresAfterSomethingMayHaveBeenSent")
  void the_outcome_of_a_call_that_may_have_been_sent_is_unknown(SdkException e) {
    assertThat(once(e))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith("Launch: Launchpad (pad 39) gave no answer (");
  }

  @ParameterizedTest
  @MethodSource("failuresAfterSomethingMayHaveBeenSent")
  void a_call_that_changes_nothing_has_no_unknown_outcome(SdkException e) {
    assertThatThrownBy(() -> calls.repeatable("Launch", client -> thrown(e)))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  @Test
  void attempts_before_one_that_was_not_sent_leave_the_outcome_unknown() {
    SdkException second =
        SdkClientException.builder().numAttempts(2).cause(new ConnectException("refused")).build();
    SdkException rewrapped =
        SdkClientException.builder().cause(second).message("check your network").build();

    assertThat(once(second)).isInstanceOf(OutcomeUnknownException.class);
    assertThat(once(rewrapped)).isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void an_interrupted_call_leaves_the_thread_interrupted() {
    assertThat(once(AbortedException.create("Thread was interrupted")))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void an_answer_is_reported_with_its_service_code_text_and_request() {
    AwsServiceException answer =
        answer("ValidationException", "pad 39 is closed").requestId("r-1").build();

    assertThat(once(answer))
        .isInstanceOf(CallRejectedException.class)
        .hasMessage(
            "Launch: Launchpad (pad 39) answered ValidationException: pad 39 is closed"
                + " (request r-1)")
        .hasCause(answer);
  }

  @Test
  void an_answer_without_code_and_text_is_reported_by_its_status() {
    AwsServiceException answer = AwsServiceException.builder().statusCode(502).build();

    assertThat(once(answer)).hasMessage("Launch: Launchpad (pad 39) answered HTTP 502");
  }

  @Test
  void what_does_not_come_from_the_sdk_passes_through() {
    IllegalStateException own = new IllegalStateException("a defect");

    assertThatThrownBy(() -> calls.once("Launch", client -> thrown(own))).isSameAs(own);
  }

  @Test
  void missing_credentials_deny_access_whatever_the_text_says() {
    AwsCalls<Credentials> nobody =
        AwsCalls.forCredentials(
            "the launch officer", new Credentials(() -> SdkClientException.create("whatever")));

    assertThatThrownBy(() -> nobody.once("GetCredentials", Credentials::resolveCredentials))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessage("GetCredentials: there are no credentials for the launch officer");
  }

  @Test
  void credentials_that_cannot_be_read_at_the_moment_mean_that_nothing_was_sent() {
    AwsCalls<Credentials> unlucky =
        AwsCalls.forCredentials(
            "the launch officer",
            new Credentials(() -> wrapped(new SocketTimeoutException("Read timed out"))));

    assertThatThrownBy(() -> unlucky.once("GetCredentials", Credentials::resolveCredentials))
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessageContaining("credentials for the launch officer could not be read");
  }

  @Test
  void a_refusal_of_credentials_is_not_taken_for_an_answer_of_the_service_that_was_called() {
    AwsCalls<Credentials> refused =
        AwsCalls.to(
            "Launchpad",
            "pad 39",
            new Credentials(() -> answer("AccessDenied", "not you").build()));

    assertThatThrownBy(() -> refused.once("Launch", Credentials::resolveCredentials))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessage(
            "Launch: the credentials for Launchpad (pad 39) could not be read:"
                + " Sts answered AccessDenied: not you");
  }

  private record Credentials(Supplier<RuntimeException> failure) implements AwsCredentialsProvider {
    @Override
    public AwsCredentials resolveCredentials() {
      throw failure.get();
    }
  }

  private ServiceException once(RuntimeException e) {
    return catchThrowableOfType(
        ServiceException.class, () -> calls.once("Launch", client -> thrown(e)));
  }

  private static String thrown(RuntimeException e) {
    throw e;
  }

  private static SdkException wrapped(Exception cause) {
    return SdkClientException.create("Unable to execute HTTP request", cause);
  }

  private static AwsServiceException.Builder answer(String code, String message) {
    return AwsServiceException.builder()
        .statusCode(400)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("Sts")
                .errorCode(code)
                .errorMessage(message)
                .build());
  }
}
