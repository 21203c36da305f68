package io.github.drsorchestration.aws.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.OutcomeUnknownException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.StandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;

/** What becomes of connections that really fail, below a client of the SDK. */
class LostConnectionTest {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final AwsCredentialsProvider KNOWN =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  @Test
  void a_connection_that_is_not_accepted_in_time_was_never_made() throws IOException {
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Socket> queue = fill(full);

      ServiceException failure = publish(client(endpoint(full), KNOWN, SHORT, LONG, LONG));

      assertThat(failure)
          .isInstanceOf(ServiceUnavailableException.class)
          .hasRootCauseInstanceOf(SocketTimeoutException.class)
          .hasMessage(
              "Publish: SNS (topic news, eu-west-1, "
                  + endpoint(full)
                  + ") could not be reached (SocketTimeoutException)");
      for (Socket waiting : queue) {
        waiting.close();
      }
    }
  }

  @Test
  void the_outcome_is_unknown_where_a_connection_is_accepted_and_no_answer_comes()
      throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ServiceException failure = publish(client(endpoint(silent), KNOWN, LONG, SHORT, LONG));

      assertThat(failure)
          .isInstanceOf(OutcomeUnknownException.class)
          .hasRootCauseInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("gave no answer (SocketTimeoutException)");
    }
  }

  @Test
  void the_outcome_is_unknown_where_the_sdk_waits_no_longer() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ServiceException failure = publish(client(endpoint(silent), KNOWN, LONG, LONG, SHORT));

      assertThat(failure)
          .isInstanceOf(OutcomeUnknownException.class)
          .hasMessageContaining("gave no answer (ApiCallAttemptTimeoutException)");
    }
  }

  @Test
  void the_outcome_is_unknown_where_the_connection_ends_without_an_answer() {
    try (StandIn sns = StandIn.answering(it -> Answer.lostOnTheWay())) {
      assertThat(publish(client(sns.endpoint(), KNOWN, LONG, LONG, LONG)))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(sns.requests()).hasSize(1);
    }
  }

  @Test
  void a_refused_connection_was_never_made() throws IOException {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = endpoint(free);
    }

    assertThat(publish(client(nobody, KNOWN, LONG, LONG, LONG)))
        .isInstanceOf(ServiceUnavailableException.class)
        .hasMessageContaining("could not be reached (ConnectException)");
  }

  @Test
  void a_client_without_credentials_sends_nothing() {
    try (StandIn sns = StandIn.answering(it -> Answer.lostOnTheWay())) {
      AwsCredentialsProvider none = SystemPropertyCredentialsProvider.create();

      assertThat(publish(client(sns.endpoint(), none, LONG, LONG, LONG)))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("there are no credentials for SNS (topic news, ");
      assertThat(sns.requests()).isEmpty();
    }
  }

  private static ServiceException publish(SnsClient client) {
    try (client) {
      AwsCalls<SnsClient> calls = AwsCalls.to("SNS", "topic news", client);
      return catchThrowableOfType(
          ServiceException.class,
          () ->
              calls.once(
                  "Publish", it -> it.publish(topic -> topic.topicArn("news").message("x"))));
    }
  }

  private static SnsClient client(
      URI endpoint,
      AwsCredentialsProvider credentials,
      Duration connecting,
      Duration reading,
      Duration attempt) {
    return SnsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.EU_WEST_1)
        .credentialsProvider(credentials)
        .httpClient(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(connecting)
                .socketTimeout(reading)
                .build())
        .overrideConfiguration(
            it ->
                it.retryStrategy(DefaultRetryStrategy.doNotRetry()).apiCallAttemptTimeout(attempt))
        .build();
  }

  private static URI endpoint(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Takes every place in the queue of a server that accepts nobody. */
  private static List<Socket> fill(ServerSocket server) throws IOException {
    List<Socket> queue = new ArrayList<>();
    boolean accepted = true;
    while (accepted) {
      Socket next = new Socket();
      queue.add(next);
      try {
        next.connect(server.getLocalSocketAddress(), (int) SHORT.toMillis());
      } catch (SocketTimeoutException full) {
        accepted = false;
      }
    }
    return queue;
  }
}
