package io.github.drsorchestration.api.bounds;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bounds that the annotations of a type's accessors declare.
 *
 * <pre>{@code
 * record Event(@Text(TextForm.NOT_BLANK) String id, @Range(min = 1, max = 9) int priority) {
 *   Event {
 *     Bounds.of(Event.class).check(id, priority);
 *   }
 * }
 * }</pre>
 */
public final class Bounds {

  private static final ClassValue<Bounds> KNOWN =
      new ClassValue<>() {
        @Override
        protected Bounds computeValue(Class<?> type) {
          return new Bounds(type);
        }
      };

  private final Map<String, Method> accessors = new LinkedHashMap<>();
  private final Map<String, Bound> fields = new LinkedHashMap<>();

  private Bounds(Class<?> type) {
    accessors(type)
        .forEach(
            accessor -> {
              accessors.put(accessor.getName(), accessor);
              fields.put(accessor.getName(), Bound.of(accessor));
            });
  }

  private static Stream<Method> accessors(Class<?> type) {
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getAccessor)
        : Arrays.stream(type.getDeclaredMethods())
            .filter(it -> it.getParameterCount() == 0 && !Bound.of(it).isAny())
            .sorted(Comparator.comparing(Method::getName));
  }

  /** The bounds of a record, or of an interface from which a value class is generated. */
  public static Bounds of(Class<?> type) {
    return KNOWN.get(type);
  }

  /** The bound of what an accessor returns. */
  public Bound of(String accessor) {
    return fields.getOrDefault(accessor, Bound.NONE);
  }

  /** All fields of a record, or those of an interface that have bounds. */
  public Map<String, Bound> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /**
   * Checks what a record is about to be made of, in the order of its components.
   *
   * @throws InvalidValueException for the first value that breaks its bound
   */
  public void check(@Nullable Object... components) {
    List<String> names = List.copyOf(fields.keySet());
    for (int i = 0; i < components.length; i++) {
      of(names.get(i)).check(names.get(i), components[i]);
    }
  }

  /**
   * Checks a value of an interface from which its class is generated.
   *
   * @throws InvalidValueException for the first field that breaks its bound
   */
  public static <T> void check(Class<T> type, T value) {
    Bounds bounds = of(type);
    bounds.accessors.forEach(
        (name, accessor) -> bounds.of(name).check(name, read(accessor, value)));
  }

  private static Object read(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("cannot be read: " + accessor, e);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException("failed: " + accessor, e);
    }
  }
}
