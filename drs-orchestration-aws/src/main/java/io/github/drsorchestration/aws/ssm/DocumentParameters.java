package io.github.drsorchestration.aws.ssm;

import io.github.drsorchestration.api.execution.ServerStatus;
import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.port.HookInvocation;
import io.github.drsorchestration.aws.hook.message.HookPayload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The parameters of an Automation document, with the names of the run's facts replaced. */
final class DocumentParameters {

  private static final int MAX_VALUES = 50;

  private final HookInvocation invocation;

  private DocumentParameters(HookInvocation invocation) {
    this.invocation = invocation;
  }

  static Map<String, List<String>> of(HookInvocation invocation) {
    DocumentParameters values = new DocumentParameters(invocation);
    Map<String, List<String>> parameters = new TreeMap<>();
    invocation
        .hook()
        .parameters()
        .forEach((name, text) -> parameters.put(name, values.resolve(name, List.of(text))));
    invocation
        .hook()
        .listParameters()
        .forEach((name, list) -> parameters.put(name, values.resolve(name, list)));
    return parameters;
  }

  private List<String> resolve(String name, List<String> given) {
    List<String> values = given.stream().flatMap(this::resolve).toList();
    if (values.size() > MAX_VALUES) {
      throw new CallRejectedException(
          invocation.hook().name(),
          "parameter '%s' has %d values, and Systems Manager takes %d; split the wave"
              .formatted(name, values.size(), MAX_VALUES));
    }
    return values;
  }

  private Stream<String> resolve(String value) {
    return switch (value) {
      case "${runId}" -> Stream.of(invocation.runId());
      case "${executionId}" -> Stream.of(invocation.executionId());
      case "${planName}" -> Stream.of(invocation.planName());
      case "${kind}" -> Stream.of(invocation.kind().name());
      case "${wave}" -> invocation.wave().stream();
      case "${serverIds}" -> invocation.servers().stream().map(HookInvocation.Server::serverId);
      case "${instanceIds}" -> up().flatMap(server -> server.instanceId().stream());
      case "${privateAddresses}" -> up().flatMap(server -> server.privateAddress().stream());
      case "${servers}" ->
          invocation.servers().stream().map(HookPayload::server).map(HookPayload::text);
      default -> Stream.of(value);
    };
  }

  private Stream<HookInvocation.Server> up() {
    return invocation.servers().stream()
        .filter(server -> server.status() == ServerStatus.RECOVERED);
  }
}
