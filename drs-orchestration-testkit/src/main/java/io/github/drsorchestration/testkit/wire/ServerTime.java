package io.github.drsorchestration.testkit.wire;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.ServiceUnavailableException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.time.Time;
import io.github.drsorchestration.testkit.time.ScaledTime;
import io.github.drsorchestration.testkit.wire.control.ControlApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/**
 * The time of a {@link DrsServer} in another process, for an orchestrator that uses it: if the
 * server's hours pass as minutes, so do the orchestrator's.
 *
 * <pre>{@code
 * try (SystemTime real = new SystemTime()) {
 *   Time time = ServerTime.at(endpoint, real);
 * }
 * }</pre>
 */
public final class ServerTime {

  private static final String CALL = "GET " + ControlApi.PATH + "time";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ServerTime() {}

  /**
   * Asks the server for its time, and how fast it passes.
   *
   * @param endpoint the endpoint of the server
   * @param real the real time that it follows
   * @throws ServiceUnavailableException if no such server answers there
   * @throws InvalidValueException if its time passes on command only
   */
  public static Time at(URI endpoint, Time real) {
    JsonNode response = ask(endpoint.resolve(ControlApi.PATH + "time"));
    double timesReal = response.path("timesReal").asDouble();
    if (timesReal <= 0) {
      throw new InvalidValueException(
          "endpoint", endpoint + " lets time pass on command only, so it cannot be followed");
    }
    return new ScaledTime(real, Instant.parse(response.path("now").asText()), timesReal);
  }

  private static JsonNode ask(URI control) {
    HttpRequest request = HttpRequest.newBuilder(control).timeout(PATIENCE).GET().build();
    try {
      HttpResponse<String> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new ServiceUnavailableException(CALL, "no DRS server is at " + control);
      }
      return DomainJson.mapper().readTree(response.body());
    } catch (IOException unreachable) {
      throw new ServiceUnavailableException(CALL, "nothing answers at " + control, unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailableException(CALL, "interrupted", interrupted);
    }
  }
}
