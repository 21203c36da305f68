package io.github.drsorchestration.core.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.api.bounds.Bound;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.failure.Problem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds documents to the bounds that the components of a record declare. */
public final class InputBounds {

  private InputBounds() {}

  /**
   * Checks a document that can be read as a value of the type. Types that are no records check
   * themselves when they are built.
   *
   * @throws InvalidInputException naming every field that breaks its bound
   */
  public static void check(ObjectNode document, Class<?> type) {
    if (!type.isRecord()) {
      return;
    }
    List<Problem> problems = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Bound bound = Bounds.of(type).of(component.getName());
      String field = name(component);
      Object value = value(document.path(field), component);
      boolean mustBeThere = component.getType() == String.class && !bound.isAny();
      if (value != null || mustBeThere) {
        check(bound, field, value).ifPresent(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private static Optional<Problem> check(Bound bound, String field, @Nullable Object value) {
    try {
      bound.check(field, value);
      return Optional.empty();
    } catch (InvalidValueException broken) {
      return Optional.of(new Problem(broken.field(), broken.rule()));
    }
  }

  private static String name(RecordComponent component) {
    JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
    return property == null || property.value().isEmpty() ? component.getName() : property.value();
  }

  /** Numbers, texts, durations and lists as Java has them; null for what has no bounds. */
  private static @Nullable Object value(JsonNode node, RecordComponent component) {
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(item.isTextual() ? item.textValue() : item));
      return items;
    }
    if (node.isTextual()) {
      return isDuration(component.getGenericType()) ? duration(node) : node.textValue();
    }
    return node.canConvertToLong() && node.isIntegralNumber() ? node.longValue() : null;
  }

  private static boolean isDuration(Type type) {
    return type == Duration.class
        || (type instanceof ParameterizedType optional
            && optional.getActualTypeArguments()[0] == Duration.class);
  }

  private static @Nullable Duration duration(JsonNode node) {
    try {
      return Duration.parse(node.textValue());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
