package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.failure.CallRejectedException;
import io.github.drsorchestration.api.failure.NotFoundException;
import io.github.drsorchestration.api.failure.ServiceException;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.DescribeRecoveryInstancesRequest;
import software.amazon.awssdk.services.drs.model.DescribeRecoveryInstancesResponse;

/**
 * Finds out whether a call was refused because DRS does not know an instance, for the operations
 * whose model has no error for that.
 */
final class UnknownInstances {

  private final Function<AccountRegion, AwsCalls<DrsClient>> drs;

  UnknownInstances(Function<AccountRegion, AwsCalls<DrsClient>> drs) {
    this.drs = drs;
  }

  <T> T distinguish(AccountRegion where, Collection<String> instanceIds, Supplier<T> call) {
    try {
      return call.get();
    } catch (CallRejectedException refused) {
      unknown(where, instanceIds, refused).stream()
          .findFirst()
          .ifPresent(
              id -> {
                throw new NotFoundException("recovery instance", id);
              });
      throw refused;
    }
  }

  private Set<String> unknown(
      AccountRegion where, Collection<String> instanceIds, CallRejectedException refused) {
    Set<String> unknown = new LinkedHashSet<>(instanceIds);
    try {
      DrsLimits.batches(instanceIds, DrsLimits.SERVER_IDS)
          .forEach(ids -> unknown.removeAll(known(where, ids)));
      return unknown;
    } catch (ServiceException unreadable) {
      refused.addSuppressed(unreadable);
      return Set.of();
    }
  }

  private List<String> known(AccountRegion where, List<String> instanceIds) {
    AwsCalls<DrsClient> calls = drs.apply(where);
    DescribeRecoveryInstancesRequest request =
        DescribeRecoveryInstancesRequest.builder()
            .filters(filters -> filters.recoveryInstanceIDs(instanceIds))
            .build();
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeRecoveryInstances",
                    it ->
                        it.describeRecoveryInstances(request.toBuilder().nextToken(token).build())),
            DescribeRecoveryInstancesResponse::items,
            DescribeRecoveryInstancesResponse::nextToken)
        .stream()
        .map(instance -> instance.recoveryInstanceID())
        .toList();
  }
}
