package io.github.drsorchestration.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server as users start it: a process of its own. */
class DrsServerTest {

  private static final int ENDED_BY_SIGTERM = 143;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void it_prints_its_endpoint_first_serves_the_file_and_ends_on_sigterm() throws Exception {
    Process server = start(Cli.sample("three-tier"), "--time", "manual", "--page-size", "3");
    try {
      BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
      URI endpoint = URI.create(out.readLine());
      assertThat(out.readLine()).startsWith("account ").contains(" in ", "source servers");

      JsonNode world = get(endpoint.resolve("/_control/world"));
      JsonNode place = world.path("places").path(0);
      assertThat(place.path("sourceServers")).isNotEmpty();

      JsonNode page =
          describe(endpoint, place.path("accountId").asText(), place.path("region").asText());
      assertThat(page.path("items")).hasSize(3);
      assertThat(page.path("nextToken").asText()).isNotEmpty();
    } finally {
      server.destroy();
    }
    assertThat(server.waitFor()).isEqualTo(ENDED_BY_SIGTERM);
  }

  @Test
  void a_time_that_is_none_is_refused() {
    Cli.Result result = Cli.run("drs-server", Cli.sample("three-tier"), "--time", "fast");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("must be 'real', 'manual' or x and a positive number");
  }

  @Test
  void a_page_without_items_is_refused() {
    Cli.Result result = Cli.run("drs-server", Cli.sample("three-tier"), "--page-size", "0");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            """
            error: --page-size must be at least 1, is 0
            Try 'drs-orchestration drs-server --help'.
            """);
  }

  private static Process start(Path file, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "drs-server",
                file.toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private JsonNode get(URI uri) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri).build());
  }

  private JsonNode describe(URI endpoint, String account, String region)
      throws IOException, InterruptedException {
    String scope = account + "/20260101/" + region + "/drs/aws4_request";
    return send(
        HttpRequest.newBuilder(endpoint.resolve("/DescribeSourceServers"))
            .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + scope)
            .POST(BodyPublishers.ofString("{}"))
            .build());
  }

  private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body());
  }
}
