package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The accounts that an export speaks of, which it knows only by its groups and plans. */
final class OrchestratorAccounts {

  private final Findings findings;
  private final Optional<String> own;
  private final Map<String, String> roles = new TreeMap<>();

  OrchestratorAccounts(Findings findings, Optional<String> own) {
    this.findings = findings;
    this.own = own;
  }

  /** The account of a group: where it names none, the one that the other system ran in. */
  Optional<String> of(Fields group, Optional<String> region) {
    Optional<String> named = group.text("accountId");
    Optional<String> account = named.or(() -> own);
    if (account.isEmpty()) {
      findings.check(
          group.path("accountId"),
          "is empty, which means the account of that system, and the file does not name it: give"
              + " accountId with the import");
    }
    group
        .text("assumeRoleName")
        .ifPresent(role -> register(group.path("assumeRoleName"), role, named, region));
    return account;
  }

  private void register(
      String path, String role, Optional<String> account, Optional<String> region) {
    if (account.isEmpty() || account.equals(own)) {
      findings.leftOut(path, "needs no role: it is the account of that system itself");
      return;
    }
    String arn = role.startsWith("arn:") ? role : arn(account.get(), role, region.orElse(""));
    String other = roles.putIfAbsent(account.get(), arn);
    if (other == null) {
      findings.check(
          path,
          "becomes a target account with the role "
              + arn
              + ", unless "
              + account.get()
              + " is registered; its external id is not in the file");
    } else if (!other.equals(arn)) {
      findings.check(path, "is left out: account " + account.get() + " has the role " + other);
    }
  }

  private static String arn(String account, String role, String region) {
    String partition =
        region.startsWith("cn-") ? "aws-cn" : region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    return "arn:" + partition + ":iam::" + account + ":role/" + role;
  }

  ArrayNode translated() {
    ArrayNode accounts = JsonNodeFactory.instance.arrayNode();
    roles.forEach(
        (account, arn) -> {
          ObjectNode translated = accounts.addObject();
          translated.put("accountId", account).put("roleArn", arn);
        });
    return accounts;
  }
}
