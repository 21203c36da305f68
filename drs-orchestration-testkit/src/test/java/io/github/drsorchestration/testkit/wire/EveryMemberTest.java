package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.OTHER;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;
import io.github.drsorchestration.testkit.wire.junk.JunkRequest;
import io.github.drsorchestration.testkit.wire.junk.JunkRequests;
import io.github.drsorchestration.testkit.wire.operation.DrsApi;
import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import io.github.drsorchestration.testkit.wire.shape.ShapeCheck;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

/** Every operation, member and junk value: the answer is always one that the model knows. */
class EveryMemberTest {

  private static final ServiceFacts FACTS = ServiceFacts.drs();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SimulatedWorld world =
      Wired.worldOf(3).server(SimulatedServer.of(server(90), OTHER)).build();

  @Test
  void the_requests_fit_the_model_before_they_are_spoiled() {
    for (String operation : FACTS.operations()) {
      assertThat(ShapeCheck.ofRequest(FACTS.input(operation), JunkRequests.valid(operation)))
          .as(operation)
          .isEmpty();
    }
  }

  @Test
  void no_junk_is_a_defect_of_the_server_and_none_is_accepted_against_the_model() {
    answer("StartRecovery", JunkRequests.valid("StartRecovery"));
    world.time().advance(Wired.UNTIL_LAUNCHED);
    List<String> defects = new ArrayList<>();
    int requests = 0;
    for (String operation : FACTS.operations()) {
      List<JunkRequest> junk = JunkRequests.of(operation).toList();
      junk.forEach(request -> defects.addAll(defects(request)));
      requests += junk.size();
    }

    assertThat(defects).isEmpty();
    assertThat(requests).isGreaterThan(15_000);
  }

  private List<String> defects(JunkRequest request) {
    WireResponse response = answer(request.operation(), request.input());
    JsonNode body = body(response);
    String what = request + " -> " + response.status() + " " + body.toString();
    if (response.status() >= 400) {
      String error = response.headers().getOrDefault("x-amzn-ErrorType", "none");
      boolean known = ResponseCheck.possibleErrors(request.operation()).contains(error);
      return known && response.status() < 500 && ShapeCheck.ofAnswer(error, body).isEmpty()
          ? List.of()
          : List.of(what);
    }
    boolean accepted = request.breaksTheModel() && inTheBody(request);
    return !accepted && fits(request.operation(), response.status(), body)
        ? List.of()
        : List.of(what);
  }

  private static boolean fits(String operation, int status, JsonNode body) {
    return status == FACTS.status(operation)
        && (body.isMissingNode()
            || ShapeCheck.ofAnswer(FACTS.output(operation).orElseThrow(), body).isEmpty());
  }

  /** In a path or query everything is text, so a number in the place of a text is none. */
  private static boolean inTheBody(JunkRequest request) {
    return FACTS.outsideTheBody(FACTS.input(request.operation())).stream()
        .noneMatch(member -> request.path().startsWith(member.name()));
  }

  private WireResponse answer(String operation, JsonNode input) {
    ObjectNode body = input.deepCopy();
    String path = FACTS.path(operation);
    StringJoiner query = new StringJoiner("&");
    for (ServiceFacts.Located member : FACTS.outsideTheBody(FACTS.input(operation))) {
      JsonNode value = body.path(member.name());
      body.remove(member.name());
      if (member.inPath()) {
        path = path.replaceFirst("\\{.*}", encoded(value));
      } else if (value.isArray()) {
        value.forEach(item -> query.add(member.parameter() + "=" + encoded(item)));
      } else if (!value.isMissingNode()) {
        query.add(member.parameter() + "=" + encoded(value));
      }
    }
    return DrsApi.answer(
        world,
        DUBLIN,
        new WireRequest(
            FACTS.method(operation), path, query.toString(), Map.of(), body.toString()));
  }

  private static String encoded(JsonNode value) {
    String text = value.isValueNode() ? value.asText() : value.toString();
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static JsonNode body(WireResponse response) {
    try {
      return response.body().isEmpty()
          ? MissingNode.getInstance()
          : MAPPER.readTree(response.body());
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
