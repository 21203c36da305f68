package io.github.drsorchestration.api.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {

  record Sample(
      @Text(value = TextForm.NAME, max = 5) String name,
      @Range(min = 0, max = 9) Optional<Integer> priority,
      @Items(min = 1, max = 2) @Text(TextForm.ACCOUNT_ID) List<String> accounts,
      @Lasts(min = "PT1M", max = "PT1H") Duration timeout,
      String anything) {}

  private static void check(Object... components) {
    Bounds.of(Sample.class).check(components);
  }

  private static final List<String> ACCOUNTS = List.of("111122223333");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void what_is_within_its_bounds_is_taken() {
    assertThatNoException().isThrownBy(() -> check("abcde", Optional.of(9), ACCOUNTS, MINUTE, ""));
    assertThatNoException()
        .isThrownBy(() -> check("🙂🙂🙂🙂🙂", Optional.empty(), ACCOUNTS, MINUTE, " "));
  }

  @Test
  void what_is_not_is_refused_by_the_name_of_its_component() {
    assertThatThrownBy(() -> check("abcdef", Optional.empty(), ACCOUNTS, MINUTE, ""))
        .hasMessage("name must have at most 5 characters, has 6");
    assertThatThrownBy(() -> check(null, Optional.empty(), ACCOUNTS, MINUTE, ""))
        .hasMessage("name must be set");
    assertThatThrownBy(() -> check("a", Optional.of(10), ACCOUNTS, MINUTE, ""))
        .hasMessage("priority must be from 0 to 9, is 10");
    assertThatThrownBy(() -> check("a", Optional.empty(), List.of(), MINUTE, ""))
        .hasMessage("accounts must not be empty");
    assertThatThrownBy(() -> check("a", Optional.empty(), List.of("1", "2", "3"), MINUTE, ""))
        .hasMessage("accounts must have at most 2 entries, has 3");
    assertThatThrownBy(() -> check("a", Optional.empty(), List.of("12"), MINUTE, ""))
        .hasMessage("accounts[0] must be twelve digits, is '12'");
    assertThatThrownBy(() -> check("a", Optional.empty(), ACCOUNTS, Duration.ZERO, ""))
        .hasMessage("timeout must be between PT1M and PT1H, is PT0S");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ACCOUNT_ID | "111122223333\n"
          IPV4       | 10.0.0.256
          REGION     | Ireland
          NAME       | "a\tb"
          NAME       | " a"
          NOT_BLANK  | " "
          """)
  void a_text_has_its_form(TextForm form, String text) {
    assertThatThrownBy(() -> Bound.text(form, 100).check("field", text))
        .hasMessageStartingWith("field must ");
  }

  /** A schema that forbids more than the check would refuse what clients may send. */
  @Test
  void a_pattern_forbids_nothing_that_the_check_allows() {
    for (TextForm form : List.of(TextForm.NAME, TextForm.NOT_BLANK)) {
      String regex = form.regex().orElseThrow();
      IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
          .mapToObj(Character::toString)
          .filter(text -> !Pattern.compile(regex).matcher(text).find())
          .forEach(
              text ->
                  assertThatThrownBy(() -> Bound.text(form, 100).check("field", text))
                      .as(form + " " + text.codePointAt(0))
                      .isInstanceOf(RuntimeException.class));
    }
  }

  @Test
  void maps_have_a_size_and_types_without_annotations_have_no_bounds() {
    assertThat(Bounds.of(Map.class).of("size")).isEqualTo(Bound.NONE);
    assertThat(Bounds.of(Sample.class).of("anything").isAny()).isTrue();
  }
}
