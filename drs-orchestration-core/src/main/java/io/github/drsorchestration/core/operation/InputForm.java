package io.github.drsorchestration.core.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.core.input.InputBounds;
import io.github.drsorchestration.core.input.InputReader;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The form of an operation's input: a type, and the fields of it that the service sets.
 *
 * @param <I> what the input becomes
 */
public final class InputForm<I> {

  private static final ObjectMapper MAPPER = DomainJson.mapper();

  private final Class<?> type;
  private final Map<String, ExtraText> texts;
  private final String example;
  private final Function<ObjectNode, I> reader;
  private final Map<String, Function<CallContext, Object>> set;
  private final Map<String, Function<CallContext, Object>> defaults;
  private final Set<String> ignored;

  private InputForm(
      Class<?> type,
      Map<String, ExtraText> texts,
      String example,
      Function<ObjectNode, I> reader,
      Map<String, Function<CallContext, Object>> set,
      Map<String, Function<CallContext, Object>> defaults,
      Set<String> ignored) {
    this.type = type;
    this.texts = texts;
    this.example = example;
    this.reader = reader;
    this.set = set;
    this.defaults = defaults;
    this.ignored = ignored;
  }

  private static <T> T read(ObjectNode json, Class<T> type) {
    T value = InputReader.read(json, type);
    InputBounds.check(json, type);
    return value;
  }

  /** What a caller has sent. */
  record Document(ObjectNode json) {}

  /**
   * An input with all fields of a type.
   *
   * @param example an input that makes sense, as JSON
   */
  public static <I> InputForm<I> of(Class<I> type, String example) {
    return new InputForm<>(
        type, Map.of(), example, json -> read(json, type), Map.of(), Map.of(), Set.of());
  }

  /**
   * An input with the id of what it is about beside the fields of a type.
   *
   * @param idField the field with the id
   * @param example an input that makes sense, as JSON
   */
  public static <T> InputForm<About<T>> about(String idField, Class<T> type, String example) {
    return new InputForm<>(
        type,
        Map.of(idField, ExtraText.ID),
        example,
        json -> About.read(idField, json, type),
        Map.of(),
        Map.of(),
        Set.of());
  }

  /**
   * An id, and what is wanted of the thing that has it.
   *
   * @param id the id
   * @param value the rest of the input
   * @param <T> its type
   */
  public record About<T>(String id, T value) {

    static <T> About<T> read(String idField, ObjectNode json, Class<T> type) {
      JsonNode id = json.path(idField);
      if (!id.isTextual() || id.textValue().isBlank()) {
        throw new InvalidInputException(idField, "must be set");
      }
      ObjectNode rest = json.deepCopy();
      rest.remove(idField);
      return new About<>(id.textValue(), InputForm.read(rest, type));
    }
  }

  /**
   * An input with all fields of a type, which replaces what was read. It can say why; what a read
   * adds to the type may come back, and counts for nothing.
   *
   * @param example an input that makes sense, as JSON
   */
  public static <T> InputForm<Change<T>> change(Class<T> type, String example) {
    return new InputForm<>(
        type,
        Map.of(Change.REASON, ExtraText.REASON),
        example,
        json -> Change.read(json, type),
        Map.of(),
        Map.of(),
        Set.of("overview", "warnings"));
  }

  /**
   * What replaces something.
   *
   * @param value what it is to be
   * @param reason why
   * @param <T> its type
   */
  public record Change<T>(T value, Optional<String> reason) {

    /** The field beside those of the type. */
    private static final String REASON = "reason";

    static <T> Change<T> read(ObjectNode json, Class<T> type) {
      JsonNode reason = json.path(REASON);
      if (!reason.isTextual() && !reason.isMissingNode() && !reason.isNull()) {
        throw new InvalidInputException(REASON, "must be a string");
      }
      ExtraText.REASON.bound().check(REASON, Optional.ofNullable(reason.textValue()));
      ObjectNode rest = json.deepCopy();
      rest.remove(REASON);
      return new Change<>(InputForm.read(rest, type), Optional.ofNullable(reason.textValue()));
    }
  }

  /** A form with a field that a caller must not set, because the service does. */
  public InputForm<I> set(String field, Function<CallContext, Object> value) {
    return new InputForm<>(
        type, texts, example, reader, with(set, field, value), defaults, ignored);
  }

  /** A form with a field that the service sets where the caller does not. */
  public InputForm<I> byDefault(String field, Function<CallContext, Object> value) {
    return new InputForm<>(
        type, texts, example, reader, set, with(defaults, field, value), ignored);
  }

  /** A form that takes fields of an answer, so that this can be changed and sent back. */
  public InputForm<I> ignoring(String... fields) {
    return new InputForm<>(type, texts, example, reader, set, defaults, Set.of(fields));
  }

  private static <V> Map<String, V> with(Map<String, V> entries, String key, V value) {
    Map<String, V> more = new LinkedHashMap<>(entries);
    more.put(key, value);
    return more;
  }

  /** The type whose fields the input has. */
  public Class<?> type() {
    return type;
  }

  /** Texts beside the fields of the type. */
  public Map<String, ExtraText> texts() {
    return texts;
  }

  /** The fields that a caller must not set. */
  public Set<String> setByService() {
    return set.keySet();
  }

  /** The fields that a caller may leave to the service. */
  public Set<String> optionalFields() {
    return defaults.keySet();
  }

  /** The fields of an answer that may be sent back, and mean nothing. */
  public Set<String> ignoredFields() {
    return ignored;
  }

  /** An input that makes sense. */
  public JsonNode example() {
    return StrictJson.read(example);
  }

  I bind(Document document, CallContext context) {
    ObjectNode complete = document.json().deepCopy();
    complete.remove(ignored);
    for (String field : set.keySet()) {
      if (complete.has(field)) {
        throw new InvalidInputException(field, "is set by the service; leave it out");
      }
    }
    defaults.forEach(
        (field, value) -> {
          if (!complete.hasNonNull(field)) {
            put(complete, field, value.apply(context));
          }
        });
    set.forEach((field, value) -> put(complete, field, value.apply(context)));
    return reader.apply(complete);
  }

  /** A field that the service has no value for stays absent. */
  private static void put(ObjectNode object, String field, Object value) {
    if (!Optional.empty().equals(value)) {
      object.set(field, MAPPER.valueToTree(value));
    }
  }
}
