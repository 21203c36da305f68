package io.github.drsorchestration.aws.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.plan.ExecutionKind;
import io.github.drsorchestration.api.plan.Hook;
import io.github.drsorchestration.api.plan.HookType;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class HookSignersTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  private final StandIn endpoint = StandIn.answering(it -> Answer.json("{\"state\":\"RUNNING\"}"));

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void an_endpoint_that_knows_the_secret_accepts_both_requests() {
    startAndAsk(hmac(NOW));

    assertThat(endpoint.requests()).hasSize(2).allMatch(it -> accepted(hmac(NOW), it));
  }

  @Test
  void the_signature_is_the_documented_one() {
    Map<String, String> headers =
        hmac(NOW).headers("POST", URI.create("https://hooks.example.org/x?zone=a"), "{}");

    // printf 'v1\n1767225600\nPOST\nhooks.example.org\n/x?zone=a\n{}' | openssl dgst -sha256 -hmac
    // …
    assertThat(headers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                HmacSigner.TIMESTAMP,
                "1767225600",
                HmacSigner.SIGNATURE,
                "v1=cff747cc3da2e3f1a19605ada7b4b840f1bc5652c56cb769a627e0afd7566f3b"));
  }

  @Test
  void nothing_of_a_signed_request_can_be_changed() {
    ReceivedRequest start = startAndAsk(hmac(NOW)).get(0);
    String host = start.header("Host").orElseThrow();
    String time = start.header(HmacSigner.TIMESTAMP).orElseThrow();
    String signature = start.header(HmacSigner.SIGNATURE).orElseThrow();
    HmacSigner check = hmac(NOW);

    assertThat(check.accepts("POST", host, start.path(), start.body(), time, signature)).isTrue();
    assertThat(check.accepts("GET", host, start.path(), start.body(), time, signature)).isFalse();
    assertThat(check.accepts("POST", "evil", start.path(), start.body(), time, signature))
        .isFalse();
    assertThat(check.accepts("POST", host, "/other", start.body(), time, signature)).isFalse();
    assertThat(check.accepts("POST", host, start.path(), "{}", time, signature)).isFalse();
    assertThat(check.accepts("POST", host, start.path(), start.body(), "1767225601", signature))
        .isFalse();
    assertThat(check.accepts("POST", host, start.path(), start.body(), "soon", signature))
        .isFalse();
    assertThat(check.accepts("POST", host, start.path(), start.body(), time, "v1=00")).isFalse();
  }

  @Test
  void a_request_that_is_replayed_later_is_refused() {
    ReceivedRequest start = startAndAsk(hmac(NOW)).get(0);

    assertThat(accepted(hmac(NOW.plus(HmacSigner.REPLAY_WINDOW)), start)).isTrue();
    assertThat(accepted(hmac(NOW.plus(HmacSigner.REPLAY_WINDOW).plusSeconds(1)), start)).isFalse();
    assertThat(accepted(hmac(NOW.minus(Duration.ofMinutes(6))), start)).isFalse();
  }

  @Test
  void another_secret_is_refused_and_a_short_one_is_not_taken() {
    ReceivedRequest start = startAndAsk(hmac(NOW)).get(0);
    byte[] other = "another secret of more than 32 bytes".getBytes(StandardCharsets.UTF_8);

    assertThat(accepted(HmacSigner.of(other).at(InstantSource.fixed(NOW)), start)).isFalse();
    assertThatThrownBy(() -> HmacSigner.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 32 bytes");
  }

  @Test
  void credentials_of_aws_sign_as_aws_does() {
    startAndAsk(
        new SigV4Signer(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDHOME", "secret")),
            "eu-west-1",
            "execute-api"));

    assertThat(endpoint.requests())
        .hasSize(2)
        .allSatisfy(
            it -> {
              assertThat(it.signedBy()).isEqualTo("AKIDHOME");
              assertThat(it.header("Authorization").orElseThrow())
                  .startsWith("AWS4-HMAC-SHA256 ")
                  .contains("/eu-west-1/execute-api/aws4_request")
                  .contains("host");
              assertThat(it.header("X-Amz-Date")).isPresent();
            });
  }

  private List<ReceivedRequest> startAndAsk(HookSigner signer) {
    HttpHooks hooks = HttpHooks.toLocalhost().signedBy(signer);
    Hook hook =
        Hook.builder()
            .name("DNS")
            .type(HookType.HTTP)
            .target(endpoint.endpoint() + "/switch-dns?zone=a%20b")
            .build();
    HookInvocation run =
        new HookInvocation("e1/0/hook/1", "e1", "Läden", ExecutionKind.DRILL, "web", hook);
    hooks.start(run);
    hooks.progress(run);
    return endpoint.requests();
  }

  private static HmacSigner hmac(Instant now) {
    return HmacSigner.of(SECRET).at(InstantSource.fixed(now));
  }

  private static boolean accepted(HmacSigner check, ReceivedRequest asked) {
    return check.accepts(
        asked.body().isEmpty() ? "GET" : "POST",
        asked.header("Host").orElseThrow(),
        asked.path(),
        asked.body(),
        asked.header(HmacSigner.TIMESTAMP).orElseThrow(),
        asked.header(HmacSigner.SIGNATURE).orElseThrow());
  }
}
