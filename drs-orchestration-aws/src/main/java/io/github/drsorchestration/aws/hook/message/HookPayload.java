package io.github.drsorchestration.aws.hook.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.port.HookInvocation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a function or an endpoint is told of a run, as JSON. */
public final class HookPayload {

  private static final ObjectMapper JSON = DomainJson.mapper();

  private HookPayload() {}

  /** Its members. */
  public static Map<String, Object> of(HookInvocation invocation) {
    Map<String, Object> payload = withoutServers(invocation);
    payload.put("servers", invocation.servers().stream().map(HookPayload::server).toList());
    return payload;
  }

  /** The same, with the servers counted only. */
  public static Map<String, Object> withoutServers(HookInvocation invocation) {
    Map<String, Object> parameters = new TreeMap<>(invocation.hook().parameters());
    parameters.putAll(invocation.hook().listParameters());
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("runId", invocation.runId());
    payload.put("executionId", invocation.executionId());
    payload.put("planName", invocation.planName());
    payload.put("kind", invocation.kind());
    invocation.wave().ifPresent(wave -> payload.put("wave", wave));
    payload.put("hook", invocation.hook().name());
    payload.put("parameters", parameters);
    payload.put("serverCount", invocation.servers().size());
    return payload;
  }

  /** One server. */
  public static Map<String, Object> server(HookInvocation.Server server) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("serverId", server.serverId());
    members.put("name", server.name());
    members.put("accountId", server.where().accountId());
    members.put("region", server.where().region());
    members.put("status", server.status());
    server.instanceId().ifPresent(id -> members.put("instanceId", id));
    server.privateAddress().ifPresent(address -> members.put("privateAddress", address));
    return members;
  }

  /** As text. */
  public static String text(Map<String, Object> payload) {
    try {
      return JSON.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON", e);
    }
  }
}
