package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;

/**
 * The wish to take servers from a drill that holds them. The drill is cancelled on record; what it
 * still runs is waited for server by server, while all others are launched at once.
 *
 * @param executionId the drill
 * @param reason why it has to give way
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TakeOver(
    @Text(TextForm.NOT_BLANK) String executionId, @Text(TextForm.NOT_BLANK) String reason) {

  public TakeOver {
    Bounds.of(TakeOver.class).check(executionId, reason);
  }
}
