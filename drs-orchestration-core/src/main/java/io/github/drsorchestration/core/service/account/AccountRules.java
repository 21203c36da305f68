package io.github.drsorchestration.core.service.account;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an account has to keep to before it is stored. */
final class AccountRules {

  private static final Pattern NAME = Pattern.compile("\\S[^\\p{Cntrl}\\u2028\\u2029]{0,127}");

  /** The form that STS takes; it would quote any other in its answer. */
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

  private AccountRules() {}

  static TargetAccount checked(TargetAccount account) {
    check("accountName", account.accountName(), NAME, "must be one line of 1 to 128 characters");
    check(
        "externalId",
        account.externalId(),
        EXTERNAL_ID,
        "must be 2 to 1,224 letters, digits and any of _+=,.@:/-");
    return account;
  }

  private static void check(String field, Optional<String> value, Pattern form, String rule) {
    if (value.filter(it -> !form.matcher(it).matches()).isPresent()) {
      throw new InvalidValueException(field, rule);
    }
  }
}
