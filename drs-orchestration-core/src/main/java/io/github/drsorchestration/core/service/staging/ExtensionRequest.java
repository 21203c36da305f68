package io.github.drsorchestration.core.service.staging;

import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.core.service.lifecycle.action.TagChange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Servers of a staging account that are to be launched by another account.
 *
 * @param where the account that is to launch them, in the Region that replicates them
 * @param stagingAccountId the account that replicates them
 * @param serverIds the servers, as they are called there
 * @param tags the tags of the extended servers
 * @param dryRun whether it is only to be told what would happen
 */
public record ExtensionRequest(
    AccountRegion where,
    String stagingAccountId,
    List<String> serverIds,
    Map<String, String> tags,
    boolean dryRun) {

  public ExtensionRequest {
    serverIds = List.copyOf(serverIds);
    tags = new TagChange(tags, Set.of()).added();
    if (stagingAccountId.equals(where.accountId())) {
      throw new InvalidValueException("stagingAccountId", "must be another account");
    }
    if (new HashSet<>(serverIds).size() < serverIds.size()) {
      throw new InvalidValueException("serverIds", "names one twice");
    }
  }

  AccountRegion staging() {
    return new AccountRegion(stagingAccountId, where.region());
  }
}
