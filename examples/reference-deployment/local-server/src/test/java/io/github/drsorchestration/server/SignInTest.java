package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {

  private static final TestServer SERVER = TestServer.start();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @CsvSource({
    "admin, DRSOrchestrationAdmin",
    "manager, DRSRecoveryManager",
    "planner, DRSPlanManager",
    "operator, DRSOperator",
    "viewer, DRSReadOnly"
  })
  void there_is_a_demo_user_of_every_role(String user, String role) {
    JsonNode profile = SERVER.as(user).ask("/users/profile");

    assertThat(profile.path("actor").path("id").asText()).isEqualTo(user);
    assertThat(profile.path("roles").get(0).asText()).isEqualTo(role);
  }

  @Test
  void a_refresh_token_is_good_once_and_its_theft_ends_the_session() {
    JsonNode first = SERVER.anonymous().login("viewer", "demo-viewer");
    assertThat(first.path("expiresIn").asInt()).isEqualTo(45 * 60);

    JsonNode second = Client.json(refresh(first));
    Client client = SERVER.anonymous().with(second.path("accessToken").asText());
    assertThat(client.get("/users/profile").statusCode()).isEqualTo(200);

    assertThat(refresh(first).statusCode()).isEqualTo(401);
    assertThat(refresh(second).statusCode()).isEqualTo(401);
    assertThat(client.get("/users/profile").statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> refresh(JsonNode tokens) {
    String token = tokens.path("refreshToken").asText();
    return SERVER.anonymous().post("/auth/refresh", "{'refreshToken': '" + token + "'}");
  }

  @Test
  void whoever_signs_out_is_out_at_once() {
    JsonNode tokens = SERVER.anonymous().login("planner", "demo-planner");
    Client client = SERVER.anonymous().with(tokens.path("accessToken").asText());

    assertThat(client.post("/auth/logout", "").statusCode()).isEqualTo(204);

    assertThat(client.get("/users/profile").statusCode()).isEqualTo(401);
    assertThat(refresh(tokens).statusCode()).isEqualTo(401);
  }

  @Test
  void the_public_keys_are_published_and_nothing_else_of_them() {
    JsonNode key = SERVER.anonymous().ask("/.well-known/jwks.json").path("keys").get(0);

    assertThat(key.path("kty").asText()).isEqualTo("EC");
    assertThat(key.has("d")).isFalse();
  }

  @Test
  void tries_are_limited_before_a_password_is_looked_at() {
    HttpResponse<String> last = SERVER.anonymous().tryLogin("nobody", "guess 0");
    for (int i = 1; i <= 10; i++) {
      assertThat(last.statusCode()).isEqualTo(401);
      last = SERVER.anonymous().tryLogin("nobody", "guess " + i);
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 20L);
  }

  @Test
  void a_form_of_another_site_cannot_sign_in() {
    HttpRequest form =
        SERVER
            .anonymous()
            .request("/auth/login")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    assertThat(SERVER.anonymous().send(form).statusCode()).isEqualTo(415);
  }
}
