package io.github.drsorchestration.aws.dynamodb.execution;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.drsorchestration.api.execution.Execution;
import io.github.drsorchestration.api.execution.JobAttempt;
import io.github.drsorchestration.api.execution.ServerExecution;
import io.github.drsorchestration.api.execution.Termination;
import io.github.drsorchestration.api.execution.TerminationTarget;
import io.github.drsorchestration.api.execution.WaveExecution;
import io.github.drsorchestration.api.preflight.Finding;
import io.github.drsorchestration.aws.dynamodb.database.Batches;
import io.github.drsorchestration.aws.dynamodb.item.ItemBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An execution in parts that are stored by themselves, so that a save writes only those that have
 * changed: what was copied at the start, the findings, each wave, and slices of the long lists.
 */
final class ExecutionParts {

  /** Servers per item. More would mean fewer items, but a change would rewrite more. */
  private static final int SERVERS = 50;

  private static final int ATTEMPTS = 20;

  private static final String SNAPSHOT = "plan";
  private static final String FINDINGS = "findings";
  private static final String TERMINATION = "termination";
  private static final String WAVE = "wave-";
  private static final String OF_SERVERS = ".servers-";
  private static final String OF_ATTEMPTS = ".attempts-";
  private static final String OF_TARGETS = ".targets-";

  private ExecutionParts() {}

  /** The parts by their keys. */
  static SortedMap<String, Object> split(Execution execution) {
    SortedMap<String, Object> parts = new TreeMap<>();
    parts.put(SNAPSHOT, new StartSnapshot(execution.plan(), execution.groups()));
    if (!execution.findings().isEmpty()) {
      parts.put(FINDINGS, execution.findings());
    }
    execution.termination().ifPresent(termination -> split(termination, parts));
    for (int i = 0; i < execution.waves().size(); i++) {
      split(execution.waves().get(i), wave(i), parts);
    }
    return parts;
  }

  private static void split(WaveExecution wave, String key, SortedMap<String, Object> parts) {
    parts.put(key, wave.toBuilder().servers(List.of()).attempts(List.of()).build());
    slice(wave.servers(), SERVERS, key + OF_SERVERS, parts);
    slice(wave.attempts(), ATTEMPTS, key + OF_ATTEMPTS, parts);
  }

  private static void split(Termination termination, SortedMap<String, Object> parts) {
    parts.put(TERMINATION, termination.toBuilder().targets(List.of()).attempts(List.of()).build());
    slice(termination.targets(), SERVERS, TERMINATION + OF_TARGETS, parts);
    slice(termination.attempts(), ATTEMPTS, TERMINATION + OF_ATTEMPTS, parts);
  }

  private static <T> void slice(List<T> all, int most, String key, Map<String, Object> parts) {
    List<List<T>> slices = Batches.of(all, most);
    for (int i = 0; i < slices.size(); i++) {
      parts.put(key + number(i), slices.get(i));
    }
  }

  /** What is left of an execution without its parts. */
  static JsonNode rest(Execution execution) {
    Execution rest =
        execution.toBuilder()
            .groups(List.of())
            .findings(List.of())
            .waves(List.of())
            .termination(Optional.empty())
            .build();
    ObjectNode json = ItemBody.MAPPER.valueToTree(rest);
    json.remove(SNAPSHOT);
    return json;
  }

  /** Puts the execution together again. */
  static Execution join(JsonNode rest, SortedMap<String, Object> parts) {
    StartSnapshot snapshot = one(parts, SNAPSHOT, StartSnapshot.class);
    return builder(rest)
        .plan(snapshot.plan())
        .groups(snapshot.groups())
        .findings(parts.containsKey(FINDINGS) ? all(parts, FINDINGS, Finding.class) : List.of())
        .termination(termination(parts))
        .waves(waves(parts))
        .build();
  }

  private static Optional<Termination> termination(SortedMap<String, Object> parts) {
    if (!parts.containsKey(TERMINATION)) {
      return Optional.empty();
    }
    return Optional.of(
        one(parts, TERMINATION, Termination.class).toBuilder()
            .targets(all(parts, TERMINATION + OF_TARGETS, TerminationTarget.class))
            .attempts(all(parts, TERMINATION + OF_ATTEMPTS, JobAttempt.class))
            .build());
  }

  private static List<WaveExecution> waves(SortedMap<String, Object> parts) {
    List<WaveExecution> waves = new ArrayList<>();
    for (int i = 0; parts.containsKey(wave(i)); i++) {
      waves.add(
          one(parts, wave(i), WaveExecution.class).toBuilder()
              .servers(all(parts, wave(i) + OF_SERVERS, ServerExecution.class))
              .attempts(all(parts, wave(i) + OF_ATTEMPTS, JobAttempt.class))
              .build());
    }
    return waves;
  }

  private static <T> T one(SortedMap<String, Object> parts, String key, Class<T> type) {
    return type.cast(Objects.requireNonNull(parts.get(key), key));
  }

  /** The elements of all slices whose keys begin with this. */
  private static <T> List<T> all(SortedMap<String, Object> parts, String key, Class<T> type) {
    List<T> all = new ArrayList<>();
    for (Object slice : parts.subMap(key, key + Character.MAX_VALUE).values()) {
      ((List<?>) slice).forEach(element -> all.add(type.cast(element)));
    }
    return all;
  }

  private static Execution.Builder builder(JsonNode rest) {
    try {
      return ItemBody.MAPPER.readerFor(Execution.Builder.class).readValue(rest);
    } catch (IOException e) {
      throw new UncheckedIOException("the header of an execution cannot be read", e);
    }
  }

  /** The type of a part. */
  static JavaType typeOf(String key) {
    TypeFactory types = ItemBody.MAPPER.getTypeFactory();
    if (key.equals(FINDINGS)) {
      return types.constructCollectionType(List.class, Finding.class);
    }
    if (key.contains(OF_SERVERS)) {
      return types.constructCollectionType(List.class, ServerExecution.class);
    }
    if (key.contains(OF_ATTEMPTS)) {
      return types.constructCollectionType(List.class, JobAttempt.class);
    }
    if (key.contains(OF_TARGETS)) {
      return types.constructCollectionType(List.class, TerminationTarget.class);
    }
    if (key.equals(TERMINATION)) {
      return types.constructType(Termination.class);
    }
    return types.constructType(key.equals(SNAPSHOT) ? StartSnapshot.class : WaveExecution.class);
  }

  private static String wave(int index) {
    return WAVE + number(index);
  }

  private static String number(int index) {
    return "%04d".formatted(index);
  }
}
