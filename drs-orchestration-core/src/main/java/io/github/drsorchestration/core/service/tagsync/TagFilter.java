package io.github.drsorchestration.core.service.tagsync;

import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.core.input.InputCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tags are copied, by their keys. In a pattern, {@code *} stands for any characters; case
 * matters, as it does in AWS.
 *
 * @param include the keys that are copied; none means all
 * @param exclude the keys that are not copied, even where they are included
 */
public record TagFilter(
    @Items(max = TagFilter.MAX_PATTERNS)
        @Text(value = TextForm.NOT_BLANK, max = TagFilter.MAX_LENGTH)
        List<String> include,
    @Items(max = TagFilter.MAX_PATTERNS)
        @Text(value = TextForm.NOT_BLANK, max = TagFilter.MAX_LENGTH)
        List<String> exclude) {

  /** All tags but those that are never copied. */
  public static final TagFilter ALL = new TagFilter(List.of(), List.of());

  /** The most patterns of each kind. */
  public static final int MAX_PATTERNS = 50;

  /** The longest pattern. */
  public static final int MAX_LENGTH = 128;

  /** Tags of AWS, of this library and of DRS say something of the resource that has them. */
  private static final List<String> NEVER =
      List.of("aws:", "drs-orchestration:", "awselasticdisasterrecovery");

  public TagFilter {
    include = InputCheck.list(include);
    exclude = InputCheck.list(exclude);
    Bounds.of(TagFilter.class).check(include, exclude);
  }

  /** Whether a tag with this key is copied. */
  public boolean selects(String key) {
    String lowerCase = key.toLowerCase(Locale.ROOT);
    return NEVER.stream().noneMatch(lowerCase::startsWith)
        && (include.isEmpty() || anyMatches(include, key))
        && !anyMatches(exclude, key);
  }

  private static boolean anyMatches(List<String> patterns, String key) {
    return patterns.stream().anyMatch(pattern -> expression(pattern).matcher(key).matches());
  }

  private static Pattern expression(String pattern) {
    return Pattern.compile(
        Arrays.stream(pattern.split("\\*+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
