package io.github.drsorchestration.api.bounds;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one value may be; only what its annotations say.
 *
 * @param form of a text, or of each text of a list
 * @param maxLength of a text, or of each text of a list
 * @param range of a number
 * @param items of a list, a set or a map
 * @param lasts of a duration
 */
public record Bound(
    TextForm form,
    int maxLength,
    Optional<Range> range,
    Optional<Items> items,
    Optional<Lasts> lasts) {

  /** Anything. */
  public static final Bound NONE = text(TextForm.ANY, Integer.MAX_VALUE);

  /** A text of a form. */
  public static Bound text(TextForm form, int maxLength) {
    return new Bound(form, maxLength, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Bound of(Method accessor) {
    Optional<Text> text = Optional.ofNullable(accessor.getAnnotation(Text.class));
    return new Bound(
        text.map(Text::value).orElse(TextForm.ANY),
        text.map(Text::max).orElse(Integer.MAX_VALUE),
        Optional.ofNullable(accessor.getAnnotation(Range.class)),
        Optional.ofNullable(accessor.getAnnotation(Items.class)),
        Optional.ofNullable(accessor.getAnnotation(Lasts.class)));
  }

  /** Whether it says anything. */
  public boolean isAny() {
    return equals(NONE);
  }

  /**
   * Checks a value, and every item of a list. An empty optional is as good as any.
   *
   * @throws InvalidValueException if it breaks the bound
   */
  public void check(String field, @Nullable Object value) {
    if (value == null) {
      throw new InvalidValueException(field, "must be set");
    }
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(it -> check(field, it));
    } else if (value instanceof String string) {
      checkText(field, string);
    } else if (value instanceof Number number) {
      range.ifPresent(it -> check(field, number.longValue(), it));
    } else if (value instanceof Duration duration) {
      lasts.ifPresent(it -> check(field, duration, it));
    } else if (value instanceof Collection<?> collection) {
      items.ifPresent(it -> checkSize(field, collection.size(), it));
      int index = 0;
      for (Object item : collection) {
        if (item instanceof String string) {
          checkText(field + "[" + index++ + "]", string);
        }
      }
    } else if (value instanceof Map<?, ?> map) {
      items.ifPresent(it -> checkSize(field, map.size(), it));
    }
  }

  private void checkText(String field, String value) {
    form.check(field, value);
    int length = value.codePointCount(0, value.length());
    if (length > maxLength) {
      throw new InvalidValueException(
          field, "must have at most " + maxLength + " characters, has " + length);
    }
  }

  private static void check(String field, long value, Range range) {
    if (value < range.min() || value > range.max()) {
      String rule =
          range.max() == Long.MAX_VALUE
              ? "at least " + range.min()
              : "from " + range.min() + " to " + range.max();
      throw new InvalidValueException(field, "must be " + rule + ", is " + value);
    }
  }

  private static void check(String field, Duration value, Lasts lasts) {
    Duration min = Duration.parse(lasts.min());
    Duration max = Duration.parse(lasts.max());
    if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
      throw new InvalidValueException(
          field, "must be between " + min + " and " + max + ", is " + value);
    }
  }

  private static void checkSize(String field, int size, Items items) {
    if (size < items.min()) {
      throw new InvalidValueException(
          field, items.min() == 1 ? "must not be empty" : "must have at least " + items.min());
    }
    if (size > items.max()) {
      throw new InvalidValueException(
          field, "must have at most " + items.max() + " entries, has " + size);
    }
  }
}
