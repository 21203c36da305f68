package io.github.drsorchestration.server.gameday;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.access.Actor;
import io.github.drsorchestration.api.access.Principal;
import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.operation.Operations;
import io.github.drsorchestration.core.operation.catalog.StandardOperations;
import io.github.drsorchestration.core.rest.RestApi;
import io.github.drsorchestration.core.rest.RestSettings;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import io.github.drsorchestration.core.rest.message.RestResponse;
import io.github.drsorchestration.testkit.Simulation;
import io.github.drsorchestration.testkit.memory.InMemoryAuditLog;
import io.github.drsorchestration.testkit.world.SimulatedWorld;
import io.github.drsorchestration.testkit.world.WorldBuilder;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service with game days, whose time is virtual, and people with roles. */
final class GameHall {

  static final AccountRegion PLACE = new AccountRegion("111122223333", "eu-west-1");

  static final String DB = "s-0000000000000000a";
  static final String WEB1 = "s-0000000000000000b";
  static final String WEB2 = "s-0000000000000000c";

  static final Principal MIA = principal("mia", Role.RECOVERY_MANAGER);
  static final Principal OSCAR = principal("oscar", Role.OPERATOR);
  static final Principal OLGA = principal("olga", Role.OPERATOR);
  static final Principal RITA = principal("rita", Role.READ_ONLY);
  static final Principal ADMIN = principal("ann", Role.ADMIN);

  private static final ObjectMapper MAPPER = DomainJson.mapper();

  final Simulation service;
  final RestApi api;

  GameHall() {
    WorldBuilder world = SimulatedWorld.builder();
    List.of(DB, WEB1, WEB2)
        .forEach(
            id ->
                world.server(
                    SimulatedServer.of(id, PLACE).toBuilder()
                        .launchDuration(Duration.ofMinutes(10))
                        .build()));
    service = Simulation.of(world.jobPending(Duration.ofSeconds(30)).build());
    GameDay gameDay = GameDay.of(service.orchestrator(), service.ports());
    api =
        new RestApi(
            new Operations(
                StandardOperations.of(service.orchestrator(), service.ports())
                    .with(gameDay.operations()),
                service.ports(),
                new InMemoryAuditLog()),
            service.ports().ids(),
            RestSettings.DEFAULTS,
            GameDay.ROUTES);
    post(ADMIN, "/protection-groups", group("db", DB));
    post(ADMIN, "/protection-groups", group("web", WEB1, WEB2));
    post(
        ADMIN,
        "/recovery-plans",
        """
        {'planId': 'shop', 'name': 'Shop', 'targets': {'rto': 'PT1H', 'rpo': 'PT15M'},
         'waves': [
          {'name': 'databases', 'groupIds': ['db']},
          {'name': 'web', 'groupIds': ['web'], 'approval': {}}]}
        """);
  }

  static Principal principal(String id, Role... roles) {
    return Principal.of(Actor.of(id), roles);
  }

  static String group(String id, String... servers) {
    return """
        {'groupId': '%s', 'name': 'Group %s', 'accountId': '111122223333',
         'region': 'eu-west-1', 'serverIds': ['%s']}
        """
        .formatted(id, id, String.join("', '", servers));
  }

  /** Sends a request whose body has single quotes. */
  RestResponse send(Principal who, String method, String target, String json) {
    int query = target.indexOf('?');
    return api.handle(
        new RestRequest(
            method,
            query < 0 ? target : target.substring(0, query),
            query < 0 ? "" : target.substring(query + 1),
            json.isEmpty() ? Headers.NONE : Headers.of(Map.of("Content-Type", "application/json")),
            json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
            Optional.of(who)));
  }

  /** What is answered to a request that succeeds. */
  JsonNode post(Principal who, String target, String json) {
    return succeed(send(who, "POST", target, json), "POST " + target);
  }

  JsonNode get(Principal who, String target) {
    return succeed(send(who, "GET", target, ""), "GET " + target);
  }

  /** The code of the error that is answered to a request that fails. */
  String refused(Principal who, String target, String json) {
    JsonNode body = body(send(who, json.isEmpty() ? "GET" : "POST", target, json));
    return body.path("code").asText(body.toString());
  }

  private static JsonNode succeed(RestResponse response, String what) {
    assertThat(response.status()).as(what + ": " + body(response)).isBetween(200, 299);
    return body(response);
  }

  static JsonNode body(RestResponse response) {
    try {
      return MAPPER.readTree(new String(response.body(), StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
