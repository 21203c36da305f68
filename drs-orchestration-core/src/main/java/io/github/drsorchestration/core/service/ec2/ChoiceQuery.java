package io.github.drsorchestration.core.service.ec2;

import io.github.drsorchestration.core.service.listing.Texts;
import java.util.Optional;

/**
 * Which of the choices are wanted.
 *
 * @param text what the id or the name contains, ignoring case
 * @param vpcId only those of this VPC
 * @param architecture only what runs this, such as {@code arm64}
 * @param fresh whether AWS is to be asked now, however young the last answer is
 */
public record ChoiceQuery(
    Optional<String> text, Optional<String> vpcId, Optional<String> architecture, boolean fresh) {

  /** Every choice. */
  public static final ChoiceQuery ALL =
      new ChoiceQuery(Optional.empty(), Optional.empty(), Optional.empty(), false);

  boolean hasText(String... names) {
    if (text.isEmpty()) {
      return true;
    }
    for (String name : names) {
      if (Texts.contains(name, text.get())) {
        return true;
      }
    }
    return false;
  }

  boolean isIn(String vpc) {
    return vpcId.stream().allMatch(vpc::equals);
  }
}
