package io.github.drsorchestration.api.automation;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the five fields: which numbers it allows. */
final class CronField {

  private static final Pattern RANGE =
      Pattern.compile("(?:(\\*)|(\\w+)(?:-(\\w+))?)(?:/(\\d{1,3}))?");

  private final String name;
  private final int min;
  private final int max;
  private final List<String> words;

  /**
   * @param words names of numbers, the first of which means {@code min}
   */
  CronField(String name, int min, int max, List<String> words) {
    this.name = name;
    this.min = min;
    this.max = max;
    this.words = List.copyOf(words);
  }

  /** The allowed numbers as bits. */
  long parse(String text) {
    long numbers = 0;
    for (String item : text.split(",", -1)) {
      numbers |= range(item);
    }
    return numbers;
  }

  private long range(String item) {
    Matcher range = RANGE.matcher(item);
    if (!range.matches()) {
      throw broken("cannot be read: '" + item + "'");
    }
    boolean stepped = range.group(4) != null;
    int first = range.group(1) != null ? min : number(range.group(2));
    int last = last(range, first, stepped);
    int step = stepped ? Integer.parseInt(range.group(4)) : 1;
    if (last < first || step == 0) {
      throw broken("allows nothing: '" + item + "'");
    }
    long numbers = 0;
    for (int number = first; number <= last; number += step) {
      numbers |= 1L << number;
    }
    return numbers;
  }

  private int last(Matcher range, int first, boolean stepped) {
    if (range.group(3) != null) {
      return number(range.group(3));
    }
    return range.group(1) != null || stepped ? max : first;
  }

  int number(String text) {
    int word = words.indexOf(text.toUpperCase(Locale.ROOT));
    if (word >= 0) {
      return min + word;
    }
    int number = text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    if (number < min || number > max) {
      throw broken("must be from " + min + " to " + max + ", is '" + text + "'");
    }
    return number;
  }

  InvalidValueException broken(String rule) {
    return new InvalidValueException("cron", "has a " + name + " that " + rule);
  }
}
