package io.github.drsorchestration.api.execution.event;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes details as flat texts, and reads them, by the components of their records. */
final class FlatDetails {

  private static final Map<Class<?>, EventType> TYPES = new HashMap<>();
  private static final Map<EventType, Class<?>> RECORDS = new EnumMap<>(EventType.class);

  static {
    for (Class<?> type : EventDetails.class.getPermittedSubclasses()) {
      String name = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
      EventType event = EventType.valueOf(name.toUpperCase(Locale.ROOT));
      TYPES.put(type, event);
      RECORDS.put(event, type);
    }
  }

  private FlatDetails() {}

  static EventType typeOf(Class<?> details) {
    EventType type = TYPES.get(details);
    if (type == null) {
      throw new IllegalArgumentException(details + " belongs to no type of event");
    }
    return type;
  }

  static Map<String, String> write(EventDetails details) {
    Map<String, String> texts = new TreeMap<>();
    for (RecordComponent component : details.getClass().getRecordComponents()) {
      Object value = valueOf(component, details);
      Object present = value instanceof Optional<?> optional ? optional.orElse(null) : value;
      if (present instanceof Map<?, ?> entries) {
        entries.forEach((key, text) -> texts.put(component.getName() + "." + key, text.toString()));
      } else if (present != null) {
        texts.put(
            component.getName(), present instanceof Enum<?> e ? e.name() : present.toString());
      }
    }
    return texts;
  }

  static EventDetails read(EventType type, Map<String, String> texts) {
    Class<?> details = Objects.requireNonNull(RECORDS.get(type), "every type has a record");
    RecordComponent[] components = details.getRecordComponents();
    List<@Nullable Object> values = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    for (RecordComponent component : components) {
      values.add(
          component.getType() == Map.class
              ? entries(component.getName() + ".", texts)
              : parse(component, texts.get(component.getName())));
      types.add(component.getType());
    }
    try {
      Constructor<?> constructor = details.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      return (EventDetails) constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object valueOf(RecordComponent component, EventDetails details) {
    try {
      return component.getAccessor().invoke(details);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The texts whose names begin like this, by the rest of their names. */
  private static Map<String, String> entries(String prefix, Map<String, String> texts) {
    Map<String, String> entries = new TreeMap<>();
    texts.forEach(
        (name, text) -> {
          if (name.startsWith(prefix)) {
            entries.put(name.substring(prefix.length()), text);
          }
        });
    return entries;
  }

  private static Object parse(RecordComponent component, @Nullable String text) {
    boolean optional = component.getType() == Optional.class;
    if (text == null) {
      if (optional) {
        return Optional.empty();
      }
      throw new InvalidValueException("details." + component.getName(), "must be set");
    }
    Class<?> type = optional ? within(component.getGenericType()) : component.getType();
    try {
      Object value = parse(type, text);
      return optional ? Optional.of(value) : value;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidValueException(
          "details." + component.getName(),
          "must be a " + type.getSimpleName() + ", is '" + text + "'");
    }
  }

  private static Class<?> within(Type optional) {
    return (Class<?>) ((ParameterizedType) optional).getActualTypeArguments()[0];
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an enum of a type that is only known at run time
  private static Object parse(Class<?> type, String text) {
    if (type == int.class || type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == long.class) {
      return Long.valueOf(text);
    }
    if (type == Instant.class) {
      return Instant.parse(text);
    }
    if (type == Duration.class) {
      return Duration.parse(text);
    }
    return type.isEnum() ? Enum.valueOf((Class<? extends Enum>) type, text) : text;
  }
}
