package io.github.drsorchestration.api.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.drsorchestration.api.internal.Check;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many critical servers of a wave may fail before the wave has failed; in JSON {@code "2"} (or
 * the number 2) or {@code "10%"}.
 *
 * @param value a number of servers from 0 to 999,999, or a percentage from 0 to 100 of the wave's
 *     critical servers
 * @param percent whether the value is a percentage
 */
public record FailureThreshold(int value, boolean percent) {

  /** One failed critical server fails the wave. */
  public static final FailureThreshold NONE = servers(0);

  private static final int LARGEST = 999_999;
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(%?)");

  public FailureThreshold {
    Check.atLeast("failureThreshold", value, 0);
    Check.that(value <= LARGEST, "failureThreshold", "must be at most " + LARGEST);
    Check.that(!percent || value <= 100, "failureThreshold", "must be at most 100%");
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FailureThreshold servers(int count) {
    return new FailureThreshold(count, false);
  }

  public static FailureThreshold percent(int percent) {
    return new FailureThreshold(percent, true);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FailureThreshold parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    Check.that(
        matcher.matches(), "failureThreshold", "must be a number or a percentage such as 10%");
    return new FailureThreshold(Integer.parseInt(matcher.group(1)), !matcher.group(2).isEmpty());
  }

  /** Whether a wave with this many critical servers may lose this many of them. */
  public boolean tolerates(int failed, int critical) {
    return percent ? failed * 100L <= (long) value * critical : failed <= value;
  }

  @JsonValue
  @Override
  public String toString() {
    return percent ? value + "%" : Integer.toString(value);
  }
}
