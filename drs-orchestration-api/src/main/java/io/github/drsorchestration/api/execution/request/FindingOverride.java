package io.github.drsorchestration.api.execution.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.bounds.Bounds;
import io.github.drsorchestration.api.bounds.Items;
import io.github.drsorchestration.api.bounds.Text;
import io.github.drsorchestration.api.bounds.TextForm;
import io.github.drsorchestration.api.internal.Copy;
import io.github.drsorchestration.api.preflight.FindingCode;
import java.util.Set;

/**
 * Permission to start although preflight finds something that forbids it. The launch of a server
 * whose live instance it deletes has to be allowed by the server's id, so that nobody destroys
 * production by a switch.
 *
 * @param code what may be found
 * @param names what it may be found about: the server, wave, group or place ({@code
 *     account/region}) that the finding names; the plan's id where it names none of them
 * @param reason why that is right
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FindingOverride(
    FindingCode code,
    @Items(min = 1) @Text(TextForm.NOT_BLANK) Set<String> names,
    @Text(TextForm.NOT_BLANK) String reason) {

  public FindingOverride {
    names = Copy.sorted("names", names);
    Bounds.of(FindingOverride.class).check(code, names, reason);
  }
}
