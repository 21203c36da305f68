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

  /** Its members, in a fixed order. */
  public static Map<String, Object> of(HookInvocation invocation) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("runId", invocation.runId());
    payload.put("executionId", invocation.executionId());
    payload.put("planName", invocation.planName());
    payload.put("kind", invocation.kind());
    payload.put("wave", invocation.wave());
    payload.put("hook", invocation.hook().name());
    payload.put("parameters", new TreeMap<>(invocation.hook().parameters()));
    return payload;
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
