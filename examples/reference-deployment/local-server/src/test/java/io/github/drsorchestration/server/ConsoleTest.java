package io.github.drsorchestration.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.server.console.ConsoleFiles;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console that the server hands out; its files are small ones of this test. */
class ConsoleTest {

  private static TestServer server;
  private static Client browser;

  @BeforeAll
  static void start() {
    server = TestServer.start(builder -> builder.console(files("META-INF/console-of-test")));
    browser = server.anonymous().with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static ConsoleFiles files(String root) {
    return new ConsoleFiles(ConsoleTest.class.getClassLoader(), root);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index.html", "/?from=mail"})
  void the_page_is_asked_for_anew_each_time_and_runs_no_script_of_others(String path) {
    HttpResponse<String> page = browser.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("the console of a test");
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'self';")
        .contains("connect-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void what_has_a_hash_in_its_name_is_kept_for_ever_and_compressed() {
    HttpResponse<String> asset = browser.with("Accept-Encoding", "gzip").get("/assets/app-1a2b.js");
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(header(asset, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(header(asset, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(asset, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(browser.get("/favicon.svg"), "Cache-Control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/missing.js",
        "/assets/",
        "/assets/.hidden.js",
        "/.hidden.js",
        "/assets/%2e%2e/index.html",
        "/assets/..%2findex.html",
        "/%2e%2e/console/index.html",
        "/..%2fMANIFEST.MF",
        "/assets/app-1a2b.js%00.svg",
        "/io/github/drsorchestration/server/Main.class",
        "/Main.class"
      })
  void what_is_no_file_of_the_console_is_not_handed_out(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
    assertThat(answer.body()).doesNotContain("the console of a test", "console.log");
  }

  @Test
  void the_configuration_says_who_signs_in_and_that_nothing_is_real() {
    HttpResponse<String> answer = browser.get("/config.json");
    JsonNode config = Client.json(answer);
    assertThat(config.at("/auth/mode").asText()).isEqualTo("local");
    assertThat(config.at("/auth/demoUsers").asBoolean()).isTrue();
    assertThat(config.at("/simulated").asBoolean()).isTrue();
    assertThat(config.at("/api").asText()).isEqualTo(".");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void an_address_that_somebody_types_leads_to_the_page_of_that_name() {
    HttpResponse<String> typed = browser.get("/executions");
    assertThat(typed.statusCode()).isEqualTo(302);
    assertThat(header(typed, "Location")).isEqualTo("/#/executions");
    assertThat(server.anonymous().get("/executions").statusCode()).isEqualTo(401);
    assertThat(server.as("viewer").get("/executions").statusCode()).isEqualTo(200);
    assertThat(browser.get("/health").statusCode()).as("what the API answers stays").isEqualTo(200);
  }

  @Test
  void a_build_without_the_console_says_how_to_get_one() {
    try (TestServer bare = TestServer.start(builder -> builder.console(files("nowhere")))) {
      HttpResponse<String> page = bare.anonymous().get("/");
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).contains("mvn -q -DskipTests -Pconsole -pl");
      assertThat(bare.as("viewer").get("/executions").statusCode()).isEqualTo(200);
    }
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
