package io.github.drsorchestration.core.operation.principal;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ARN of a user or role, in which {@code *} stands for a part of a name. */
final class IdentityPattern {

  private static final Pattern FORM =
      Pattern.compile("arn:[a-z*-]+:iam::[0-9*]+:(role|user)/[\\w+=,.@*/-]+");

  private final Pattern pattern;

  IdentityPattern(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new InvalidValueException(
          "pattern", "must be the ARN of an IAM role or user, with * for parts of it");
    }
    this.pattern =
        Pattern.compile(
            Arrays.stream(text.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^:/]*")));
  }

  boolean matches(String arn) {
    return pattern.matcher(arn).matches();
  }
}
