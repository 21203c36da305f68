package io.github.drsorchestration.core.service.coverage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.core.input.InputCheck;
import java.util.Map;
import java.util.Set;

/**
 * Which tags say how machines are to be recovered, in this installation.
 *
 * @param enabledKey the key of the tag of machines that are to be protected
 * @param enabledValues the values of it that mean so, ignoring case
 * @param waveKey the key of the tag that says in which wave a machine is launched
 * @param applicationKey the key of the tag that says to which application a machine belongs
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TagScheme(
    @Text(value = TextForm.NOT_BLANK, max = TagScheme.MAX_KEY) String enabledKey,
    @Items(min = 1, max = TagScheme.MAX_VALUES) @Text(value = TextForm.NOT_BLANK, max = 256)
        Set<String> enabledValues,
    @Text(value = TextForm.NOT_BLANK, max = TagScheme.MAX_KEY) String waveKey,
    @Text(value = TextForm.NOT_BLANK, max = TagScheme.MAX_KEY) String applicationKey) {

  static final int MAX_KEY = 128;
  static final int MAX_VALUES = 20;

  /** The tags that are used where nothing else was said. */
  public static final TagScheme DEFAULTS =
      new TagScheme("dr:enabled", Set.of("true", "yes"), "dr:wave", "dr:application");

  public TagScheme {
    enabledValues = InputCheck.sorted(enabledValues);
    Bounds.of(TagScheme.class).check(enabledKey, enabledValues, waveKey, applicationKey);
  }

  boolean isEnabled(Map<String, String> tags) {
    String value = tags.getOrDefault(enabledKey, "").strip();
    return enabledValues.stream().anyMatch(value::equalsIgnoreCase);
  }
}
