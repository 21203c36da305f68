package io.github.drsorchestration.core.operation.principal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who an ARN stands for.
 *
 * @param arn the ARN of the user or role itself
 * @param shortName its name without a path
 * @param session the session, of an assumed role
 */
record IamIdentity(String arn, String shortName, Optional<String> session) {

  private static final Pattern IDENTITY =
      Pattern.compile("arn:(aws[a-z-]*):iam::(\\d{12}):(role|user)/([\\w+=,.@/-]{1,512})");
  private static final Pattern ASSUMED =
      Pattern.compile(
          "arn:(aws[a-z-]*):sts::(\\d{12}):assumed-role/([\\w+=,.@-]{1,64})/([\\w+=,.@-]{2,64})");

  /** Empty for what is no user or role, such as the root of an account. */
  static Optional<IamIdentity> of(String arn) {
    Matcher assumed = ASSUMED.matcher(arn);
    if (assumed.matches()) {
      String role =
          "arn:%s:iam::%s:role/%s".formatted(assumed.group(1), assumed.group(2), assumed.group(3));
      return Optional.of(new IamIdentity(role, assumed.group(3), Optional.of(assumed.group(4))));
    }
    Matcher identity = IDENTITY.matcher(arn);
    if (identity.matches()) {
      String path = identity.group(4);
      String name = path.substring(path.lastIndexOf('/') + 1);
      return Optional.of(new IamIdentity(arn, name, Optional.empty()));
    }
    return Optional.empty();
  }

  /** What people call it; a session's name only where that is trusted. */
  Optional<String> name(boolean trustsSession) {
    return trustsSession ? session.or(() -> Optional.of(shortName)) : Optional.of(shortName);
  }
}
