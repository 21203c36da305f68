package io.github.drsorchestration.core.input;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.Problem;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.Serial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Turns documents into values. Where a stored document may have fields that a later version added,
 * one that comes in from outside may not: a misspelt field would be lost without a word.
 *
 * <pre>{@code
 * RecoveryPlan plan = InputReader.read(StrictJson.read(json), RecoveryPlan.class);
 * }</pre>
 */
public final class InputReader {

  private static final int MAX_PROBLEMS = 20;
  private static final int MAX_SHOWN = 60;

  private static final ObjectMapper MAPPER = strict();

  private InputReader() {}

  private static ObjectMapper strict() {
    return ((JsonMapper) DomainJson.mapper())
        .rebuild()
        .annotationIntrospector(new NothingIgnored())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .addModule(new SimpleModule().setDeserializerModifier(new TextOnly.Modifier()))
        .build();
  }

  /** Types say of themselves that unknown fields are ignored, as is right for stored ones. */
  private static final class NothingIgnored extends JacksonAnnotationIntrospector {

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
        MapperConfig<?> config, Annotated annotated) {
      return super.findPropertyIgnoralByName(config, annotated).withoutIgnoreUnknown();
    }
  }

  /**
   * The value of a document.
   *
   * @throws InvalidInputException naming every unknown field, and the first other thing that is
   *     wrong
   */
  public static <T> T read(JsonNode document, Class<T> type) {
    JsonNode rest = document.deepCopy();
    List<Problem> problems = new ArrayList<>();
    while (true) {
      try {
        T value = MAPPER.treeToValue(rest, type);
        if (problems.isEmpty()) {
          return Objects.requireNonNull(value);
        }
        throw new InvalidInputException(problems);
      } catch (UnrecognizedPropertyException unknown) {
        problems.add(unknown(unknown));
        boolean goOn = problems.size() < MAX_PROBLEMS && remove(rest, unknown.getPath());
        if (!goOn) {
          throw new InvalidInputException(problems);
        }
      } catch (JsonProcessingException refused) {
        problems.add(problem(refused));
        throw new InvalidInputException(problems);
      }
    }
  }

  private static Problem unknown(UnrecognizedPropertyException unknown) {
    List<String> known =
        unknown.getKnownPropertyIds() == null
            ? List.of()
            : unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
    return new Problem(
        JsonPath.of(unknown.getPath()),
        "is not a known field" + DidYouMean.hint(unknown.getPropertyName(), known));
  }

  private static boolean remove(JsonNode document, List<JsonMappingException.Reference> path) {
    JsonNode parent = document;
    for (JsonMappingException.Reference reference : path.subList(0, path.size() - 1)) {
      String name = reference.getFieldName();
      parent = name == null ? parent.path(reference.getIndex()) : parent.path(name);
    }
    String last = path.get(path.size() - 1).getFieldName();
    return parent instanceof ObjectNode object && object.remove(last) != null;
  }

  private static Problem problem(JsonProcessingException refused) {
    String path =
        refused instanceof JsonMappingException mapping ? JsonPath.of(mapping.getPath()) : "";
    if (refused.getCause() instanceof InvalidValueException broken) {
      return new Problem(JsonPath.join(path, broken.field()), broken.rule());
    }
    if (refused instanceof InvalidFormatException format) {
      return new Problem(path, kind(format.getTargetType()) + shown(format.getValue()));
    }
    if (refused instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
      return new Problem(path, kind(mismatch.getTargetType()));
    }
    return new Problem(path, JsonMessages.of(refused));
  }

  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return "must be one of "
          + String.join(", ", Arrays.stream(constants).map(String::valueOf).toList());
    }
    return "must be " + noun(type);
  }

  private static String noun(Class<?> type) {
    if (type == String.class) {
      return "a string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "a number in range";
    }
    if (Iterable.class.isAssignableFrom(type)) {
      return "a list";
    }
    return switch (type.getSimpleName()) {
      case "Duration" -> "a duration such as PT15M";
      case "Instant" -> "a moment such as 2026-03-01T12:00:00Z";
      default -> "an object";
    };
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    return ", is '"
        + (text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…")
        + "'";
  }
}
