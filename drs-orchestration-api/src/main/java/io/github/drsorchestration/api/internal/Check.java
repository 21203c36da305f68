package io.github.drsorchestration.api.internal;

import io.github.drsorchestration.api.bounds.Bound;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that the types share; each names the field, the rule and the value's problem. */
public final class Check {

  public static final Pattern SNAPSHOT_ID = Pattern.compile("pit-[0-9a-zA-Z]{17}");

  private Check() {}

  /** For what must be there: a document can lack what the compiler demands. */
  public static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidValueException(field, "must be set");
    }
    return value;
  }

  public static String notBlank(String field, String value) {
    Bound.text(TextForm.NOT_BLANK, Integer.MAX_VALUE).check(field, value);
    return value;
  }

  public static String name(String field, String value, int maxLength) {
    Bound.text(TextForm.NAME, maxLength).check(field, value);
    return value;
  }

  public static String matches(String field, String value, Pattern pattern, String rule) {
    if (!pattern.matcher(present(field, value)).matches()) {
      throw new InvalidValueException(field, "must be " + rule + ", is '" + value + "'");
    }
    return value;
  }

  public static void serverIds(String field, Collection<String> serverIds) {
    int index = 0;
    for (String serverId : serverIds) {
      serverId(field + "[" + index++ + "]", serverId);
    }
  }

  public static String serverId(String field, String serverId) {
    Bound.text(TextForm.SERVER_ID, Integer.MAX_VALUE).check(field, serverId);
    return serverId;
  }

  public static long atLeast(String field, long value, long minimum) {
    if (value < minimum) {
      throw new InvalidValueException(field, "must be at least " + minimum + ", is " + value);
    }
    return value;
  }

  public static Duration positive(String field, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new InvalidValueException(field, "must be longer than zero, is " + value);
    }
    return value;
  }

  public static void that(boolean holds, String field, String rule) {
    if (!holds) {
      throw new InvalidValueException(field, rule);
    }
  }
}
