package io.github.drsorchestration.api.internal;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.time.Duration;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that the types share; each names the field, the rule and the value's problem. */
public final class Check {

  public static final Pattern ACCOUNT_ID = Pattern.compile("\\d{12}");
  public static final Pattern REGION = Pattern.compile("[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");
  public static final Pattern SERVER_ID = Pattern.compile("s-[0-9a-zA-Z]{17}");
  public static final Pattern SNAPSHOT_ID = Pattern.compile("pit-[0-9a-zA-Z]{17}");

  public static final Pattern SUBNET_ID = Pattern.compile("subnet-[0-9a-f]{8,17}");
  public static final Pattern SECURITY_GROUP_ID = Pattern.compile("sg-[0-9a-f]{8,17}");
  public static final Pattern INSTANCE_ID = Pattern.compile("i-[0-9a-fA-F]{8,17}");
  public static final Pattern INSTANCE_TYPE = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");
  public static final Pattern ROLE_ARN =
      Pattern.compile("arn:[a-z-]+:iam::\\d{12}:role/[\\w+=,.@/-]+");
  public static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

  private Check() {}

  /** For what must be there: a document can lack what the compiler demands. */
  public static <T> T present(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidValueException(field, "must be set");
    }
    return value;
  }

  public static String notBlank(String field, String value) {
    if (present(field, value).isBlank()) {
      throw new InvalidValueException(field, "must not be blank");
    }
    return value;
  }

  public static String name(String field, String value, int maxLength) {
    notBlank(field, value);
    if (!value.equals(value.strip())) {
      throw new InvalidValueException(field, "must not start or end with white space");
    }
    int length = value.codePointCount(0, value.length());
    if (length > maxLength) {
      throw new InvalidValueException(
          field, "must have at most " + maxLength + " characters, has " + length);
    }
    value.codePoints().forEach(point -> printable(field, point));
    return value;
  }

  /** What could forge a line of a log, or control the terminal that shows it. */
  private static void printable(String field, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          throw new InvalidValueException(
              field, "must not contain control characters or line breaks");
      case Character.SURROGATE ->
          throw new InvalidValueException(field, "must not contain half of a surrogate pair");
      default -> {}
    }
  }

  public static String matches(String field, String value, Pattern pattern, String rule) {
    if (!pattern.matcher(present(field, value)).matches()) {
      throw new InvalidValueException(field, "must be " + rule + ", is '" + value + "'");
    }
    return value;
  }

  /** By which a small document is found that the library keeps for itself. */
  public static String recordId(String field, String value) {
    return matches(
        field, value, RECORD_ID, "1 to 128 letters, digits, dots, hyphens and underscores");
  }

  public static void serverIds(String field, Collection<String> serverIds) {
    int index = 0;
    for (String serverId : serverIds) {
      serverId(field + "[" + index++ + "]", serverId);
    }
  }

  public static String serverId(String field, String serverId) {
    return matches(field, serverId, SERVER_ID, "a source server id (s- and 17 characters)");
  }

  public static long atLeast(String field, long value, long minimum) {
    if (value < minimum) {
      throw new InvalidValueException(field, "must be at least " + minimum + ", is " + value);
    }
    return value;
  }

  public static int priority(String field, int value) {
    if (value < 0 || value > 9) {
      throw new InvalidValueException(field, "must be from 0 (most important) to 9, is " + value);
    }
    return value;
  }

  public static Duration positive(String field, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new InvalidValueException(field, "must be longer than zero, is " + value);
    }
    return value;
  }

  public static Duration within(String field, Duration value, Duration minimum, Duration maximum) {
    if (value.compareTo(minimum) < 0 || value.compareTo(maximum) > 0) {
      throw new InvalidValueException(
          field, "must be between " + minimum + " and " + maximum + ", is " + value);
    }
    return value;
  }

  public static void that(boolean holds, String field, String rule) {
    if (!holds) {
      throw new InvalidValueException(field, rule);
    }
  }
}
