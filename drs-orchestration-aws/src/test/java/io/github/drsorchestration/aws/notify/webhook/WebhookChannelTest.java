package io.github.drsorchestration.aws.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.drsorchestration.api.failure.AccessDeniedException;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.failure.ThrottledException;
import io.github.drsorchestration.aws.hook.HmacSigner;
import io.github.drsorchestration.aws.http.NameResolver;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookChannelTest {

  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  @Test
  void an_endpoint_can_tell_who_is_calling_and_what_it_knows_already() {
    try (StandIn endpoint = StandIn.answering(it -> new Answer(204, Map.of(), "", false))) {
      URI target = URI.create(endpoint.endpoint() + "/news?team=a");
      local(Webhook.signedJson(target, SECRET)).send(News.APPROVAL, Set.of());

      ReceivedRequest sent = endpoint.requests().get(0);
      assertThat(sent.header("Idempotency-Key")).contains("e1/000007");
      assertThat(
              HmacSigner.of(SECRET)
                  .accepts(
                      "POST",
                      target.getAuthority(),
                      "/news?team=a",
                      sent.body(),
                      sent.header(HmacSigner.TIMESTAMP).orElseThrow(),
                      sent.header(HmacSigner.SIGNATURE).orElseThrow()))
          .isTrue();
    }
  }

  @Test
  void what_a_format_has_no_words_for_is_not_sent() {
    try (StandIn endpoint = StandIn.answering(it -> new Answer(500, Map.of(), "", false))) {
      local(Webhook.serviceNow(endpoint.endpoint(), "Bearer x")).send(News.DONE, Set.of());

      assertThat(endpoint.requests()).isEmpty();
    }
  }

  @Test
  void a_ticket_system_gets_its_credentials() {
    try (StandIn endpoint = StandIn.answering(it -> new Answer(201, Map.of(), "", false))) {
      local(Webhook.serviceNow(endpoint.endpoint(), "Bearer x")).send(News.APPROVAL, Set.of());

      assertThat(endpoint.requests().get(0).header("Authorization")).contains("Bearer x");
      assertThat(endpoint.requests().get(0).path()).isEqualTo("/api/now/table/incident");
    }
  }

  @ParameterizedTest
  @CsvSource({"302", "400", "401", "404", "408", "429", "500", "503"})
  void a_refusal_says_whether_it_helps_to_try_again_and_shows_no_secret(int status) {
    try (StandIn endpoint =
        StandIn.answering(
            it -> new Answer(status, Map.of("Location", "http://127.0.0.1:1/"), "body", false))) {
      URI secret = URI.create(endpoint.endpoint() + "/services/T0/secret");
      Class<? extends Exception> expected =
          switch (status) {
            case 401 -> AccessDeniedException.class;
            case 429 -> ThrottledException.class;
            case 408, 500, 503 -> ServiceUnavailableException.class;
            default -> CallRejectedException.class;
          };

      assertThatThrownBy(() -> local(Webhook.slack(secret)).send(News.APPROVAL, Set.of()))
          .isInstanceOf(expected)
          .hasMessageContaining("answered " + status)
          .hasMessageNotContaining("secret");
      assertThat(endpoint.requests()).hasSize(1);
      assertThat(Webhook.slack(secret)).asString().doesNotContain("secret");
    }
  }

  @Test
  void an_endpoint_that_hangs_or_breaks_off_is_tried_again_later() {
    try (StandIn endpoint = StandIn.answering(it -> Answer.lostOnTheWay())) {
      assertThatThrownBy(
              () -> local(Webhook.slack(endpoint.endpoint())).send(News.APPROVAL, Set.of()))
          .isInstanceOf(ServiceUnavailableException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.org/a",
        "https://other.example.org/a",
        "https://hooks.example.org.evil.example/a",
        "https://user:secret@hooks.example.org/a",
        "https://169.254.169.254/latest"
      })
  void only_named_hosts_are_called_and_only_by_https(String target) {
    assertThatThrownBy(
            () -> WebhookChannel.to(Webhook.slack(URI.create(target)), "hooks.example.org"))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void a_name_that_leads_to_this_machine_is_not_called() {
    assertThatThrownBy(
            () ->
                WebhookChannel.to(Webhook.slack(URI.create("https://localhost/a")), "localhost")
                    .send(News.APPROVAL, Set.of()))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("out of reach");
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "10.1.2.3", "fd00:ec2::254", "::ffff:169.254.169.254"})
  void a_name_is_asked_for_once_and_what_is_connected_to_was_judged(String address) {
    List<String> asked = new ArrayList<>();
    NameResolver names =
        host -> {
          asked.add(host);
          return List.of(InetAddress.getByName(asked.size() > 1 ? "192.0.2.1" : address));
        };
    Webhook webhook = Webhook.slack(URI.create("https://hooks.example.org/secret"));
    WebhookChannel channel =
        new WebhookChannel(
            webhook, WebhookHosts.of("hooks.example.org"), names, Duration.ofSeconds(5));

    assertThatThrownBy(() -> channel.send(News.APPROVAL, Set.of()))
        .isInstanceOf(CallRejectedException.class)
        .hasMessageContaining("out of reach")
        .hasMessageNotContaining("secret");
    assertThat(asked).containsExactly("hooks.example.org");
  }

  @Test
  void a_name_that_nobody_knows_is_asked_for_again_later() {
    NameResolver names =
        host -> {
          throw new UnknownHostException(host);
        };
    Webhook webhook = Webhook.slack(URI.create("https://hooks.example.org/secret"));
    WebhookChannel channel =
        new WebhookChannel(
            webhook, WebhookHosts.of("hooks.example.org"), names, Duration.ofSeconds(5));

    assertThatThrownBy(() -> channel.send(News.APPROVAL, Set.of()))
        .isInstanceOf(ServiceUnavailableException.class);
  }

  private static WebhookChannel local(Webhook webhook) {
    return new WebhookChannel(
        webhook, WebhookHosts.localhost(), NameResolver.SYSTEM, Duration.ofSeconds(5));
  }
}
