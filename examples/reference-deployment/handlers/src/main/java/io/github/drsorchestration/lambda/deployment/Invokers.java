package io.github.drsorchestration.lambda.deployment;

import io.github.drsorchestration.api.access.Role;
import io.github.drsorchestration.core.operation.principal.IamPrincipals;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The IAM identities that may use the API, as the template lists them: {@code
 * arn:aws:iam::111122223333:role/Operators=DRSOperator}, separated by commas or blanks. Whoever is
 * not listed may do nothing.
 */
final class Invokers {

  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

  private Invokers() {}

  static IamPrincipals read(String list) {
    IamPrincipals principals = new IamPrincipals();
    List<String> entries = SEPARATOR.splitAsStream(list).filter(entry -> !entry.isEmpty()).toList();
    for (String entry : entries) {
      int equals = entry.lastIndexOf('=');
      Role role =
          Role.standard(entry.substring(equals + 1))
              .filter(it -> equals > 0)
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "DIRECT_INVOKERS must list ARNs, each with = and a role, not " + entry));
      principals = principals.with(entry.substring(0, equals), role);
    }
    return principals;
  }
}
