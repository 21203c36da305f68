package io.github.drsorchestration.quickstart.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.Time;
import io.github.drsorchestration.quickstart.reading.BadInputException;
import io.github.drsorchestration.testkit.time.ScaledTime;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/** The time of a {@code drs-server}, which may pass faster than ours. */
final class ServerClock {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private ServerClock() {}

  /**
   * Asks the server what time it is.
   *
   * @param real what lets time pass
   * @throws BadInputException if there is none, or its time passes on command only
   */
  static Time at(URI endpoint, Time real) {
    JsonNode time = ask(endpoint.resolve("/_control/time"));
    double timesReal = time.path("timesReal").asDouble();
    if (timesReal <= 0) {
      throw new BadInputException(
          endpoint + ": its time passes on command only; start it with --time real or --time x60");
    }
    return new ScaledTime(real, Instant.parse(time.path("now").asText()), timesReal);
  }

  private static JsonNode ask(URI control) {
    HttpRequest request = HttpRequest.newBuilder(control).timeout(PATIENCE).GET().build();
    try {
      HttpClient client = HttpClient.newHttpClient();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      JsonNode time = DomainJson.mapper().readTree(answer.body());
      if (answer.statusCode() == 200) {
        return time;
      }
      throw notThere(control);
    } catch (IOException unreachable) {
      throw notThere(control);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw notThere(control);
    }
  }

  private static BadInputException notThere(URI control) {
    return new BadInputException("--simulated: no drs-server answers at " + control);
  }
}
