package io.github.drsorchestration.api.notification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.drsorchestration.api.internal.Check;

/**
 * What a reader can do about a notification. Whoever runs the command is checked by their own
 * identity, so it carries neither a token nor a secret.
 *
 * @param text what it is good for, for people
 * @param command a command line that is ready to be copied
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NextStep(String text, String command) {

  public NextStep {
    Check.notBlank("text", text);
    Check.notBlank("command", command);
  }
}
