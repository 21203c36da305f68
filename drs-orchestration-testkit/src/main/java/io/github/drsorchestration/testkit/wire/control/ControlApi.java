package io.github.drsorchestration.testkit.wire.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.OrchestrationException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.testkit.control.Advance;
import io.github.drsorchestration.testkit.control.WorldControl;
import io.github.drsorchestration.testkit.fault.Fault;
import io.github.drsorchestration.testkit.wire.http.WireRequest;
import io.github.drsorchestration.testkit.wire.http.WireResponse;
import io.github.drsorchestration.testkit.wire.operation.configuration.NewServerConfiguration;
import io.github.drsorchestration.testkit.world.server.SimulatedServer;
import io.github.drsorchestration.testkit.world.service.ServedDrs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Controls a running server from a test, under {@code /_control/}. Bodies and responses are JSON,
 * requests need no signature, and errors are a 400 with a {@code message}.
 *
 * <table>
 * <caption>The endpoints</caption>
 * <tr><th>Request</th><th>Body</th><th>Effect; response</th></tr>
 * <tr><td>POST advance</td><td>{@code {"seconds": 60}} or {@code {"by": "PT1M"}}</td><td>advances
 * virtual time, however it passes otherwise; {@code {"now": …}}</td></tr>
 * <tr><td>POST faults</td><td>a {@link Fault} or a list of them, as in a simulation file: {@code
 * {"kind": "THROTTLED", "operation": "DescribeJobs", "probability": 0.2}}</td><td>adds the faults;
 * {@code {"added": n}}</td></tr>
 * <tr><td>GET faults</td><td></td><td>the faults; {@code {"faults": [{"faultId": "f1", "fault":
 * …}]}}</td></tr>
 * <tr><td>DELETE faults</td><td></td><td>removes all faults; {@code {}}</td></tr>
 * <tr><td>DELETE faults/ID</td><td></td><td>removes one; {@code {}}</td></tr>
 * <tr><td>POST servers</td><td>a {@link SimulatedServer} or a list of them: {@code {"serverId":
 * "s-00000000000000001", "where": {"accountId": "111122223333", "region": "eu-west-1"}}}</td>
 * <td>adds the servers, which are replicated from now on; {@code {"added": n}}</td></tr>
 * <tr><td>POST failback-clients</td><td>{@code {"recoveryInstanceID": "i-…"}}</td><td>boots the
 * machine on premises with the failback client; {@code {}}</td></tr>
 * <tr><td>POST reset</td><td></td><td>starts again with a new world; {@code {"now": …}}</td></tr>
 * <tr><td>GET world</td><td></td><td>everything, in the terms of the API: {@code {"now", "places":
 * [{"accountId", "region", "sourceServers", "recoveryInstances", "jobs"}]}}, with a {@code log} in
 * each job</td></tr>
 * <tr><td>GET time</td><td></td><td>the time of the world, and how fast it passes, for clients
 * that must agree on it: {@code {"now": …, "timesReal": 60.0}}</td></tr>
 * <tr><td>GET calls</td><td></td><td>the calls of each operation since the start or the last reset:
 * {@code {"StartRecovery": 2}}</td></tr>
 * </table>
 */
public final class ControlApi {

  /** The common prefix of the paths. */
  public static final String PATH = "/_control/";

  private static final ObjectMapper MAPPER = DomainJson.mapper();
  private static final String ONE_FAULT = "DELETE faults/";

  private final ServedWorld served;

  public ControlApi(ServedWorld served) {
    this.served = served;
  }

  public WireResponse answer(WireRequest request) {
    String call = request.method() + " " + request.rawPath().substring(PATH.length());
    try {
      return WireResponse.json(200, dispatch(call, request.body()));
    } catch (JsonProcessingException broken) {
      return error(broken.getOriginalMessage());
    } catch (OrchestrationException refused) {
      return error(String.valueOf(refused.getMessage()));
    } catch (RuntimeException invalid) {
      return error("invalid body: " + invalid);
    }
  }

  private ObjectNode dispatch(String call, String body) throws JsonProcessingException {
    return switch (call) {
      case "POST advance" -> advance(MAPPER.readValue(body, Advance.class));
      case "POST faults" -> {
        List<Fault> faults = read(body, Fault.class);
        faults.forEach(served.world()::add);
        yield object().put("added", faults.size());
      }
      case "GET faults" -> object().set("faults", MAPPER.valueToTree(control().faults()));
      case "DELETE faults" -> {
        control().removeFaults();
        yield object();
      }
      case "POST servers" -> {
        List<SimulatedServer> servers = read(body, SimulatedServer.class);
        servers.forEach(server -> NewServerConfiguration.add(served.world(), server));
        yield object().put("added", servers.size());
      }
      case "POST failback-clients" -> bootFailbackClient(MAPPER.readTree(body));
      case "POST reset" -> {
        served.reset();
        yield now();
      }
      case "GET world" -> control().state();
      case "GET time" -> now().put("timesReal", served.timesReal());
      case "GET calls" -> {
        ObjectNode calls = object();
        served.calls().forEach(calls::put);
        yield calls;
      }
      default -> {
        if (!call.startsWith(ONE_FAULT)) {
          throw new NotFoundException("control", call);
        }
        control().removeFault(call.substring(ONE_FAULT.length()));
        yield object();
      }
    };
  }

  private WorldControl control() {
    return new WorldControl(served.world());
  }

  private ObjectNode bootFailbackClient(JsonNode body) {
    String id = body.path("recoveryInstanceID").asText();
    ServedDrs drs = served.world().served();
    AccountRegion where =
        served.world().inUse().stream()
            .filter(
                place -> drs.instances(place).stream().anyMatch(it -> it.instanceId().equals(id)))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("recovery instance", id));
    drs.failback().bootClient(where, id);
    return object();
  }

  private ObjectNode advance(Advance wanted) {
    Duration by =
        wanted
            .duration()
            .orElseThrow(() -> new InvalidValueException("seconds", "or by must be set"));
    served.world().time().advance(by);
    return now();
  }

  private ObjectNode now() {
    return object().put("now", served.world().time().now().toString());
  }

  private static <T> List<T> read(String body, Class<T> type) throws JsonProcessingException {
    JsonNode json = MAPPER.readTree(body);
    List<T> values = new ArrayList<>();
    if (json.isArray()) {
      for (JsonNode item : json) {
        values.add(MAPPER.treeToValue(item, type));
      }
    } else {
      values.add(MAPPER.treeToValue(json, type));
    }
    return values;
  }

  private static WireResponse error(String message) {
    return WireResponse.json(400, object().put("message", message));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
